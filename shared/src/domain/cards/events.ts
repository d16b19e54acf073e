import type { ActorId, CardId, Timestamp } from '../../kernel/ids.ts';
import type { Card } from './state.ts';

/** What happens to cards. */
export type CardEvent =
  | { readonly type: 'CardPut'; readonly card: Card; readonly by: ActorId; readonly at: Timestamp }
  | { readonly type: 'CardRemoved'; readonly cardId: CardId; readonly by: ActorId; readonly at: Timestamp };
