import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { DIALOGUE_LIMITS } from './limits.ts';
import type { DialogueState, Question } from './state.ts';
import { when } from './when.ts';

/** Puts a question forward to the chair. One that stands there already changes nothing. */
export function suggestQuestion(question: Question, { dialogue }: ConferenceState, { at }: DecisionContext): Decision {
  const { suggested } = dialogue;
  if (suggested.includes(question.id)) return ok([]);
  const full = question.state === 'accepted' && suggested.length >= DIALOGUE_LIMITS.suggestions;
  if (full) return reject('TOO_MANY_SUGGESTIONS', { most: DIALOGUE_LIMITS.suggestions });
  return when(question, ['accepted'], { type: 'QuestionSuggested', questionId: question.id, at });
}

/** Takes a suggestion back. What ended a moment before changes nothing. */
export function withdrawSuggestion({ id }: Question, { dialogue }: ConferenceState, { at }: DecisionContext): Decision {
  return ok(dialogue.suggested.includes(id) ? [{ type: 'SuggestionWithdrawn', questionId: id, at }] : []);
}

/** Ends the suggestion of whatever no longer waits to be called. */
export function endSuggestions(dialogue: DialogueState): DialogueState {
  const { questions, suggested } = dialogue;
  const standing = suggested.filter((id) => questions[id]?.state === 'accepted');
  return standing.length === suggested.length ? dialogue : { ...dialogue, suggested: standing };
}
