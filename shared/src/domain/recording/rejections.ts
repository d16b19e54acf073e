import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const RECORDING_REJECTIONS = {
  RECORDING_RUNS: {},
  RECORDING_IDLE: {},
  RECORDED_PART_UNKNOWN: {},
  TOO_MANY_RECORDED_PARTS: { most: 'number' },
} as const satisfies FactTable;
