import type { FactTable } from '../facts.ts';
import { ENTRY_STATES } from './state.ts';

/** Why this slice refuses, with the facts of each code. */
export const RUNNING_ORDER_REJECTIONS = {
  ENTRY_UNKNOWN: {},
  ENTRY_STATE: { state: ENTRY_STATES },
  ENTRY_TWICE: {},
  /** Neither a site nor a name says who reports. */
  ENTRY_UNNAMED: {},
  /** `most` is the number of seconds that may be taken from it. */
  ENTRY_TOO_SHORT: { most: 'number' },
  /** Of the time that the other would have, as the longest that an entry may last in seconds. */
  ENTRY_TOO_LONG: { most: 'number' },
  REGISTRATION_EXISTS: {},
  REGISTRATION_UNKNOWN: {},
  TOO_MANY_REGISTRATIONS: { most: 'number' },
} as const satisfies FactTable;
