import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const CAPTIONS_REJECTIONS = {
  CAPTION_EXISTS: {},
  CAPTION_DUTY: { name: 'text' },
  CAPTION_PAST: { last: 'number', minutes: 'number' },
  CAPTIONS_FULL: { most: 'number' },
  CAPTIONS_SECRET: {},
} as const satisfies FactTable;
