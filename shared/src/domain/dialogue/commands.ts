import type { QuestionId } from '../../kernel/ids.ts';
import type { QuestionKind } from './state.ts';

export type DialogueCommand =
  | {
      readonly type: 'AskQuestion';
      readonly questionId: QuestionId;
      readonly kind: QuestionKind;
      readonly text: string;
      readonly topic?: string | undefined;
      /** The asker's own name, if the question is not the whole room's. */
      readonly askerName?: string | undefined;
      readonly anonymous: boolean;
    }
  | { readonly type: 'AcceptQuestion'; readonly questionId: QuestionId }
  | { readonly type: 'DeclineQuestion'; readonly questionId: QuestionId; readonly reason: string }
  | { readonly type: 'WithdrawQuestion'; readonly questionId: QuestionId }
  | { readonly type: 'CallQuestion'; readonly questionId: QuestionId }
  | { readonly type: 'MarkQuestionAnswered'; readonly questionId: QuestionId };
