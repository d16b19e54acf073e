import type { Actor } from './actor.ts';
import type { BesideLogCommand, DomainCommand } from './commands.ts';

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
  SetSeating: () => ['seating'],
  IssueSlips: 'named',
  VoidSlip: ({ siteId, slip }) => [`slip ${siteId} ${slip}`],
  ReissueSlip: ({ siteId, slip }) => [`slip ${siteId} ${slip}`],
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
  ListenToSite: 'server',
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
