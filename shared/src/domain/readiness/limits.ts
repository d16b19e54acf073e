/** Bounds of what a room may report of its devices and its line. */
export const READINESS_LIMITS = {
  /** Kilobits per second. */
  kbps: { min: 0, max: 10_000_000 },
  /** Milliseconds. */
  roundTripMs: { min: 0, max: 60_000 },
  /** Packet loss in percent. */
  lossPercent: { min: 0, max: 100 },
} as const;
