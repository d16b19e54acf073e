/** What a letter to a site is for. */
export const LETTER_KINDS = ['invitation', 'reminder'] as const;

/** What a letter to a site is for: its link, or its link again where it has not been used. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What a press can send: also a reminder of the surveys that are not answered. */
export const PRESSED_KINDS = [...LETTER_KINDS, 'surveys'] as const;

/** What a press can send. */
export type PressedKind = (typeof PRESSED_KINDS)[number];

/** What is sent to sites: by a press, and by itself to owners of commitments what is left to do. */
export const SENT_KINDS = [...PRESSED_KINDS, 'commitments'] as const;

/** One of them. */
export type SentKind = (typeof SENT_KINDS)[number];

/** The text of the letters of a kind, with placeholders. */
export interface Letter {
  /** One line. */
  readonly subject: string;
  readonly text: string;
}

/** Letters of every kind. */
export type Letters = Readonly<Record<LetterKind, Letter>>;

/** Bounds of letters, in UTF-16 code units. */
export const LETTER_LIMITS = { subject: 200, text: 5_000 } as const;
