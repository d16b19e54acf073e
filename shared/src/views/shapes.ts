import type { AgendaItem } from '../domain/agenda/state.ts';
import type { Announcement } from '../domain/announcements/state.ts';
import type { Card, CardContent } from '../domain/cards/state.ts';
import type { Contact, Phase } from '../domain/conference/state.ts';
import type { Vocabulary, Words } from '../domain/conference/vocabulary.ts';
import type {
  AnswerDraft,
  LiveAnswer,
  Proposal,
  QuestionKind,
  QuestionSource,
  QuestionState,
  Respondent,
  WrittenAnswer,
} from '../domain/dialogue/state.ts';
import type { SupportCounts } from '../domain/dialogue/support.ts';
import type { ConferenceDocument } from '../domain/documents/state.ts';
import type { OrderReason } from '../domain/floor/floorOrder.ts';
import type { SpeakingTime } from '../domain/floor/speakingTime.ts';
import type { FloorCriterion, FloorPace, HandKind } from '../domain/floor/state.ts';
import type { HelpRequest } from '../domain/help/state.ts';
import type { PollRules } from '../domain/poll/rules.ts';
import type { Poll, Tally } from '../domain/poll/state.ts';
import type { Verdict } from '../domain/poll/verdict.ts';
import type { CheckFault } from '../domain/readiness/checkFaults.ts';
import type { DeviceCheck } from '../domain/readiness/state.ts';
import type { RollCallTotals } from '../domain/roster/rollCall.ts';
import type { SiteLevel } from '../domain/roster/state.ts';
import type { PhonesClosing, Seating } from '../domain/seats/state.ts';
import type { MediaSource } from '../domain/stage/places.ts';
import type { Prominence } from '../domain/stage/policy.ts';
import type {
  CardPresentation,
  DocumentPresentation,
  Moderation,
  Pin,
  ScreenPresentation,
  StageLayout,
  StoppableSource,
} from '../domain/stage/state.ts';
import type { Revisions } from '../domain/subjects.ts';
import type {
  ActorId,
  AgendaItemId,
  AnnouncementId,
  CardId,
  ConferenceId,
  DocumentId,
  HandId,
  HelpId,
  PollId,
  ProposalId,
  QuestionId,
  RespondentId,
  SiteId,
  Timestamp,
} from '../kernel/ids.ts';
import type { TimeZone } from '../kernel/timeZone.ts';
import type { Missing } from './missing.ts';

