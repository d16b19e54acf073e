import { z } from 'zod';
import type { CardCommand } from '../../domain/cards/commands.ts';
import { CARD_LIMITS } from '../../domain/cards/limits.ts';
import { CARD_KINDS } from '../../domain/cards/state.ts';
import { tidyCells } from '../../domain/cards/table.ts';
import { agendaItemId, cardId, cleaned, line, type SchemasOf } from './forms.ts';

/** Rows and cells as a spreadsheet copies them. */
const cells = cleaned(tidyCells, CARD_LIMITS.data);

/** What the commands of this slice look like on the wire. */
export const CARDS_SCHEMAS = {
  PutCard: z.strictObject({
    type: z.literal('PutCard'),
    cardId,
    itemId: agendaItemId,
    title: line(CARD_LIMITS.title),
    kind: z.enum(CARD_KINDS),
    data: cells,
  }),
  RemoveCard: z.strictObject({ type: z.literal('RemoveCard'), cardId }),
} satisfies SchemasOf<CardCommand>;
