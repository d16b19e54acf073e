import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const PARTICIPANT_REJECTIONS = {
  PARTICIPANT_UNKNOWN: {},
  /** `name`: who has been in the room, and so stays in the list. */
  PARTICIPANT_CAME: { name: 'text' },
  TOO_MANY_PARTICIPANTS: { most: 'number' },
} as const satisfies FactTable;
