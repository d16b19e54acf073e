import type { ConferenceId, ErasureId } from '../kernel/ids.ts';

/** What was found of a person in one conference, or erased from it. */
export interface ErasedConference {
  readonly id: ConferenceId;
  readonly title: string;
  /** How many entries of the log have the words. */
  readonly entries: number;
  /** How many values beside the log have them. */
  readonly values: number;
  /** Entries with approved papers, which stay. */
  readonly papers: readonly number[];
  /** How many longer names look alike and stay. */
  readonly left: number;
  /** The session runs: nothing is erased before it closes. */
  readonly inSession: boolean;
  /** The end of the log after the erasure. */
  readonly head: { readonly version: number; readonly hash: string };
}

/** Whom to erase: words that name a person or lead to one, and what the office calls the request, such as its number. */
export interface ErasureRequest {
  readonly words: readonly string[];
  readonly reference: string;
}

/** What the office gives to a person who was erased. It does not name them. */
export interface ErasureProof {
  readonly format: 'diem-cau-erasure-proof-1';
  readonly erasureId: ErasureId;
  readonly organisation: string;
  readonly reference: string;
  /** ISO 8601. */
  readonly at: string;
  readonly conferences: readonly ErasedConference[];
  /** Whether the store's files on the disk were rewritten. */
  readonly disk: 'forgotten' | 'traces';
  readonly publicKey: string;
  readonly signature: string;
}

/** Bounds of an erasure, in UTF-16 code units. */
export const ERASURE_LIMITS = {
  word: { min: 5, max: 120 },
  /** A name, telephone numbers and addresses of one person. */
  words: 10,
  reference: 120,
} as const;

/** Whether a word names one person: a name of one part would be found in the middle of others. */
export function namesPerson(word: string): boolean {
  const { min, max } = ERASURE_LIMITS.word;
  const clean = word.trim();
  return clean.length >= min && clean.length <= max && /[\s@\d]/.test(clean);
}
