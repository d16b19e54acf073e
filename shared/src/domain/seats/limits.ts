/** Bounds of seats and slips. */
export const SEAT_LIMITS = {
  seat: { min: 1, max: 5_000 },
  /** The number of a slip: as many as a room may have heads. */
  slip: { min: 1, max: 5_000 },
  /** The number of a blocked phone. */
  block: { min: 1, max: 100_000 },
} as const;
