import type { OrderReason } from '../../domain/floor/floorOrder.ts';
import type { SaidSpeech } from '../../domain/floor/speech.ts';
import type { FloorCriterion, FloorPace, HandKind, UnheardHand } from '../../domain/floor/state.ts';
import type { EntryState } from '../../domain/runningOrder/state.ts';
import type { AgendaItemId, EntryId, HandId, RegistrationId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { PlaceView } from './conference.ts';

/** A waiting hand. */
export interface QueueEntryView extends PlaceView, SaidSpeech {
  readonly handId: HandId;
  readonly kind: HandKind;
  readonly raisedAt: Timestamp;
  readonly reasons: readonly OrderReason[];
  /** How many of its invitations were not confirmed in time. */
  readonly lapses?: number;
}

/** The hand that is invited to speak. */
export interface InvitedView extends PlaceView, SaidSpeech {
  readonly handId: HandId;
  readonly kind: HandKind;
  readonly invitedAt?: Timestamp;
  /** When the invitation lapses; absent while somebody speaks, and where nothing bounds it. */
  readonly lapsesAt?: Timestamp;
}

/** The turn that runs. */
export interface TurnView extends PlaceView, SaidSpeech {
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
  /** How long an invited site has to confirm, in seconds; absent where nothing bounds it. */
  readonly invitationSeconds?: number;
}

/** A hand that was still raised when the conference closed. */
export type UnheardHandView = Omit<UnheardHand, 'siteId'> & PlaceView;

/** A turn that has ended. */
export interface PastTurnView extends PlaceView, SaidSpeech {
  readonly handId: HandId;
  readonly groupId?: SiteId;
  readonly kind: HandKind;
  readonly startedAt: Timestamp;
  readonly endedAt: Timestamp;
}

/** An entry of a running order. */
export interface EntryView extends Partial<PlaceView>, SaidSpeech {
  readonly id: EntryId;
  readonly position: number;
  readonly state: EntryState;
  readonly seconds: number;
  readonly handId?: HandId;
  readonly startedAt?: Timestamp;
  readonly endedAt?: Timestamp;
}

/** A registration to speak. */
export interface RegistrationView extends PlaceView, SaidSpeech {
  readonly id: RegistrationId;
  readonly at: Timestamp;
}

/** When a site reports. */
export interface OwnReportView extends SaidSpeech {
  readonly itemId: AgendaItemId;
  readonly state: EntryState;
  readonly seconds: number;
  /** How many are proposed before it; absent once it was called. */
  readonly ahead?: number;
}
