import type { Question } from '../domain/dialogue/state.ts';
import type { UnheardHand } from '../domain/floor/state.ts';
import { nameOf } from './attendance.ts';
import type { Draft, DraftContext } from './draft.ts';
import { isUnreached, unreachedDraft } from './questionBlock.ts';

/** What the session did not come to: hands that were not heard, and questions that were not reached. */
export function leftOpenBlocks(context: DraftContext): readonly Draft[] {
  const { state, words } = context;
  if (state.conference.closedAt === undefined) return [];
  const hands = Object.values<UnheardHand>(state.floor.unheard).map(
    ({ id, siteId, kind, topic }): Draft => ({
      id: `unheard:${id}`,
      generated: words.unheard(nameOf(state.roster, siteId), kind, topic),
      about: [`hand ${id}`],
    }),
  );
  const questions = Object.values<Question>(state.dialogue.questions)
    .filter(isUnreached)
    .map((question) => unreachedDraft(question, context));
  return [...hands, ...questions];
}

/** When it ended. */
export function closingBlocks({ state, words, format }: DraftContext): readonly Draft[] {
  const { closedAt } = state.conference;
  const generated =
    closedAt === undefined ? words.notClosed : words.close(format.clock(closedAt), format.day(closedAt));
  return [{ id: 'head:close', generated, about: ['ConferenceClosed'] }];
}
