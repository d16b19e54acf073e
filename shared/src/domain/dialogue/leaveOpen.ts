import type { QuestionId } from '../../kernel/ids.ts';
import type { DialogueState } from './state.ts';

/** Puts a called question back among the accepted ones, as if it had not been called. */
export function leaveOpen(dialogue: DialogueState, id: QuestionId): DialogueState {
  const question = dialogue.questions[id];
  if (!question) return dialogue;
  const { calledQuestionId, ...rest } = dialogue;
  const { calledAt: _, ...accepted } = question;
  return {
    ...rest,
    ...(calledQuestionId !== undefined && calledQuestionId !== id && { calledQuestionId }),
    questions: { ...dialogue.questions, [id]: { ...accepted, state: 'accepted' } },
  };
}
