import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const SEATS_REJECTIONS = {
  NO_SEAT_LEFT: { seats: 'number' },
  SEAT_EMPTY: { seat: 'number' },
  SEAT_FREED: {},
  PHONE_BLOCKED: {},
  /** `by` is the name of who closed them. */
  PHONES_CLOSED: { by: 'text' },
  CLOSED_BY_DESK: { by: 'text' },
  ROOM_CODE_RENEWED: {},
  SLIP_NEEDED: {},
  SLIP_NOT_IN_USE: {},
  SLIP_UNKNOWN: { slip: 'number' },
  SLIP_VOID: {},
  SEAT_ON_OTHER_DEVICE: {},
} as const satisfies FactTable;
