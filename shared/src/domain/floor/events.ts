import type { ActorId, HandId, QuestionId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { SaidSpeech } from './speech.ts';
import type { HandKind, UnheardOutcome } from './state.ts';
import type { StoredPolicy } from './storedPolicy.ts';

/** What happens on the floor. */
export type FloorEvent =
  | ({
      readonly type: 'HandRaised';
      readonly handId: HandId;
      readonly siteId: SiteId;
      readonly kind: HandKind;
      /** The question that a reply replies to; events of before this was kept have none. */
      readonly questionId?: QuestionId;
      readonly at: Timestamp;
    } & SaidSpeech)
  | {
      readonly type: 'HandKindChanged';
      readonly handId: HandId;
      readonly kind: HandKind;
      /** The question that a reply replies to. */
      readonly questionId?: QuestionId;
      readonly at: Timestamp;
    }
  | ({
      readonly type: 'SpeakerNamed';
      readonly handId: HandId;
      readonly siteId: SiteId;
      readonly by: ActorId;
      readonly at: Timestamp;
    } & SaidSpeech)
  | ({
      readonly type: 'SiteCalled';
      readonly handId: HandId;
      readonly siteId: SiteId;
      /** The turn's own time; absent where the floor's holds. */
      readonly seconds?: number;
      readonly by: ActorId;
      readonly at: Timestamp;
    } & SaidSpeech)
  /** A turn of somebody in the chair's hall; `siteId` is that hall. */
  | ({
      readonly type: 'FloorGiven';
      readonly handId: HandId;
      readonly siteId: SiteId;
      readonly deadline: Timestamp;
      readonly by: ActorId;
      readonly at: Timestamp;
    } & SaidSpeech)
  | { readonly type: 'InvitationLapsed'; readonly handId: HandId; readonly siteId: SiteId; readonly at: Timestamp }
  | { readonly type: 'InvitationTimeSet'; readonly seconds?: number; readonly by: ActorId; readonly at: Timestamp }
  | { readonly type: 'HandLowered'; readonly handId: HandId; readonly at: Timestamp }
  /** The conference closed before the site was heard. */
  | { readonly type: 'HandLeftUnheard'; readonly handId: HandId; readonly at: Timestamp }
  /** Somebody said after the close what became of a hand that was not heard. */
  | {
      readonly type: 'UnheardHandSettled';
      readonly handId: HandId;
      readonly outcome: UnheardOutcome;
      readonly note?: string;
      readonly by: ActorId;
      readonly byName: string;
      readonly at: Timestamp;
    }
  | { readonly type: 'UnheardHandReopened'; readonly handId: HandId; readonly by: ActorId; readonly at: Timestamp }
  | { readonly type: 'HandDismissed'; readonly handId: HandId; readonly by: ActorId; readonly at: Timestamp }
  | {
      readonly type: 'HandInvited';
      readonly handId: HandId;
      /** The turn's own time; absent where the floor's holds. */
      readonly seconds?: number;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'TurnBegan';
      readonly handId: HandId;
      readonly siteId: SiteId;
      readonly deadline: Timestamp;
      /** `district` stands in logs from before an organisation had groups of its own. */
      readonly limitedBy?: 'group' | 'district';
      readonly at: Timestamp;
    }
  | { readonly type: 'TurnPaused'; readonly handId: HandId; readonly at: Timestamp }
  | {
      readonly type: 'TurnResumed';
      readonly handId: HandId;
      readonly deadline: Timestamp;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'TurnExtended';
      readonly handId: HandId;
      readonly deadline: Timestamp;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'TurnEnded';
      readonly handId: HandId;
      readonly siteId: SiteId;
      readonly at: Timestamp;
    }
  | { readonly type: 'InvitationWithdrawn'; readonly handId: HandId; readonly by: ActorId; readonly at: Timestamp }
  | {
      readonly type: 'HandMoved';
      readonly handId: HandId;
      /** Who stands before it from now on. */
      readonly ahead: readonly HandId[];
      readonly by: ActorId;
      readonly byName: string;
      readonly reason?: string;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'FloorPolicySet';
      readonly criteria: StoredPolicy;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'TurnBudgetSet';
      readonly turnSeconds: number;
      readonly groupSeconds?: number;
      /** The same in logs from before an organisation had groups of its own. */
      readonly districtSeconds?: number;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | { readonly type: 'ListClosed'; readonly by: ActorId; readonly at: Timestamp }
  | { readonly type: 'ListOpened'; readonly by: ActorId; readonly at: Timestamp };
