import type { HandId, QuestionId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Speaker, Speech } from './speech.ts';
import type { FloorPolicy, HandKind, UnheardOutcome } from './state.ts';

/** What may be asked of the floor. */
export type FloorCommand =
  | ({
      readonly type: 'RaiseHand';
      readonly handId: HandId;
      readonly kind: HandKind;
      /** Of a reply: the called question that its sender saw. */
      readonly questionId?: QuestionId | undefined;
    } & Speech)
  /** Asks for something else with the hand that waits already. */
  | {
      readonly type: 'ChangeHandKind';
      readonly handId: HandId;
      readonly kind: HandKind;
      /** Of a reply: the called question that its sender saw. */
      readonly questionId?: QuestionId | undefined;
    }
  /** Says who speaks and on what; of a hand, the turn that it became, or one that has ended. What is left out is cleared. */
  | ({ readonly type: 'NameSpeaker'; readonly handId: HandId } & Speech)
  | { readonly type: 'LowerHand'; readonly handId: HandId }
  | { readonly type: 'DismissHand'; readonly handId: HandId }
  | { readonly type: 'InviteHand'; readonly handId: HandId }
  /** The invitation is taken back; the hand waits again where it stood. */
  | { readonly type: 'WithdrawInvitation'; readonly handId: HandId }
  /** Invites a site that has not raised its hand. The call has the id of a hand. */
  | ({ readonly type: 'CallSite'; readonly handId: HandId; readonly siteId: SiteId } & Speech)
  /** Gives the floor to somebody in the chair's hall. The turn has the id of a hand. */
  | {
      readonly type: 'GiveFloor';
      readonly handId: HandId;
      readonly speaker: Speaker;
      readonly topic?: string | undefined;
      /** Left out: the turn time of the floor. */
      readonly seconds?: number | undefined;
    }
  /** Ends an invitation that was not confirmed in time. */
  | { readonly type: 'LapseInvitation'; readonly handId: HandId; readonly invitedAt: Timestamp }
  /** How long an invited site has to confirm. */
  | {
      readonly type: 'SetInvitationTime';
      /** Left out: as long as it takes. */
      readonly seconds?: number | undefined;
    }
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
  /** Ticks off a hand that was not heard before the close. */
  | {
      readonly type: 'SettleUnheardHand';
      readonly handId: HandId;
      readonly outcome: UnheardOutcome;
      readonly note?: string | undefined;
    }
  /** Something is left to be done about it after all. */
  | { readonly type: 'ReopenUnheardHand'; readonly handId: HandId }
  | { readonly type: 'CloseList' }
  | { readonly type: 'OpenList' };
