import type { Actor } from './actor.ts';
import type { BesideLogCommand, DomainCommand } from './commands.ts';
import type { DomainEvent } from './events.ts';
import type { ConferenceState } from './state.ts';

/** What a command can be about: its kind, then the id of the thing, such as `question q_000001` or `layout`. */
export type Subject = string;

/** How often each subject has changed. A subject that has not changed since it came to be has no entry. */
export type Revisions = Readonly<Record<Subject, number>>;

export const initialRevisions: Revisions = {};

type AnyCommand = DomainCommand | BesideLogCommand;

type Sender = Pick<Actor, 'siteId'>;

type SubjectTable = {
  readonly [Type in AnyCommand['type']]:
    | ((command: Extract<AnyCommand, { type: Type }>, sender: Sender) => readonly Subject[])
    | Exempt;
};

/**
 * Why a command needs no revision.
 * - `new`: it creates something under an id of its own.
 * - `final`: what it ends or settles never comes back, so that it cannot mean anything else later.
 * - `named`: its payload already names what its sender saw.
 * - `mark`: it sets or clears a mark of its sender alone, and its button waits for the answer.
 * - `server`: only the server sends it.
 */
type Exempt = 'new' | 'final' | 'named' | 'mark' | 'server';

/** The subjects of each command: a command is stale when one of them has changed since its sender looked. */
export const COMMAND_SUBJECTS: SubjectTable = {
  CreateConference: 'server',
  SetTimeZone: () => ['time zone'],
  OpenConference: 'final',
  GoLive: 'final',
  CloseConference: 'final',
  ArchiveConference: 'final',

  ImportSites: 'server',
  DeclareHeadcount: (_command, { siteId }) => [`headcount ${siteId}`],
  VerifyHeadcount: ({ siteId }) => [`verified ${siteId}`],

  PlanAgenda: () => ['agenda'],
  StartAgendaItem: () => ['running item'],
  FinishAgendaItem: () => ['running item'],
  SkipAgendaItem: ({ itemId }) => [`item ${itemId}`],
  MoveAgendaItem: () => ['agenda order'],
  EditAgendaItem: ({ item }) => [`item ${item.id}`],
  PlanStart: () => ['planned start'],
  PutCard: ({ cardId }) => [`card ${cardId}`],
  RemoveCard: ({ cardId }) => [`card ${cardId}`],
  AddDocument: 'server',
  RemoveDocument: 'final',

  AskQuestion: 'new',
  EnterQuestion: 'new',
  AcceptQuestion: ({ questionId }) => [`question ${questionId}`],
  DeclineQuestion: ({ questionId }) => [`question ${questionId}`],
  WithdrawQuestion: 'final',
  CallQuestion: ({ questionId }) => [`question ${questionId}`],
  MarkQuestionAnswered: ({ questionId }) => [`question ${questionId}`, `answers ${questionId}`],
  SetTopic: ({ questionId }) => [`topic ${questionId}`],
  NoteQuestion: ({ questionId }) => [`question ${questionId}`],
  MergeQuestions: ({ questionId, intoQuestionId }) => [`question ${questionId}`, `question ${intoQuestionId}`],
  UnmergeQuestion: ({ questionId }) => [`question ${questionId}`],
  ReopenQuestion: ({ questionId }) => [`question ${questionId}`],
  StartAnswer: ({ questionId }) => [`question ${questionId}`, `answers ${questionId}`],
  EndAnswer: 'named',
  GiveWrittenAnswer: ({ questionId }) => [`question ${questionId}`],
  AddRespondent: 'new',
  RenameRespondent: ({ respondentId }) => [`unit ${respondentId}`],
  RemoveRespondent: ({ respondentId }) => [`unit ${respondentId}`],
  RouteQuestion: ({ questionId }) => [`route ${questionId}`],
  DraftAnswer: ({ questionId }) => [`draft ${questionId}`],
  DeferQuestion: ({ questionId }) => [`question ${questionId}`],
  SuggestQuestion: ({ questionId }) => [`suggestion ${questionId}`],
  WithdrawSuggestion: ({ questionId }) => [`suggestion ${questionId}`],
  CompleteProposal: ({ proposalId }) => [`proposal ${proposalId}`],
  ReopenProposal: ({ proposalId }) => [`proposal ${proposalId}`],
  SupportQuestion: 'mark',
  WithdrawSupport: 'mark',

  TakeSeat: 'server',
  FreeSeat: 'named',
  AllowPhone: (_command, { siteId }) => [`blocks ${siteId}`],
  ClosePhones: ({ siteId }) => [`phones ${siteId}`],
  OpenPhones: ({ siteId }) => [`phones ${siteId}`],
  RenewRoomCode: ({ siteId }) => [`code ${siteId}`],
  RecordDeviceCheck: 'new',
  RequestHelp: 'new',
  SendHelpMessage: 'new',
  TakeHelp: ({ helpId }) => [`help ${helpId}`],
  ResolveHelp: ({ helpId }) => [`help ${helpId}`],
  CancelHelp: 'final',
  PublishAnnouncement: 'new',
  WithdrawAnnouncement: 'final',

  RaiseHand: 'named',
  LowerHand: 'final',
  DismissHand: ({ handId }) => [`hand ${handId}`],
  InviteHand: ({ handId }) => [`hand ${handId}`],
  WithdrawInvitation: ({ handId }) => [`hand ${handId}`],
  MoveHand: ({ handId }) => [`hand ${handId}`, 'queue', 'floor policy'],
  ConfirmTurn: 'named',
  PauseTurn: ({ handId }) => [`pause ${handId}`],
  ResumeTurn: ({ handId }) => [`pause ${handId}`],
  ExtendTurn: 'named',
  EndTurn: 'named',
  SetFloorPolicy: () => ['floor policy'],
  SetTurnBudget: () => ['turn budget'],
  CloseList: () => ['list'],
  OpenList: () => ['list'],

  SetLayout: () => ['layout'],
  PinSite: ({ siteId }) => [`pin ${siteId}`],
  UnpinSite: ({ siteId }) => [`pin ${siteId}`],
  TakeVoice: 'named',
  ShareScreen: () => ['presentation'],
  PresentCard: () => ['presentation'],
  PresentDocumentPage: () => ['presentation'],
  StopPresenting: 'named',
  EndAbandonedScreen: 'server',
  StopSiteMedia: ({ siteId, source }) => [`${source} ${siteId}`],
  AllowSiteMedia: ({ siteId, source }) => [`${source} ${siteId}`],
  TakeOffStage: ({ siteId }) => [`pin ${siteId}`, `turns ${siteId}`],
  RemoveSite: ({ siteId }) => [`removal ${siteId}`],
  ReadmitSite: ({ siteId }) => [`removal ${siteId}`],

  CreatePoll: 'new',
  OpenPoll: 'final',
  ClosePoll: 'final',
  ClosePollAtDeadline: 'server',
  PublishResult: 'final',
  RecordPollResult: 'server',
  CastBallot: 'named',
};

