import { useSyncExternalStore } from 'react';
import { isOnMobileData, onLineChange } from '../platform/mobileData.ts';
import { keptSwitch } from './keptSwitch.ts';

const chosen = keptSwitch('diem-cau.saves-data');

/** How this page treats its line. */
export interface DataSaving {
  /** The line is known to be paid for by what it carries. */
  readonly mobile: boolean;
  /** Whether the page receives less for that: by choice, or on mobile data until somebody chooses. */
  readonly saves: boolean;
}

/** Whether this page saves data. The choice is kept on the device. */
export function useDataSaving(): DataSaving {
  const mobile = useSyncExternalStore(onLineChange, isOnMobileData);
  return { mobile, saves: chosen.useChoice() ?? mobile };
}

/** Chooses whether this page saves data, whatever its line. */
export const setDataSaving = chosen.choose;
