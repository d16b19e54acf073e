import { useState } from 'react';
import { lastingStorage } from '../../platform/deviceStorage.ts';

const KEY = 'diem-cau.first-minute';

/** What a person who has never done it is led through, in order; each is a part of the device page. */
export const FIRST_STEPS = ['picture', 'voice', 'hearing'] as const;

/** One of these steps. */
type FirstStep = (typeof FIRST_STEPS)[number];

/** Where the first minute of this machine stands. */
export interface FirstMinute {
  /** Undefined once it is over: on this machine it never comes back. */
  readonly step: FirstStep | undefined;
  readonly next: () => void;
  readonly skip: () => void;
}

/** Leads through the device page the first time a machine opens it. */
export function useFirstMinute(wanted: boolean): FirstMinute {
  const [index, setIndex] = useState(() => (wanted && lastingStorage.read(KEY) === undefined ? 0 : FIRST_STEPS.length));
  const skip = () => {
    lastingStorage.write(KEY, '1');
    setIndex(FIRST_STEPS.length);
  };
  const next = () => (index + 1 < FIRST_STEPS.length ? setIndex(index + 1) : skip());
  return { step: FIRST_STEPS[index], next, skip };
}