/**
 * The revision of everything that a command is about: the sum over its subjects, which is the same only while none of
 * them has changed. Undefined for a command that is about nothing that changes.
 */
export function revisionOf(command: AnyCommand, sender: Sender, revisions: Revisions): number | undefined {
  const subjects = subjectsOf(command, sender);
  return subjects?.reduce((sum, subject) => sum + (revisions[subject] ?? 0), 0);
}

/** What has changed since the sender of a command looked; undefined where nothing has, or where it saw nothing. */
export function findStale(
  command: AnyCommand,
  sender: Sender,
  revisions: Revisions,
  seen: number | undefined,
): Subject | undefined {
  if (seen === undefined) return undefined;
  const now = revisionOf(command, sender, revisions);
  return now === undefined || now === seen ? undefined : subjectsOf(command, sender)?.[0];
}

/** What a command is about; undefined where it needs no revision. */
export function subjectsOf<Command extends AnyCommand>(
  command: Command,
  sender: Sender,
): readonly Subject[] | undefined {
  // Each row takes the command of its own type, which an index by type cannot say.
  const row = COMMAND_SUBJECTS[command.type] as ((command: Command, sender: Sender) => readonly Subject[]) | Exempt;
  return typeof row === 'string' ? undefined : row(command, sender);
}

/** Counts what an event has changed between two states. */
export function countChanges(event: DomainEvent, before: ConferenceState, after: ConferenceState): ConferenceState {
  // An event about what is not known changes nothing.
  if (isSameState(before, after)) return after;
  const subjects = [...subjectsOfEvent(event, before), ...subjectsOfStage(before, after)];
  if (subjects.length === 0) return after;
  const revisions: Record<Subject, number> = { ...after.revisions };
  for (const subject of subjects) revisions[subject] = (revisions[subject] ?? 0) + 1;
  return { ...after, revisions };
}

