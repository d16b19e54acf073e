import type { ActorId, HandId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { HandKind } from './state.ts';

export type FloorEvent =
  | {
      readonly type: 'HandRaised';
      readonly handId: HandId;
      readonly siteId: SiteId;
      readonly kind: HandKind;
      readonly at: Timestamp;
    }
  | { readonly type: 'HandLowered'; readonly handId: HandId; readonly at: Timestamp }
  | { readonly type: 'HandDismissed'; readonly handId: HandId; readonly by: ActorId; readonly at: Timestamp }
  | { readonly type: 'HandInvited'; readonly handId: HandId; readonly by: ActorId; readonly at: Timestamp }
  | {
      readonly type: 'TurnBegan';
      readonly handId: HandId;
      readonly siteId: SiteId;
      readonly deadline: Timestamp;
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
    };
