import type { QuestionId, Timestamp } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { type DialogueState, type Question, type QuestionOrigin, standsFor } from './state.ts';
import { when } from './when.ts';

type Questions = DialogueState['questions'];

/** Merges a question into another, which from then on represents every asker and source of both. */
export function mergeQuestion(dialogue: DialogueState, id: QuestionId, intoId: QuestionId): DialogueState {
  const source = dialogue.questions[id];
  const target = dialogue.questions[intoId];
  if (!source || !target || (source.state !== 'submitted' && source.state !== 'accepted')) return dialogue;
  const origins = { ...target.origins, ...source.origins, [id]: originOf(source) };
  const merged: Question = { ...source, state: 'merged', mergedInto: intoId, stateBeforeMerge: source.state };
  return { ...dialogue, questions: { ...dialogue.questions, [id]: merged, [intoId]: { ...target, origins } } };
}

/** Takes a merged question out again, with all that had been merged into it before. */
export function unmergeQuestion(dialogue: DialogueState, id: QuestionId): DialogueState {
  const question = dialogue.questions[id];
  if (question?.state !== 'merged') return dialogue;
  const { mergedInto, stateBeforeMerge = 'submitted', ...rest } = question;
  const leaving = new Set([id, ...Object.keys(question.origins ?? {})]);
  const questions = { ...dialogue.questions, [id]: { ...rest, state: stateBeforeMerge } };
  return { ...dialogue, questions: forgetOrigins(questions, mergedInto, leaving) };
}

/** Removes origins from a question and from those it was itself merged into. */
function forgetOrigins(questions: Questions, id: QuestionId | undefined, leaving: ReadonlySet<string>): Questions {
  const target = id && questions[id];
  if (!target) return questions;
  const { origins = {}, ...rest } = target;
  const kept = Object.fromEntries(Object.entries(origins).filter(([origin]) => !leaving.has(origin)));
  const changed: Question = { ...rest, ...(Object.keys(kept).length > 0 && { origins: kept }) };
  return forgetOrigins({ ...questions, [target.id]: changed }, target.mergedInto, leaving);
}

function originOf({ siteId, source, askerName, anonymous }: Question): QuestionOrigin {
  return { siteId, source, ...(askerName !== undefined && { askerName }), anonymous };
}

/** Merging waits for nobody: both questions must still wait to be called. */
export function decideMerge(
  question: Question,
  intoId: QuestionId,
  { dialogue }: ConferenceState,
  { at }: DecisionContext,
): Decision {
  const target = dialogue.questions[intoId];
  if (!target) return reject('QUESTION_UNKNOWN');
  if (target.id === question.id) return reject('QUESTION_INTO_ITSELF');
  if (!isWaiting(target)) return reject('QUESTION_STATE', { state: target.state });
  return when(question, WAITING, {
    type: 'QuestionsMerged',
    questionId: question.id,
    intoQuestionId: target.id,
    at,
  });
}

/** A merge can be undone until the question it went into is called or leaves the waiting ones otherwise. */
export function decideUnmerge(question: Question, { dialogue }: ConferenceState, { at }: DecisionContext): Decision {
  const target = question.mergedInto && dialogue.questions[question.mergedInto];
  if (question.state !== 'merged' || !target) return reject('QUESTION_STATE', { state: question.state });
  return when(target, WAITING, unmerged(question, target.id, at));
}

/**
 * Withdraws a question for its asker. One asker's second thoughts touch nobody else's question: those merged into it
 * are separated again, and one that is itself merged is separated first.
 */
export function decideWithdrawal(question: Question, { dialogue }: ConferenceState, { at }: DecisionContext): Decision {
  const standing = standsFor(dialogue.questions, question);
  if (!isWaiting(standing)) return reject('QUESTION_STATE', { state: question.state });
  const merged = Object.keys(question.origins ?? {}) as QuestionId[];
  const freed = merged.filter((id) => dialogue.questions[id]?.mergedInto === question.id);
  return ok([
    ...(question.mergedInto === undefined ? [] : [unmerged(question, question.mergedInto, at)]),
    ...freed.map((id) => unmerged({ id }, question.id, at)),
    { type: 'QuestionWithdrawn', questionId: question.id, at },
  ]);
}

function unmerged({ id }: Pick<Question, 'id'>, fromQuestionId: QuestionId, at: Timestamp) {
  return { type: 'QuestionUnmerged', questionId: id, fromQuestionId, at } as const;
}

const WAITING = ['submitted', 'accepted'] as const;

function isWaiting({ state }: Question): boolean {
  return state === 'submitted' || state === 'accepted';
}
