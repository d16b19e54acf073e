import type { QuestionId } from '../../kernel/ids.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayCommand } from '../permissions.ts';
import { type Rejection, reject } from '../rejections.ts';
import { refuseToAct } from '../seats/admission.ts';
import type { ConferenceState } from '../state.ts';
import type { SupportCommand } from './commands.ts';
import { type Question, standsFor } from './state.ts';

/** Who supports a question: rooms and single delegates, counted apart. */
export interface SupportCounts {
  readonly sites: number;
  readonly delegates: number;
}

/** A question that nobody supports. */
export const NO_SUPPORT: SupportCounts = { sites: 0, delegates: 0 };

/**
 * Whether this actor may change its support now, and for which questions it counts: the one that the others were merged
 * into, then those merged into it. Rules DIAL-20 and DIAL-21 in SPEC.md.
 */
export function decideSupport(
  command: SupportCommand,
  state: ConferenceState,
  actor: Actor,
): Result<readonly QuestionId[], Rejection> {
  const permitted = mayCommand(actor, command.type, state);
  if (!permitted.ok) return permitted;
  const refusal = refuseToAct(state, actor);
  if (refusal) return err(refusal);
  const { questions } = state.dialogue;
  const named = questions[command.questionId];
  const question = named && standsFor(questions, named);
  // What the halls do not know is not told by a refusal either.
  if (!question || question.acceptedAt === undefined) return reject('QUESTION_UNKNOWN');
  const isOpen = question.state === 'accepted' || question.state === 'called';
  return isOpen ? ok(questionGroup(question)) : reject('QUESTION_STATE', { state: question.state });
}

/** A question and those merged into it. */
export function questionGroup(question: Question): readonly QuestionId[] {
  return [question.id, ...(Object.keys(question.origins ?? {}) as QuestionId[])];
}
