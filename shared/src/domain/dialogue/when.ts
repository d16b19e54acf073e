import { ok } from '../../kernel/result.ts';
import type { Decision } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { DialogueEvent } from './events.ts';
import type { Question, QuestionState } from './state.ts';

/** These events, if the question is in one of the allowed states. Errors: `QUESTION_STATE`. */
export function when(
  question: Question,
  allowed: readonly QuestionState[],
  ...events: readonly DialogueEvent[]
): Decision {
  if (!allowed.includes(question.state)) return reject('QUESTION_STATE', { state: question.state });
  return ok(events);
}