export interface ConferenceView {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  /** The zone that its days and times are shown in. */
  readonly timeZone: TimeZone;
  /** What the organisers chose to call people and places; absent where they chose nothing. */
  readonly vocabulary?: Vocabulary;
  /** The words of that choice. Absent where they are those that every page has. */
  readonly words?: Words;
  readonly contact?: Contact;
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
  /** With its district in brackets where another site has an equal name. */
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
  readonly invitedAt?: Timestamp;
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

/** One place on the stage; the chair's has no site. */
export interface StagePlaceView extends Partial<PlaceView> {
  /** 1 is the most prominent. */
  readonly rank: number;
  readonly prominence: Prominence;
  readonly speaking?: true;
  /** Of a pinned site: whether its room is heard too. */
  readonly voice?: Pin['voice'];
  /** Of a pinned site: when the voice was offered last. */
  readonly voiceOfferedAt?: Timestamp;
  /** What may be sent from here now. */
  readonly sources: Readonly<Partial<Record<MediaSource, true>>>;
}

/** A card as it stands on the stage, with what it says. */
export interface CardOnStage extends CardPresentation {
  readonly card: CardContent;
  readonly pages: number;
}

/** A page of a document as it stands on the stage. */
export interface DocumentOnStage extends DocumentPresentation {
  readonly title: string;
  readonly pages: number;
}

/** What is presented, with the names and contents that a screen needs to show it. */
export type PresentationView = (ScreenPresentation & Partial<PlaceView>) | CardOnStage | DocumentOnStage;

/** The stage as everybody sees it; places by their key, `chair` or `speaker:<siteId>`. */
export interface StageView {
  readonly layout: StageLayout;
  readonly places: Readonly<Record<string, StagePlaceView>>;
  readonly presentation?: PresentationView;
}

/** A room's slips by their numbers: how many there are, since when each is used, and which are void. */
export interface RoomSlipsView {
  readonly count: number;
  readonly used: Readonly<Record<string, Timestamp>>;
  readonly voided: Readonly<Record<string, Timestamp>>;
  /** Grows with every new code of one of them. */
  readonly issued: number;
}

/** Who closed a room's phones; what the desk closed only the desk opens. */
export type PhonesClosedView = Omit<PhonesClosing, 'by'>;

/** Why a device is off or a site is out. */
export type ModerationView = Omit<Moderation, 'by'>;

/**
 * Where a question comes from, as far as its asker lets others know: an anonymous one has a district instead of a site.
 */
export interface OriginView {
  readonly source: QuestionSource;
  readonly anonymous: boolean;
  readonly siteId?: SiteId;
  readonly siteName?: string;
  /** Of an anonymous question; the district of a named site is known by the site. */
  readonly districtId?: SiteId;
  readonly districtName?: string;
  readonly askerName?: string;
}

/** A question without what its audience may not know. */
export interface QuestionView extends OriginView {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly topic?: string;
  readonly state: QuestionState;
  readonly askedAt: Timestamp;
  readonly acceptedAt?: Timestamp;
  readonly declineReason?: string;
  readonly calledAt?: Timestamp;
  readonly answeredAt?: Timestamp;
  /** The chair's words about an opinion or idea that was noted. */
  readonly note?: string;
  /** Answers given aloud, numbered from 1. */
  readonly liveAnswers?: Readonly<Record<string, LiveAnswer>>;
  readonly writtenAnswer?: WrittenAnswer;
  /** Where the questions came from that were merged into this one. */
  readonly merged?: Readonly<Record<QuestionId, OriginView>>;
  /** Together with those merged into it; who supports several counts once. */
  readonly supports: SupportCounts;
}

/** A question that waits to be called, as phones list it. */
export type PhoneQuestionView = Pick<
  QuestionView,
  'id' | 'kind' | 'text' | 'topic' | 'askedAt' | 'anonymous' | 'siteName' | 'districtName' | 'supports'
>;

/** A question as the unit it was routed to sees it. */
export interface RoutedQuestionView extends QuestionView {
  readonly draft?: AnswerDraft;
}

/** A question as the desk sees it. */
export interface DeskQuestionView extends RoutedQuestionView {
  readonly routedTo?: RespondentId;
  readonly mergedInto?: QuestionId;
  readonly proposalId?: ProposalId;
}

/** Where the question stands that one's own was merged into. */
export interface StandingView {
  readonly id: QuestionId;
  readonly state: QuestionState;
  readonly text?: string;
  readonly declineReason?: string;
  readonly note?: string;
  readonly writtenAnswer?: WrittenAnswer;
}

/** A question as its asker sees it: its status and the reason. */
export interface OwnQuestionView extends QuestionView {
  readonly follows?: StandingView;
  readonly proposal?: Proposal;
}

export interface PollView {
  readonly id: PollId;
  readonly title: string;
  /** The item of the agenda that it is for. */
  readonly itemId?: AgendaItemId;
  readonly phase: Poll['phase'];
  readonly createdAt: Timestamp;
  readonly openedAt?: Timestamp;
  readonly closedAt?: Timestamp;
  readonly publishedAt?: Timestamp;
  readonly deadline?: Timestamp;
  readonly rules: Omit<PollRules, 'weights'>;
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
  readonly stage: StageView;
  readonly calledQuestionId?: QuestionId;
  readonly questions: Readonly<Record<QuestionId, QuestionView>>;
  readonly polls: Readonly<Record<PollId, PollView>>;
  /** Those for these screens; one whose end has passed is no longer shown. */
  readonly announcements: Readonly<Record<AnnouncementId, Announcement>>;
}

/** What all units that answer see. What is routed to one of them is in its private part. */
export interface RespondentView extends HallView {
  readonly respondents: Readonly<Record<RespondentId, Respondent>>;
  readonly proposals: Readonly<Record<ProposalId, Proposal>>;
}

/** A site's request for help with its line of messages, numbered from 1. */
export type HelpView = HelpRequest & PlaceView;

export interface SiteView {
  readonly id: SiteId;
  /** As everywhere: with its district where another site has an equal name. */
  readonly name: string;
  readonly level: SiteLevel;
  readonly parentId?: SiteId;
  readonly districtId?: SiteId;
  readonly expected: number;
  readonly declared?: number;
  readonly declaredBy?: ActorId;
  readonly declaredAt?: Timestamp;
  /** A declaration so far above what is expected that it waits for the desk. */
  readonly claimed?: number;
  readonly claimedAt?: Timestamp;
  readonly verified?: number;
  readonly verifiedBy?: ActorId;
  readonly verifiedAt?: Timestamp;
  /** Open connections; absent where the site is not connected. */
  readonly connections?: number;
  readonly turns?: number;
  readonly spokenMs?: number;
  readonly contactName?: string;
  readonly contactPhone?: string;
  /** How many phones have a seat; absent where none has. */
  readonly phones?: number;
  /** Set while its phones are shut out. */
  readonly phonesClosed?: PhonesClosedView;
  /** Its slips, where phones come by slips. */
  readonly slips?: RoomSlipsView;
  /** The last check of the room. */
  readonly check?: CheckView;
  /** Its devices that the desk has stopped. */
  readonly stopped?: Readonly<Partial<Record<StoppableSource, ModerationView>>>;
  /** Set while the site is shut out. */
  readonly removed?: ModerationView;
}

/** A check of a room with what failed in it. */
export interface CheckView extends DeviceCheck {
  readonly at: Timestamp;
  readonly faults: Readonly<Partial<Record<CheckFault, true>>>;
}

/** How many rooms have passed their last check, failed it, or never made one. */
export interface ReadinessView {
  readonly passed: number;
  readonly failed: number;
  readonly unchecked: number;
}

/** A turn that has ended. */
export interface PastTurnView extends PlaceView {
  readonly districtId?: SiteId;
  readonly kind: HandKind;
  readonly startedAt: Timestamp;
  readonly endedAt: Timestamp;
}

/** A moderator listened to a site privately. */
export interface ListeningView extends PlaceView {
  readonly districtId?: SiteId;
  /** The moderator's name. */
  readonly by: string;
  readonly at: Timestamp;
}

/** What the control desk and the chair see: all questions, all polls, every site. */
export interface ControlView extends RespondentView {
  /** How phones come to their seats. */
  readonly seating: Seating;
  readonly questions: Readonly<Record<QuestionId, DeskQuestionView>>;
  readonly sites: Readonly<Record<SiteId, SiteView>>;
  readonly rollCall: {
    readonly total: RollCallTotals;
    readonly districts: Readonly<Record<SiteId, RollCallTotals>>;
  };
  /** Sites that are not connected or not counted. */
  readonly missing: Readonly<Record<SiteId, Missing>>;
  /** What the moderators put forward to the chair: each question with its rank, from 1. */
  readonly suggestions: Readonly<Record<QuestionId, number>>;
  readonly speakingTime: SpeakingTime;
  readonly readiness: ReadinessView;
  /** Of each site the open request for help and the one that ended last. */
  readonly help: Readonly<Record<HelpId, HelpView>>;
  /** The turns that have ended, numbered from 1. */
  readonly pastTurns: Readonly<Record<string, PastTurnView>>;
  /** When a moderator began to listen to a site privately, numbered from 1. */
  readonly listenings: Readonly<Record<string, ListeningView>>;
  /** The cards made for the items of the agenda. */
  readonly cards: Readonly<Record<CardId, Card>>;
  readonly documents: Readonly<Record<DocumentId, ConferenceDocument>>;
  /** How often what a command can be about has changed. */
  readonly revisions: Revisions;
}

/** What 2,500 phones see: what is on, the called question, the open vote. */
export interface PhoneView {
  readonly conference: ConferenceView;
  readonly now?: { readonly itemTitle: string };
  readonly speaking?: TurnView;
  readonly called?: QuestionView;
  /** Those that wait to be called, to be supported. */
  readonly questions: Readonly<Record<QuestionId, PhoneQuestionView>>;
  readonly polls: Readonly<Record<PollId, PollView>>;
  readonly announcements: Readonly<Record<AnnouncementId, Announcement>>;
}

export interface OwnSiteView {
  readonly id: SiteId;
  readonly name: string;
  readonly districtName?: string;
  readonly expected: number;
  readonly declared?: number;
  /** Declared, but waiting for the desk. */
  readonly claimed?: number;
  readonly verified?: number;
  /** For the operator: its devices that the desk has stopped. */
  readonly stopped?: Readonly<Partial<Record<StoppableSource, ModerationView>>>;
  /** For the operator: the room's seats for phones. */
  readonly seats?: {
    readonly count: number;
    readonly taken: Readonly<Record<string, { readonly takenAt: Timestamp }>>;
    /** The phones that may take no seat, by the number of the block. */
    readonly blocked?: Readonly<Record<string, { readonly seat: number; readonly at: Timestamp }>>;
    readonly closed?: PhonesClosedView;
    /** The room's slips, where phones come by slips. */
    readonly slips?: RoomSlipsView;
    /** The number of the room's code, once it was renewed. */
    readonly code?: number;
  };
}

/** One actor's private part. */
export interface SelfView {
  readonly site?: OwnSiteView;
  /** For a phone: the number of its seat. */
  readonly seat?: number;
  /** For a phone whose seat the operator freed. */
  readonly seatLost?: true;
  /** For a phone that may take no seat until the operator allows it. */
  readonly blocked?: true;
  /** For the operator: its site's requests for help, the open one and the last ended one. */
  readonly help?: Readonly<Record<HelpId, HelpView>>;
  /** What this actor asked, in whatever state. */
  readonly questions: Readonly<Record<QuestionId, OwnQuestionView>>;
  /** For a respondent: the questions routed to its unit, with what it has drafted. */
  readonly routed?: Readonly<Record<QuestionId, RoutedQuestionView>>;
  /**
   * This voter's ballot in each poll as it is stored, such as `yes` or `yes:27,no:3`; `secret` for one nobody may read.
   */
  readonly ballots: Readonly<Record<PollId, string>>;
  /** How often this voter has cast in each poll; absent for a poll where it was once or never. */
  readonly casts: Readonly<Record<PollId, number>>;
  /** The most heads this room may count in the open poll, or phones that may vote. */
  readonly limits?: Readonly<Record<PollId, number>>;
  /** For a phone that sat down after a poll of delegates opened: it has no ballot in that one. */
  readonly satLate?: Readonly<Record<PollId, true>>;
  /** The questions that this actor supports. */
  readonly supports: Readonly<Record<QuestionId, true>>;
  /** For an operator and a respondent: how often what its commands can be about has changed. */
  readonly revisions?: Revisions;
}
