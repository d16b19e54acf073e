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
  /** Files of one report, and of all reports of a conference. */
  filesOfReport: 5,
  filesInAll: 200,
  /** What a file is called. */
  fileName: 200,
  /** What came of it, or why it was given up. */
  words: 1_000,
  /** A name and a position in one field, with the comma between them. */
  typedOwner: 242,
  /** A number with its marks, as it is typed. */
  typedNumber: 20,
} as const;
