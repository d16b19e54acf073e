import type { QuestionId, Timestamp } from '../../kernel/ids.ts';
import type { Question } from './state.ts';

export type DialogueEvent =
  | {
      readonly type: 'QuestionAsked';
      readonly question: Omit<Question, 'state'>;
    }
  | { readonly type: 'QuestionAccepted'; readonly questionId: QuestionId; readonly at: Timestamp }
  | {
      readonly type: 'QuestionDeclined';
      readonly questionId: QuestionId;
      readonly reason: string;
      readonly at: Timestamp;
    }
  | { readonly type: 'QuestionWithdrawn'; readonly questionId: QuestionId; readonly at: Timestamp }
  | { readonly type: 'QuestionCalled'; readonly questionId: QuestionId; readonly at: Timestamp }
  | { readonly type: 'QuestionAnswered'; readonly questionId: QuestionId; readonly at: Timestamp }
  /** The conference closed while the question was called and not yet answered. */
  | { readonly type: 'QuestionLeftOpen'; readonly questionId: QuestionId; readonly at: Timestamp };
