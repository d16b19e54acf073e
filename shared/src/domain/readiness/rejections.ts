import type { FactTable } from '../facts.ts';

/** Why this slice refuses, with the facts of each code. */
export const READINESS_REJECTIONS = {
  HALL_TEST_RUNNING: {},
  /** No hall that was to be tested has its screen open. */
  NO_HALL_OPEN: {},
  /** A hall reports that has not been on the stage in this test. */
  HALL_NOT_TESTED: {},
} as const satisfies FactTable;
