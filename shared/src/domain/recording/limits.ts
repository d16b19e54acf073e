/** Bounds of recordings. */
export const RECORDING_LIMITS = {
  /** Parts in the index of one conference: several days of short turns. */
  parts: 5_000,
  /** Gaps that are named; a recorder that fails more often is broken. */
  gaps: 1_000,
  /** For how many days recordings are kept. */
  keepDays: { min: 1, max: 3_650 },
  /** Parts that one entry says have expired. */
  expiredAtOnce: 500,
} as const;
