import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const MESSAGES_REJECTIONS = {
  MESSAGE_EXISTS: {},
  ADDRESSEE_UNKNOWN: {},
  ADDRESSEE_BEHIND: { name: 'text', most: 'number' },
  DESK_BEHIND: { most: 'number' },
  MESSAGE_UNKNOWN: {},
} as const satisfies FactTable;
