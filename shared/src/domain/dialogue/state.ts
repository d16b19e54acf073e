import type { ActorId, ProposalId, QuestionId, RespondentId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Contact } from '../contact.ts';

/** A question wants an answer; opinions and ideas may be noted instead. */
export const QUESTION_KINDS = ['question', 'opinion', 'idea'] as const;

/** What somebody who asks wants. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The states of a question; SPEC.md has the ways between them. */
export const QUESTION_STATES = [
  'submitted',
  'accepted',
  'called',
  'answered',
  'noted',
  'declined',
  'merged',
  'deferred',
  'withdrawn',
] as const;

/** Where a question stands. */
export type QuestionState = (typeof QUESTION_STATES)[number];

/** The states in which a question waits for the answer of the unit that it is routed to. */
export const UNANSWERED_STATES: readonly QuestionState[] = ['submitted', 'accepted', 'called'];

/** The states of a proposal. */
export const PROPOSAL_STATES = ['open', 'done'] as const;

/** Collected by a form before the session, asked before it went live or during it, or put on record after the close. */
export type QuestionSource = 'survey' | 'beforehand' | 'live' | 'afterwards';

/** An answer given aloud: by whom, if it was said, and from when to when. */
export interface LiveAnswer {
  readonly respondent?: string;
  readonly startedAt: Timestamp;
  readonly endedAt?: Timestamp;
}

/** An answer in writing. */
export interface WrittenAnswer {
  readonly text: string;
  readonly respondent: string;
  /** For the asker and the desk only. */
  readonly private: boolean;
  readonly at: Timestamp;
}

/** What a respondent prepares; seen by the desk and by that respondent. */
export interface AnswerDraft {
  readonly text: string;
  readonly at: Timestamp;
}

/** What a question had come to before it was opened again, or answered otherwise. */
export interface EarlierOutcome
  extends Pick<
    Question,
    'state' | 'acceptedAt' | 'declineReason' | 'calledAt' | 'answeredAt' | 'note' | 'liveAnswers' | 'writtenAnswer'
  > {
  /** The promise that fell with it. */
  readonly promise?: Pick<Proposal, 'text' | 'unit' | 'dueDate' | 'madeAt'>;
  /** Until when it stood. */
  readonly until: Timestamp;
}

/** Where a question that was merged into another came from. */
export interface QuestionOrigin {
  readonly siteId: SiteId;
  readonly source: QuestionSource;
  readonly askerName?: string;
  readonly anonymous: boolean;
}

/** A question, opinion or idea with everything that has become of it. */
export interface Question extends QuestionOrigin {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly topic?: string;
  /** The asker; known to the record only, never shown for an anonymous question. */
  readonly askedBy: ActorId;
  /** Who put it on record for its site, from a survey form. */
  readonly enteredBy?: string;
  readonly askedAt: Timestamp;
  readonly state: QuestionState;
  /** When a moderator let it through: from then on the halls may know it. */
  readonly acceptedAt?: Timestamp;
  readonly declineReason?: string;
  readonly calledAt?: Timestamp;
  readonly answeredAt?: Timestamp;
  /** The chair's words about an opinion or idea that was noted. */
  readonly note?: string;
  readonly mergedInto?: QuestionId;
  readonly stateBeforeMerge?: 'submitted' | 'accepted';
  /** The questions merged into this one, also by way of others. */
  readonly origins?: Readonly<Record<QuestionId, QuestionOrigin>>;
  /** Answers given aloud, numbered from 1. */
  readonly liveAnswers?: Readonly<Record<string, LiveAnswer>>;
  readonly writtenAnswer?: WrittenAnswer;
  /** What it had come to before, numbered from 1. */
  readonly earlier?: Readonly<Record<string, EarlierOutcome>>;
  readonly routedTo?: RespondentId;
  readonly draft?: AnswerDraft;
  readonly proposalId?: ProposalId;
}

/** A department or official that answers questions, and whom to reach there. */
export interface Respondent extends Contact {
  readonly id: RespondentId;
  readonly name: string;
}

/** A question or answer that became a commitment with an owner and a date. */
export interface Proposal {
  readonly id: ProposalId;
  readonly questionId: QuestionId;
  readonly text: string;
  /** The unit that answers for it. */
  readonly unit: string;
  /** A day by the calendar, such as `2021-03-26`. */
  readonly dueDate: string;
  readonly state: (typeof PROPOSAL_STATES)[number];
  readonly madeAt: Timestamp;
  readonly doneAt?: Timestamp;
}

/** Questions, the units that answer, and proposals. */
export interface DialogueState {
  readonly questions: Readonly<Record<QuestionId, Question>>;
  readonly respondents: Readonly<Record<RespondentId, Respondent>>;
  readonly proposals: Readonly<Record<ProposalId, Proposal>>;
  /** What the moderators put forward to the chair, in their order. */
  readonly suggested: readonly QuestionId[];
  /** The question that the chair is answering now. */
  readonly calledQuestionId?: QuestionId;
}

/** A dialogue in which nobody has asked. */
export const initialDialogue: DialogueState = { questions: {}, respondents: {}, proposals: {}, suggested: [] };

/** Who acts for a respondent. */
export function respondentActorId(id: RespondentId): ActorId {
  return `respondent:${id}` as ActorId;
}

/** The question that decides over this one: itself, or the one it was merged into in the end. */
export function standsFor(questions: DialogueState['questions'], question: Question): Question {
  const target = question.state === 'merged' && question.mergedInto && questions[question.mergedInto];
  // Merging never makes a circle: only a question that is not merged can be merged into.
  return target ? standsFor(questions, target) : question;
}
