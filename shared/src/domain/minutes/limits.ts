/** Bounds of the minutes. */
export const MINUTES_LIMITS = {
  /** A wording, summary, addendum, correction or reply, in UTF-16 code units. */
  text: 4_000,
  /** A serial number. */
  number: 10,
  /** The name of a signer or their post. */
  signer: 120,
  /** Where the conference was held. */
  venue: 200,
  /** Blocks that were edited. */
  edits: 3_000,
  /** Addenda to both papers together. */
  addenda: 50,
  /** Requests of one site for a correction. */
  correctionsOfSite: 20,
  /** The number of an entry of the log. */
  version: { min: 0, max: 100_000_000 },
  /** The number of an addendum. */
  addendumNumber: { min: 1, max: 50 },
} as const;
