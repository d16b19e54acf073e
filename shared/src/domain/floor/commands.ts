import type { HandId } from '../../kernel/ids.ts';
import type { HandKind } from './state.ts';

export type FloorCommand =
  | { readonly type: 'RaiseHand'; readonly handId: HandId; readonly kind: HandKind }
  | { readonly type: 'LowerHand'; readonly handId: HandId }
  | { readonly type: 'DismissHand'; readonly handId: HandId }
  | { readonly type: 'InviteHand'; readonly handId: HandId }
  /** The invited site's operator says the room is ready: the turn begins. */
  | { readonly type: 'ConfirmTurn'; readonly handId: HandId }
  | { readonly type: 'PauseTurn' }
  | { readonly type: 'ResumeTurn' }
  | { readonly type: 'ExtendTurn'; readonly seconds: number }
  | { readonly type: 'EndTurn' };
