import type { AgendaItem } from '../domain/agenda/state.ts';
import type { Phase } from '../domain/conference/state.ts';
import type { QuestionKind, QuestionState } from '../domain/dialogue/state.ts';
import type { OrderReason } from '../domain/floor/floorOrder.ts';
import type { HandKind } from '../domain/floor/state.ts';
import type { PollRules } from '../domain/poll/rules.ts';
import type { Poll, Tally } from '../domain/poll/state.ts';
import type { Verdict } from '../domain/poll/verdict.ts';
import type { RollCallTotals } from '../domain/roster/rollCall.ts';
import type { SiteLevel } from '../domain/roster/state.ts';
import type { AgendaItemId, ConferenceId, HandId, PollId, QuestionId, SiteId, Timestamp } from '../kernel/ids.ts';

export interface ConferenceView {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  readonly wentLiveAt?: Timestamp;
  readonly closedAt?: Timestamp;
}

export interface AgendaView {
  readonly items: Readonly<Record<AgendaItemId, AgendaItem>>;
  readonly currentItemId?: AgendaItemId;
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
  readonly pausedAt?: Timestamp;
}

export interface FloorView {
  /** Waiting hands in speaking order: the one list in a view, since its order is what it says. */
  readonly queue: readonly QueueEntryView[];
  readonly invited?: InvitedView;
  readonly speaking?: TurnView;
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
  readonly publishedAt?: Timestamp;
  readonly deadline?: Timestamp;
  readonly rules: Omit<PollRules, 'weights' | 'allowDeclared'>;
  readonly weighted: boolean;
  /** Running while open, final once closed; empty while this audience may not see it. */
  readonly tally: Tally;
  /** Votes cast: the turnout, which everybody sees. */
  readonly votes: number;
  readonly entitled: number;
  /** Once this audience may see the result. */
  readonly verdict?: Verdict;
  /** At the desk, for open polls: the tally by district. */
  readonly districts?: Readonly<Record<SiteId, Tally>>;
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
  readonly verified?: number;
  /** Open connections; absent where the site is not connected. */
  readonly connections?: number;
  readonly turns?: number;
}

/** What the control desk and the chair see: all questions, all polls, every site. */
export interface ControlView extends HallView {
  readonly sites: Readonly<Record<SiteId, SiteView>>;
  readonly rollCall: {
    readonly total: RollCallTotals;
    readonly districts: Readonly<Record<SiteId, RollCallTotals>>;
  };
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
  /** This voter's ballot in each poll as it is stored, such as `yes` or `yes:27,no:3`; `secret` for one nobody may read. */
  readonly ballots: Readonly<Record<PollId, string>>;
  /** The most heads this room may count in the open poll, or phones that may vote. */
  readonly limits?: Readonly<Record<PollId, number>>;
}
