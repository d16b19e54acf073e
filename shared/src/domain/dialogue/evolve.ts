import { unreachable } from '../../kernel/exhaustive.ts';
import type { QuestionId } from '../../kernel/ids.ts';
import type { DialogueEvent } from './events.ts';
import { leaveOpen } from './leaveOpen.ts';
import type { DialogueState, Question } from './state.ts';

export function evolveDialogue(dialogue: DialogueState, event: DialogueEvent): DialogueState {
  switch (event.type) {
    case 'QuestionAsked': {
      const question: Question = { ...event.question, state: 'submitted' };
      return { ...dialogue, questions: { ...dialogue.questions, [question.id]: question } };
    }
    case 'QuestionAccepted':
      return acceptQuestion(dialogue, event.questionId);
    case 'QuestionDeclined':
      return changeQuestion(dialogue, event.questionId, { state: 'declined', declineReason: event.reason });
    case 'QuestionWithdrawn':
      return changeQuestion(dialogue, event.questionId, { state: 'withdrawn' });
    case 'QuestionCalled':
      return {
        ...changeQuestion(dialogue, event.questionId, { state: 'called', calledAt: event.at }),
        calledQuestionId: event.questionId,
      };
    case 'QuestionAnswered': {
      const { questions } = changeQuestion(dialogue, event.questionId, { state: 'answered', answeredAt: event.at });
      return { questions };
    }
    case 'QuestionLeftOpen':
      return leaveOpen(dialogue, event.questionId);
    default:
      return unreachable(event, dialogue);
  }
}

function acceptQuestion(dialogue: DialogueState, id: QuestionId): DialogueState {
  const question = dialogue.questions[id];
  if (!question) return dialogue;
  // An accepted question goes to every hall; why it was once declined is for its asker and the desk.
  const { declineReason: _, ...accepted } = question;
  return { ...dialogue, questions: { ...dialogue.questions, [id]: { ...accepted, state: 'accepted' } } };
}

function changeQuestion(dialogue: DialogueState, id: QuestionId, change: Partial<Question>): DialogueState {
  const question = dialogue.questions[id];
  return question ? { ...dialogue, questions: { ...dialogue.questions, [id]: { ...question, ...change } } } : dialogue;
}
