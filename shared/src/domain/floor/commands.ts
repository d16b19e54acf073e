import type { HandId, QuestionId, Timestamp } from '../../kernel/ids.ts';
import type { FloorPolicy, HandKind } from './state.ts';

/** What may be asked of the floor. */
export type FloorCommand =
  | {
      readonly type: 'RaiseHand';
      readonly handId: HandId;
      readonly kind: HandKind;
      /** Of a reply: the called question that its sender saw. */
      readonly questionId?: QuestionId | undefined;
    }
  /** Asks for something else with the hand that waits already. */
  | {
      readonly type: 'ChangeHandKind';
      readonly handId: HandId;
      readonly kind: HandKind;
      /** Of a reply: the called question that its sender saw. */
      readonly questionId?: QuestionId | undefined;
    }
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
  | {
      readonly type: 'ConfirmTurn';
      readonly handId: HandId;
      /** When it was invited, as its screen told: an earlier invitation that was withdrawn is not confirmed. */
      readonly invitedAt?: Timestamp | undefined;
    }
  /** A turn has the id of the hand that it began with. */
  | { readonly type: 'PauseTurn'; readonly handId: HandId }
  | { readonly type: 'ResumeTurn'; readonly handId: HandId }
  | {
      readonly type: 'ExtendTurn';
      readonly handId: HandId;
      /** The deadline that its sender saw: two moderators who press at once add the time once. */
      readonly deadline: Timestamp;
      readonly seconds: number;
    }
  | { readonly type: 'EndTurn'; readonly handId: HandId }
  | { readonly type: 'SetFloorPolicy'; readonly criteria: FloorPolicy }
  | {
      readonly type: 'SetTurnBudget';
      readonly turnSeconds: number;
      /** Left out: groups have no budget of their own. */
      readonly groupSeconds?: number | undefined;
    }
  | { readonly type: 'CloseList' }
  | { readonly type: 'OpenList' };
