import type { AgendaItemId, CardId } from '../../kernel/ids.ts';
import type { CardKind } from './state.ts';

/** What may be asked of cards. */
export type CardCommand =
  /** Makes a card, or replaces what it says. */
  | {
      readonly type: 'PutCard';
      readonly cardId: CardId;
      readonly itemId: AgendaItemId;
      readonly title: string;
      readonly kind: CardKind;
      readonly data: string;
    }
  | { readonly type: 'RemoveCard'; readonly cardId: CardId };
