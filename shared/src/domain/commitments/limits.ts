/** Bounds of commitments. Texts in UTF-16 code units. */
export const COMMITMENT_LIMITS = {
  /** How many a conference may hold. */
  commitments: 1_000,
  text: 1_000,
  /** Of somebody named as owner. */
  ownerName: 120,
  position: 120,
  /** What a target counts. */
  targetUnit: 60,
  targetNumber: { min: 0, max: 1_000_000_000_000 },
  progress: 2_000,
  /** Reports on one commitment: weekly ones for two years. */
  reports: 104,
  result: 2_000,
  words: 1_000,
} as const;
