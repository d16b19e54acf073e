/** Bounds of what a room may report of its devices and its line, and of the test of the halls. */
export const READINESS_LIMITS = {
  /** Kilobits per second. */
  kbps: { min: 0, max: 10_000_000 },
  /** Milliseconds. */
  roundTripMs: { min: 0, max: 60_000 },
  /** Packet loss in percent. */
  lossPercent: { min: 0, max: 100 },
  /** How long each hall is on the stage in a test, in milliseconds. */
  hallTurnMs: 5_000,
  /** Halls that one test may name. */
  namedHalls: 200,
  /** Decibels below full scale. */
  levelDb: { min: -100, max: 0 },
  /** Samples at full scale, in percent. */
  clippedPercent: { min: 0, max: 100 },
  /** Pictures a second. */
  framesPerSecond: { min: 0, max: 120 },
} as const;
