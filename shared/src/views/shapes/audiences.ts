import type { Announcement } from '../../domain/announcements/state.ts';
import type { Card } from '../../domain/cards/state.ts';
import type { ConclusionKey } from '../../domain/conclusions/state.ts';
import type { Proposal, Respondent } from '../../domain/dialogue/state.ts';
import type { ConferenceDocument } from '../../domain/documents/state.ts';
import type { SpeakingTime } from '../../domain/floor/speakingTime.ts';
import type { Approval, Correction, MinutesState, PaperKind } from '../../domain/minutes/state.ts';
import type { GroupLevel } from '../../domain/roster/levels.ts';
import type { RollCallTotals } from '../../domain/roster/rollCall.ts';
import type { Seating } from '../../domain/seats/state.ts';
import type { PresenterClock } from '../../domain/stage/state.ts';
import type { StreamingState } from '../../domain/streaming/state.ts';
import type { Revisions } from '../../domain/subjects.ts';
import type {
  ActorId,
  AgendaItemId,
  AnnouncementId,
  CardId,
  CommitmentId,
  CorrectionId,
  DocumentId,
  EntryId,
  HandId,
  HelpId,
  PollId,
  ProposalId,
  QuestionId,
  RegistrationId,
  RespondentId,
  SiteId,
  SurveyId,
  Timestamp,
} from '../../kernel/ids.ts';
import type { Missing } from '../missing.ts';
import type { CaptionsView } from './captions.ts';
import type { CommitmentView, ConclusionView } from './commitments.ts';
import type { AgendaView, AttendanceView, ConferenceView } from './conference.ts';
import type { DocumentToReadView } from './documents.ts';
import type {
  EntryView,
  FloorView,
  OwnReportView,
  PastTurnView,
  RegistrationView,
  TurnView,
  UnheardHandView,
} from './floor.ts';
import type { InterpretationView, PhoneSoundView } from './interpretation.ts';
import type { MessageLineView } from './messages.ts';
import type { PollView } from './polls.ts';
import type {
  DeskQuestionView,
  OwnQuestionView,
  PhoneQuestionView,
  QuestionView,
  RoutedQuestionView,
} from './questions.ts';
import type { RecordingView } from './recording.ts';
import type {
  HallTestView,
  HelpView,
  OwnSiteView,
  ReadinessView,
  SiteView,
  StatusView,
  TestedHallView,
} from './sites.ts';
import type { ListeningView, StageView } from './stage.ts';
import type { SurveyView } from './surveys.ts';

/** The papers that the chair has approved. */
export type ApprovedPapersView = Readonly<Partial<Record<PaperKind, Pick<Approval, 'by' | 'at'>>>>;

/** What everybody in a room may see: site screens and observers. */
export interface HallView {
  readonly conference: ConferenceView;
  readonly attendance: AttendanceView;
  readonly agenda: AgendaView;
  readonly floor: FloorView;
  /** Who reports next at the running item, in the order in which they are proposed, from 1. */
  readonly nextReports: Readonly<Record<string, EntryView>>;
  readonly stage: StageView;
  /** The last lines of captions; absent where there are none. */
  readonly captions?: CaptionsView;
  /** The languages of the conference; absent where there are none. */
  readonly interpretation?: InterpretationView;
  /** The captioner who writes; absent where nobody does. */
  readonly captionsBy?: string;
  /** While the halls are tested: whose turn it is. */
  readonly testedHall?: TestedHallView;
  readonly calledQuestionId?: QuestionId;
  readonly questions: Readonly<Record<QuestionId, QuestionView>>;
  readonly polls: Readonly<Record<PollId, PollView>>;
  /** The open surveys that ask sites. */
  readonly surveys: Readonly<Record<SurveyId, SurveyView>>;
  /** What these screens are given to read; for the desk, whatever anybody is given. */
  readonly documentsToRead: Readonly<Record<DocumentId, DocumentToReadView>>;
  /** Those for these screens; one whose end has passed is no longer shown. */
  readonly announcements: Readonly<Record<AnnouncementId, Announcement>>;
  /** Absent while the chair has approved none. */
  readonly approved?: ApprovedPapersView;
}

/** A unit that answers, without whom to reach there. */
export type UnitView = Pick<Respondent, 'id' | 'name'>;

/** What all units that answer see. What is routed to one of them is in its private part. */
export interface RespondentView extends HallView {
  readonly respondents: Readonly<Record<RespondentId, UnitView>>;
  readonly proposals: Readonly<Record<ProposalId, Proposal>>;
  /** Every commitment with its owner. */
  readonly commitments: Readonly<Record<CommitmentId, CommitmentView>>;
}

