import type { AgendaItem } from '../domain/agenda/state.ts';
import type { Phase } from '../domain/conference/state.ts';
import type { QuestionKind, QuestionState } from '../domain/dialogue/state.ts';
import type { OrderReason } from '../domain/floor/floorOrder.ts';
import type { SpeakingTime } from '../domain/floor/speakingTime.ts';
import type { FloorCriterion, FloorPace, HandKind } from '../domain/floor/state.ts';
import type { BallotChoice, Poll, Tally } from '../domain/poll/state.ts';
import type { RollCallTotals } from '../domain/roster/rollCall.ts';
import type { SiteLevel } from '../domain/roster/state.ts';
import type {
  ActorId,
  AgendaItemId,
  ConferenceId,
  HandId,
  PollId,
  QuestionId,
  SiteId,
  Timestamp,
} from '../kernel/ids.ts';
import type { Missing } from './missing.ts';

export interface ConferenceView {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  readonly wentLiveAt?: Timestamp;
  readonly closedAt?: Timestamp;
  readonly archivedAt?: Timestamp;
}

export interface AgendaView {
  readonly items: Readonly<Record<AgendaItemId, AgendaItem>>;
  readonly currentItemId?: AgendaItemId;
  readonly plannedStart?: Timestamp;
}

/** A place as a screen names it. */
export interface PlaceView {
  readonly siteId: SiteId;
  readonly siteName: string;
  /** The district, for a site below one. */
  readonly districtName?: string;
}

export interface QueueEntryView extends PlaceView {
  readonly handId: HandId;
  readonly kind: HandKind;
  readonly raisedAt: Timestamp;
  readonly reasons: readonly OrderReason[];
}

export interface InvitedView extends PlaceView {
  readonly handId: HandId;
  readonly kind: HandKind;
}

export interface TurnView extends PlaceView {
  readonly handId: HandId;
  readonly kind: HandKind;
  readonly startedAt: Timestamp;
  readonly deadline: Timestamp;
  /** Set where the district's time, not the turn's, bounds the deadline. */
  readonly limitedBy?: 'district';
  readonly pausedAt?: Timestamp;
}

export interface FloorView {
  /** Waiting hands in speaking order: the one list in a view, since its order is what it says. */
  readonly queue: readonly QueueEntryView[];
  readonly invited?: InvitedView;
  readonly speaking?: TurnView;
  readonly turnSeconds: number;
  /** What each district may speak in all; absent where that has no bound. */
  readonly districtSeconds?: number;
  /** The chair's criteria with their weight, 1 being the weightiest; none where hands stand as raised. */
  readonly criteria: Readonly<Partial<Record<FloorCriterion, number>>>;
  /** No new hands but points of order. */
  readonly listClosed: boolean;
  /** How turns have followed one another, for a forecast. */
  readonly pace: FloorPace;
}

/** A question without what its audience may not know: an anonymous one has a district instead of a site. */
export interface QuestionView {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly topic?: string;
  readonly state: QuestionState;
  readonly anonymous: boolean;
  readonly siteId?: SiteId;
  readonly siteName?: string;
  readonly districtName?: string;
  readonly askerName?: string;
  readonly askedAt: Timestamp;
  readonly source: 'beforehand' | 'live';
  readonly declineReason?: string;
  readonly calledAt?: Timestamp;
  readonly answeredAt?: Timestamp;
}

export interface PollView {
  readonly id: PollId;
  readonly title: string;
  readonly phase: Poll['phase'];
  readonly createdAt: Timestamp;
  readonly openedAt?: Timestamp;
  readonly closedAt?: Timestamp;
  /** Running while open, final once closed. */
  readonly tally: Tally;
  readonly entitled: number;
}

export interface AttendanceView {
  readonly sites: number;
  readonly connected: number;
  readonly expected: number;
  /** People present as far as known: verified counts where there are, else declared ones. */
  readonly present: number;
}

/** What everybody in a room may see: site screens and observers. */
export interface HallView {
  readonly conference: ConferenceView;
  readonly attendance: AttendanceView;
  readonly agenda: AgendaView;
  readonly floor: FloorView;
  readonly calledQuestionId?: QuestionId;
  readonly questions: Readonly<Record<QuestionId, QuestionView>>;
  readonly polls: Readonly<Record<PollId, PollView>>;
}

export interface SiteView {
  readonly id: SiteId;
  readonly name: string;
  readonly level: SiteLevel;
  readonly parentId?: SiteId;
  readonly districtId?: SiteId;
  readonly expected: number;
  readonly declared?: number;
  readonly declaredBy?: ActorId;
  readonly declaredAt?: Timestamp;
  readonly verified?: number;
  readonly verifiedBy?: ActorId;
  readonly verifiedAt?: Timestamp;
  /** Open connections; absent where the site is not connected. */
  readonly connections?: number;
  readonly turns?: number;
  readonly spokenMs?: number;
}

/** What the control desk and the chair see: all questions, all polls, every site. */
export interface ControlView extends HallView {
  readonly sites: Readonly<Record<SiteId, SiteView>>;
  readonly rollCall: {
    readonly total: RollCallTotals;
    readonly districts: Readonly<Record<SiteId, RollCallTotals>>;
  };
  /** Sites that are not connected or not counted. */
  readonly missing: Readonly<Record<SiteId, Missing>>;
  readonly speakingTime: SpeakingTime;
}

/** What 2,500 phones see: what is on, the called question, the open vote. */
export interface PhoneView {
  readonly conference: ConferenceView;
  readonly now?: { readonly itemTitle: string };
  readonly speaking?: TurnView;
  readonly called?: QuestionView;
  readonly polls: Readonly<Record<PollId, PollView>>;
}

export interface OwnSiteView {
  readonly id: SiteId;
  readonly name: string;
  readonly districtName?: string;
  readonly expected: number;
  readonly declared?: number;
  readonly verified?: number;
}

/** One actor's private part. */
export interface SelfView {
  readonly site?: OwnSiteView;
  /** What this actor asked, in whatever state. */
  readonly questions: Readonly<Record<QuestionId, QuestionView>>;
  /** This site's ballot in each open poll. */
  readonly ballots: Readonly<Record<PollId, BallotChoice>>;
}
