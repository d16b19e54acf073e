import type { ConferenceId, SurveyId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';

/** Names one survey's box. */
export interface SurveyRef {
  readonly conferenceId: ConferenceId;
  readonly surveyId: SurveyId;
}

/** An answer by name, as it is stored. */
export interface StandingAnswer {
  /** How often its respondent has answered. */
  readonly changes: number;
  /** What was answered, in the application's own JSON. */
  readonly paper: string;
  readonly at: Timestamp;
}

/** One stored answer; of an anonymous survey its receipt is its only name. */
export interface ListedAnswer {
  readonly id: string;
  readonly paper: string;
}

/** What became of an answer by name: how often its respondent has answered now, or why it was not taken. */
export type PutOutcome = number | 'replaced' | 'full';

/** What became of an anonymous answer. */
export type PutAnonymousOutcome = 'recorded' | 'elsewhere' | 'shut' | 'full';

/**
 * Answers to surveys, which live beside the log since they are many and may be anonymous. Every method rejects with a `Fault`
 * `STORE_UNAVAILABLE` when the store does not answer. Rules SURV-5 and SURV-9 to SURV-12 in the domain's SPEC.md.
 */
export interface SurveyBox {
  /**
   * Records an answer by name, replacing an earlier one of the same respondent; the same answer again has one effect. `seen` is how
   * often the respondent had answered when the form was filled in, so that a delayed answer never replaces a newer one.
   */
  put(
    ref: SurveyRef,
    answer: { readonly respondent: string; readonly paper: string; readonly seen: number; readonly at: Timestamp },
  ): Promise<PutOutcome>;
  /**
   * Records an anonymous answer under its receipt, or replaces the one of the same receipt. `entered` says that the office typed it from
   * a paper.
   */
  putAnonymous(
    ref: SurveyRef,
    answer: { readonly respondent: string; readonly receipt: string; readonly paper: string; readonly entered?: true },
  ): Promise<PutAnonymousOutcome>;
  /** The key that receipts of this survey are made with; undefined once it is sealed. */
  receiptKey(ref: SurveyRef): Promise<Buffer | undefined>;
  /** The answer of one respondent to a survey by name. */
  findAnswer(ref: SurveyRef, respondent: string): Promise<StandingAnswer | undefined>;
  /** Whether a respondent has answered an anonymous survey. */
  hasAnswered(ref: SurveyRef, respondent: string): Promise<boolean>;
  /** Who has answered, in no particular order. */
  listRespondents(ref: SurveyRef, anonymous: boolean): Promise<readonly string[]>;
  /** How many anonymous answers the office entered. */
  countEntered(ref: SurveyRef): Promise<number>;
  /** Every answer; of an anonymous survey in the order of the receipts, which is equivalent to random order. */
  listAnswers(ref: SurveyRef, anonymous: boolean): Promise<readonly ListedAnswer[]>;
  /**
   * Ends an anonymous survey for good: takes no further answer, deletes the key of its receipts, and erases the store's traces.
   * Sealing again makes sure of the disk again; a call while one runs joins it. Resolves to `traces` where the store does not let its disk be cleared.
   */
  seal(ref: SurveyRef): Promise<'forgotten' | 'traces'>;
  isSealed(ref: SurveyRef): Promise<boolean>;
}
