import { unreachable } from '../../kernel/exhaustive.ts';
import type { CardEvent } from './events.ts';
import type { Cards } from './state.ts';

/** Folds an event into the cards. */
export function evolveCards(cards: Cards, event: CardEvent): Cards {
  switch (event.type) {
    case 'CardPut':
      return { ...cards, [event.card.id]: event.card };
    case 'CardRemoved': {
      const { [event.cardId]: _, ...rest } = cards;
      return rest;
    }
    default:
      return unreachable(event, cards);
  }
}
