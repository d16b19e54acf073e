import type { HandId } from '../../kernel/ids.ts';
import type { FloorPolicy, HandKind } from './state.ts';

export type FloorCommand =
  | { readonly type: 'RaiseHand'; readonly handId: HandId; readonly kind: HandKind }
  | { readonly type: 'LowerHand'; readonly handId: HandId }
  | { readonly type: 'DismissHand'; readonly handId: HandId }
  | { readonly type: 'InviteHand'; readonly handId: HandId }
  /** The invitation is taken back; the hand waits again where it stood. */
  | { readonly type: 'WithdrawInvitation'; readonly handId: HandId }
  /** Puts a waiting hand at a place in the order, from 1. */
  | {
      readonly type: 'MoveHand';
      readonly handId: HandId;
      readonly position: number;
      readonly reason?: string | undefined;
    }
  /** The invited site's operator says the room is ready: the turn begins. */
  | { readonly type: 'ConfirmTurn'; readonly handId: HandId }
  | { readonly type: 'PauseTurn' }
  | { readonly type: 'ResumeTurn' }
  | { readonly type: 'ExtendTurn'; readonly seconds: number }
  | { readonly type: 'EndTurn' }
  | { readonly type: 'SetFloorPolicy'; readonly criteria: FloorPolicy }
  | {
      readonly type: 'SetTurnBudget';
      readonly turnSeconds: number;
      /** Left out: districts have no budget of their own. */
      readonly districtSeconds?: number | undefined;
    }
  | { readonly type: 'CloseList' }
  | { readonly type: 'OpenList' };
