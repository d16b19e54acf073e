import type { OrderReason } from '../../domain/floor/floorOrder.ts';
import type { FloorCriterion, FloorPace, HandKind } from '../../domain/floor/state.ts';
import type { HandId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { PlaceView } from './conference.ts';

/** A waiting hand. */
export interface QueueEntryView extends PlaceView {
  readonly handId: HandId;
  readonly kind: HandKind;
  readonly raisedAt: Timestamp;
  readonly reasons: readonly OrderReason[];
}

/** The hand that is invited to speak. */
export interface InvitedView extends PlaceView {
  readonly handId: HandId;
  readonly kind: HandKind;
  readonly invitedAt?: Timestamp;
}

/** The turn that runs. */
export interface TurnView extends PlaceView {
  readonly handId: HandId;
  readonly kind: HandKind;
  readonly startedAt: Timestamp;
  readonly deadline: Timestamp;
  /** Set where the group's time, not the turn's, bounds the deadline. */
  readonly limitedBy?: 'group';
  readonly pausedAt?: Timestamp;
}

/** The floor as every screen sees it. */
export interface FloorView {
  /** Waiting hands in speaking order: the one list in a view, since its order is what it says. */
  readonly queue: readonly QueueEntryView[];
  readonly invited?: InvitedView;
  readonly speaking?: TurnView;
  readonly turnSeconds: number;
  /** What each group may speak in all; absent where that has no bound. */
  readonly groupSeconds?: number;
  /** The chair's criteria with their weight, 1 being the weightiest; none where hands stand as raised. */
  readonly criteria: Readonly<Partial<Record<FloorCriterion, number>>>;
  /** No new hands but points of order. */
  readonly listClosed: boolean;
  /** How turns have followed one another, for a forecast. */
  readonly pace: FloorPace;
}

/** A turn that has ended. */
export interface PastTurnView extends PlaceView {
  readonly groupId?: SiteId;
  readonly kind: HandKind;
  readonly startedAt: Timestamp;
  readonly endedAt: Timestamp;
}