/** What the control desk and the chair see: all questions, all polls, every site. */
export interface ControlView extends RespondentView {
  /** The units with whom to reach there. */
  readonly respondents: Readonly<Record<RespondentId, Respondent>>;
  readonly recording: RecordingView;
  readonly streaming: StreamingState;
  /** Phones may listen; absent where they may not. */
  readonly phoneSound?: true;
  /** How phones come to their seats. */
  readonly seating: Seating;
  readonly questions: Readonly<Record<QuestionId, DeskQuestionView>>;
  readonly sites: Readonly<Record<SiteId, SiteView>>;
  /** The last import of a list, as long as it can be taken back. */
  readonly lastImport?: ImportView;
  readonly rollCall: {
    readonly total: RollCallTotals;
    readonly groups: Readonly<Record<SiteId, RollCallTotals>>;
  };
  /** The level of groups that the organiser chose; absent where it follows from the sites. */
  readonly chosenGroupLevel?: GroupLevel;
  /** The site where the chair sits. */
  readonly chairsHall?: SiteId;
  /** The organisation's conditions of a site, by their keys. */
  readonly statuses: Readonly<Record<string, StatusView>>;
  /** Sites that are not connected or not counted. */
  readonly missing: Readonly<Record<SiteId, Missing>>;
  /** What the moderators put forward to the chair: each question with its rank, from 1. */
  readonly suggestions: Readonly<Record<QuestionId, number>>;
  readonly speakingTime: SpeakingTime;
  readonly readiness: ReadinessView;
  /** Absent before the first test of the halls. */
  readonly hallTest?: HallTestView;
  /** Of each site the open request for help and the one that ended last. */
  readonly help: Readonly<Record<HelpId, HelpView>>;
  /** The messages exchanged with sites and units, by the actor at the other end. */
  readonly messages: Readonly<Record<ActorId, MessageLineView>>;
  /** Who reports one after another, by the item of the agenda. */
  readonly runningOrders: Readonly<Record<AgendaItemId, Readonly<Record<EntryId, EntryView>>>>;
  /** Who has registered to speak. */
  readonly registrations: Readonly<Record<RegistrationId, RegistrationView>>;
  /** The hands that were still raised at the close. */
  readonly unheard: Readonly<Record<HandId, UnheardHandView>>;
  /** The turns that have ended, numbered from 1. */
  readonly pastTurns: Readonly<Record<string, PastTurnView>>;
  /** When a moderator began to listen to a site privately, numbered from 1. */
  readonly listenings: Readonly<Record<string, ListeningView>>;
  /** The cards made for the items of the agenda. */
  readonly cards: Readonly<Record<CardId, Card>>;
  readonly documents: Readonly<Record<DocumentId, ConferenceDocument>>;
  /** Every survey. */
  readonly surveys: Readonly<Record<SurveyId, SurveyView>>;
  /** What the chair concludes, by the item of the agenda or `conference`. */
  readonly conclusions: Readonly<Record<ConclusionKey, ConclusionView>>;
  /** What people made of the minutes. */
  readonly minutes: MinutesState;
  /** How often what a command can be about has changed. */
  readonly revisions: Revisions;
}

/** What an import did: how many sites it added and changed, and when. */
export interface ImportView {
  readonly added: number;
  readonly changed: number;
  readonly at: Timestamp;
}

/** What 2,500 phones see: what is on, the called question, the open vote. */
export interface PhoneView {
  readonly conference: ConferenceView;
  readonly now?: { readonly itemTitle: string; readonly part?: string };
  readonly speaking?: TurnView;
  /** The clock of what is presented; a phone does not see more of it. */
  readonly presenting?: PresenterClock;
  /** The last lines of captions; absent where there are none. */
  readonly captions?: CaptionsView;
  /** What the phone can listen to; absent where it may not. */
  readonly sound?: PhoneSoundView;
  readonly called?: QuestionView;
  /** Those that wait to be called, to be supported. */
  readonly questions: Readonly<Record<QuestionId, PhoneQuestionView>>;
  readonly polls: Readonly<Record<PollId, PollView>>;
  /** The open surveys that ask delegates. */
  readonly surveys: Readonly<Record<SurveyId, SurveyView>>;
  readonly documentsToRead: Readonly<Record<DocumentId, DocumentToReadView>>;
  readonly announcements: Readonly<Record<AnnouncementId, Announcement>>;
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
  /** For the operator: what its site asked to correct in the minutes. */
  readonly corrections?: Readonly<Record<CorrectionId, Correction>>;
  /** For the operator: when its site reports, by entry. */
  readonly reports?: Readonly<Record<EntryId, OwnReportView>>;
  /** For the operator: whom its site has registered to speak. */
  readonly registrations?: Readonly<Record<RegistrationId, RegistrationView>>;
  /** For the operator: what its site has to do. */
  readonly commitments?: Readonly<Record<CommitmentId, CommitmentView>>;
  /** For an operator and a respondent: its line with the desk. */
  readonly messages?: MessageLineView;
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
  /** For a site and its phones: an open poll that does not ask for their ballots. */
  readonly notAsked?: Readonly<Record<PollId, true>>;
  /** For a phone that sat down after a poll of delegates opened: it has no ballot in that one. */
  readonly satLate?: Readonly<Record<PollId, true>>;
  /** The questions that this actor supports. */
  readonly supports: Readonly<Record<QuestionId, true>>;
  /** For an operator and a respondent: how often what its commands can be about has changed. */
  readonly revisions?: Revisions;
}
