/** Bounds of documents. */
export const DOCUMENT_LIMITS = {
  /** How many documents a conference may hold at once, earlier versions included. */
  documents: 40,
  /** UTF-16 code units. */
  title: 200,
  /** 20 MiB: 40 s on a line of 4 Mbit/s. */
  bytes: 20 * 1024 * 1024,
  pages: 500,
  /** Digits of a page's number. */
  pageDigits: 3,
  /** What is typed to find something in a document. */
  wanted: 100,
  /** From when a document may be read, in ms since 1970. */
  from: { min: 0, max: 4_102_444_800_000 },
} as const;
