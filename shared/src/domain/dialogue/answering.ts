import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject, rejectStale } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { DialogueCommand } from './commands.ts';
import { type Question, type Respondent, respondentActorId } from './state.ts';
import { when } from './when.ts';

type CommandOf<Type extends DialogueCommand['type']> = Extract<DialogueCommand, { type: Type }>;

/** Sends a question to the unit that is to answer it. Errors: `RESPONDENT_UNKNOWN`, `QUESTION_STATE`. */
export function routeQuestion(
  question: Question,
  { respondentId }: CommandOf<'RouteQuestion'>,
  { dialogue }: ConferenceState,
  { at }: DecisionContext,
): Decision {
  if (!dialogue.respondents[respondentId]) return reject('RESPONDENT_UNKNOWN');
  if (question.routedTo === respondentId) return ok([]);
  const allowed = ['submitted', 'accepted', 'called'] as const;
  return when(question, allowed, { type: 'QuestionRouted', questionId: question.id, respondentId, at });
}

/** Keeps what a unit prepares as its answer. Errors: `QUESTION_NOT_ROUTED`, `QUESTION_STATE`. */
export function draftAnswer(
  question: Question,
  { text }: CommandOf<'DraftAnswer'>,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  if (!unitFor(question, state, actor.id)) return reject('QUESTION_NOT_ROUTED');
  const allowed = ['submitted', 'accepted', 'called'] as const;
  return when(question, allowed, { type: 'AnswerDrafted', questionId: question.id, text, at });
}

/** Records who begins to answer the called question aloud. Errors: `QUESTION_STATE`. */
export function startAnswer(
  question: Question,
  { respondent }: CommandOf<'StartAnswer'>,
  { at }: DecisionContext,
): Decision {
  return when(question, ['called'], { type: 'AnswerStarted', questionId: question.id, respondent, at });
}

/** Who answers aloud has ended, and nobody else has begun. */
export function endAnswer(question: Question, { answer }: CommandOf<'EndAnswer'>, { at }: DecisionContext): Decision {
  const [number] = Object.entries(question.liveAnswers ?? {}).find(([, { endedAt }]) => endedAt === undefined) ?? [];
  if (question.state === 'called' && number === undefined) return reject('NOBODY_ANSWERING');
  if (number !== undefined && number !== String(answer)) return rejectStale('answers');
  return when(question, ['called'], { type: 'AnswerEnded', questionId: question.id, at });
}

/** The desk writes for a respondent it names; a respondent writes for itself, about questions routed to it. */
export function giveWrittenAnswer(
  question: Question,
  command: CommandOf<'GiveWrittenAnswer'>,
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const unit = unitFor(question, state, actor.id);
  if (actor.role === 'respondent' && !unit) return reject('QUESTION_NOT_ROUTED');
  const answer = {
    text: command.text,
    respondent: unit?.name ?? command.respondent ?? actor.name,
    private: command.private,
    at,
  };
  const given = question.writtenAnswer;
  const isSame = given?.text === answer.text && given.respondent === answer.respondent;
  if (isSame && given.private === answer.private && !question.draft && question.state === 'answered') return ok([]);
  const allowed = ['accepted', 'called', 'answered'] as const;
  return when(question, allowed, { type: 'WrittenAnswerGiven', questionId: question.id, answer, at });
}

/** The unit that a question is routed to, if it is this actor's. */
function unitFor(question: Question, { dialogue }: ConferenceState, actorId: string): Respondent | undefined {
  const unit = question.routedTo && dialogue.respondents[question.routedTo];
  return unit && respondentActorId(unit.id) === actorId ? unit : undefined;
}
