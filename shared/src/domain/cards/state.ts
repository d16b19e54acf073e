import type { AgendaItemId, CardId } from '../../kernel/ids.ts';

/** The ways in which a card can show its data. */
export const CARD_KINDS = ['table', 'figures', 'bars'] as const;

/** How a card shows its data: as a table with a heading, as a few large figures, or as bars that are compared. */
export type CardKind = (typeof CARD_KINDS)[number];

/** What a card says. `data` is as a spreadsheet copies it: rows by lines, cells by tabs, without empty rows. */
export interface CardContent {
  readonly title: string;
  readonly kind: CardKind;
  readonly data: string;
}

/** A table or chart prepared for an item of the agenda, to be put on the stage. */
export interface Card extends CardContent {
  readonly id: CardId;
  readonly itemId: AgendaItemId;
}

/** The cards of a conference by their ids. */
export type Cards = Readonly<Record<CardId, Card>>;

/** No cards. */
export const initialCards: Cards = {};
