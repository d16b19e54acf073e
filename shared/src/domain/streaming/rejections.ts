import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const STREAMING_REJECTIONS = {
  STREAM_RUNS: {},
  STREAM_IDLE: {},
  STREAM_NOT_PUBLIC: {},
} as const satisfies FactTable;