function isSameState(before: ConferenceState, after: ConferenceState): boolean {
  return (Object.keys(after) as (keyof ConferenceState)[]).every((slice) => before[slice] === after[slice]);
}

/** What is presented and how can change in many ways: by a turn that ends, a card that is removed, a layout that is set. */
function subjectsOfStage({ stage: before }: ConferenceState, { stage: after }: ConferenceState): readonly Subject[] {
  if (before === after) return [];
  return [
    ...(before.layout === after.layout ? [] : ['layout']),
    ...(before.presentation?.number === after.presentation?.number ? [] : ['presentation']),
  ];
}

function subjectsOfEvent(event: DomainEvent, { agenda }: ConferenceState): readonly Subject[] {
  switch (event.type) {
    case 'PhoneBlocked':
    case 'PhoneAllowed':
      return [`blocks ${event.siteId}`];
    case 'PhonesClosed':
    case 'PhonesOpened':
      return [`phones ${event.siteId}`];
    case 'RoomCodeRenewed':
      return [`code ${event.siteId}`];
    case 'TimeZoneSet':
      return ['time zone'];
    case 'HeadcountDeclared':
      return [`headcount ${event.siteId}`];
    case 'HeadcountVerified':
      return [`verified ${event.siteId}`];
    case 'AgendaPlanned': {
      const kept = event.items.filter(({ id }) => agenda.items[id]);
      return ['agenda', 'agenda order', ...kept.map(({ id }) => `item ${id}`)];
    }
    case 'AgendaItemEdited':
      return ['agenda', `item ${event.item.id}`];
    case 'AgendaItemSkipped':
      return ['agenda', `item ${event.itemId}`];
    case 'AgendaItemMoved':
      return ['agenda', 'agenda order'];
    case 'AgendaItemStarted':
    case 'AgendaItemFinished':
      return ['running item', `item ${event.itemId}`];
    case 'StartPlanned':
      return ['planned start'];
    case 'CardPut':
      return [`card ${event.card.id}`];
    case 'CardRemoved':
      return [`card ${event.cardId}`];
    case 'QuestionAccepted':
    case 'QuestionDeclined':
    case 'QuestionWithdrawn':
    case 'QuestionCalled':
    case 'QuestionAnswered':
    case 'QuestionNoted':
    case 'QuestionsMerged':
    case 'QuestionUnmerged':
    case 'QuestionReopened':
    case 'QuestionDeferred':
    case 'QuestionLeftOpen':
    case 'WrittenAnswerGiven':
      return [`question ${event.questionId}`];
    case 'ProposalMade':
      return [`question ${event.proposal.questionId}`];
    case 'TopicSet':
      return [`topic ${event.questionId}`];
    case 'AnswerStarted':
    case 'AnswerEnded':
      return [`answers ${event.questionId}`];
    case 'QuestionRouted':
      return [`route ${event.questionId}`, `draft ${event.questionId}`];
    case 'AnswerDrafted':
      return [`draft ${event.questionId}`];
    case 'RespondentRenamed':
    case 'RespondentRemoved':
      return [`unit ${event.respondentId}`];
    case 'QuestionSuggested':
    case 'SuggestionWithdrawn':
      return [`suggestion ${event.questionId}`];
    case 'ProposalCompleted':
    case 'ProposalReopened':
      return [`proposal ${event.proposalId}`];
    case 'HelpMessageSent':
    case 'HelpTaken':
    case 'HelpResolved':
    case 'HelpCancelled':
      return [`help ${event.helpId}`];
    case 'HandInvited':
    case 'InvitationWithdrawn':
      return [`hand ${event.handId}`];
    case 'HandMoved':
      return ['queue'];
    case 'TurnPaused':
    case 'TurnResumed':
      return [`pause ${event.handId}`];
    case 'TurnBegan':
    case 'TurnEnded':
      return [`turns ${event.siteId}`];
    case 'FloorPolicySet':
      return ['floor policy'];
    case 'TurnBudgetSet':
      return ['turn budget'];
    case 'ListClosed':
    case 'ListOpened':
      return ['list'];
    case 'SitePinned':
    case 'SiteUnpinned':
      return [`pin ${event.siteId}`];
    case 'SiteMediaStopped':
    case 'SiteMediaAllowed':
      return [`${event.source} ${event.siteId}`];
    case 'SiteRemoved':
      return [`removal ${event.siteId}`, `pin ${event.siteId}`];
    case 'SiteReadmitted':
      return [`removal ${event.siteId}`];
    default:
      return [];
  }
}
