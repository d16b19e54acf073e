/** The letters that the organiser writes: a site's invitation, its reminder where it has not entered, and a unit's invitation. */
export const LETTER_TEXTS = ['invitation', 'reminder', 'unitInvitation'] as const;

/** A letter that the organiser writes. */
export type LetterText = (typeof LETTER_TEXTS)[number];

/**
 * What is sent: a link, the link again where it has not been used, surveys that a site has not answered, questions that a unit has
 * not, and what an owner of commitments has to do.
 */
export const SENT_KINDS = ['invitation', 'reminder', 'surveys', 'questions', 'commitments'] as const;

/** What is sent. */
export type SentKind = (typeof SENT_KINDS)[number];

/** The text of a letter, with placeholders. */
export interface Letter {
  /** One line. */
  readonly subject: string;
  readonly text: string;
}

/** All letters that the organiser writes. */
export type Letters = Readonly<Record<LetterText, Letter>>;

/** Bounds of letters, in UTF-16 code units. */
export const LETTER_LIMITS = { subject: 200, text: 5_000 } as const;
