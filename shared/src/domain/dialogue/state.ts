import type { ActorId, QuestionId, SiteId, Timestamp } from '../../kernel/ids.ts';

export const QUESTION_KINDS = ['question', 'opinion', 'idea'] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

export type QuestionState = 'submitted' | 'accepted' | 'called' | 'answered' | 'declined' | 'withdrawn';

export interface Question {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly topic?: string;
  readonly source: 'beforehand' | 'live';
  readonly siteId: SiteId;
  /** The asker; known to the record only, never shown for an anonymous question. */
  readonly askedBy: ActorId;
  readonly askerName?: string;
  readonly anonymous: boolean;
  readonly askedAt: Timestamp;
  readonly state: QuestionState;
  readonly declineReason?: string;
  readonly calledAt?: Timestamp;
  readonly answeredAt?: Timestamp;
}

export interface DialogueState {
  readonly questions: Readonly<Record<QuestionId, Question>>;
  /** The question that the chair is answering now. */
  readonly calledQuestionId?: QuestionId;
}

export const initialDialogue: DialogueState = { questions: {} };
