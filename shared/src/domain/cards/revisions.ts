import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { CardCommand } from './commands.ts';
import type { CardEvent } from './events.ts';

/** What each command of this slice is about. */
export const CARDS_SUBJECTS = {
  PutCard: ({ cardId }) => [`card ${cardId}`],
  RemoveCard: ({ cardId }) => [`card ${cardId}`],
} as const satisfies SubjectTable<CardCommand>;

/** What each event of this slice changes. */
export const CARDS_CHANGES: ChangeTable<CardEvent> = {
  CardPut: ({ card }) => [`card ${card.id}`],
  CardRemoved: ({ cardId }) => [`card ${cardId}`],
};
