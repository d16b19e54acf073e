/** Bounds of documents. */
export const DOCUMENT_LIMITS = {
  /** How many documents a conference may hold at once. */
  documents: 20,
  /** UTF-16 code units. */
  title: 200,
  /** 20 MiB: 40 s on a line of 4 Mbit/s. */
  bytes: 20 * 1024 * 1024,
  pages: 500,
} as const;
