import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { CardCommand } from './commands.ts';
import { CARD_LIMITS } from './limits.ts';
import type { Card } from './state.ts';
import { findWrongRow } from './table.ts';

/** Decides the cards of the agenda. Rules CARD-1 to CARD-4 in SPEC.md. */
export function decideCards(command: CardCommand, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const { cards, agenda } = state;
  const known = cards[command.cardId];
  if (command.type === 'RemoveCard') {
    if (!known) return reject('CARD_UNKNOWN');
    return ok([{ type: 'CardRemoved', cardId: known.id, by: actor.id, at }]);
  }
  const { cardId: id, itemId, title, kind, data } = command;
  if (!agenda.items[itemId]) return reject('AGENDA_ITEM_UNKNOWN');
  const row = findWrongRow(command);
  if (row !== undefined) return reject('CARD_SHAPE', { row });
  if (!known && Object.keys(cards).length >= CARD_LIMITS.cards)
    return reject('TOO_MANY_CARDS', { most: CARD_LIMITS.cards });
  const card: Card = { id, itemId, title, kind, data };
  return ok(known && isSame(known, card) ? [] : [{ type: 'CardPut', card, by: actor.id, at }]);
}

function isSame(one: Card, other: Card): boolean {
  return (Object.keys(other) as (keyof Card)[]).every((key) => one[key] === other[key]);
}
