import { ok, type Result } from '../kernel/result.ts';
import { type Actor, ROLES, type Role } from './actor.ts';
import type { CommandType } from './commands.ts';
import { PHASES, type Phase } from './conference/state.ts';
import { type Rejection, reject } from './rejections.ts';
import type { ConferenceState } from './state.ts';

interface PermissionRow {
  readonly roles: readonly Role[];
  readonly phases: readonly Phase[];
}

const BEFORE_CLOSE: readonly Phase[] = ['draft', 'open', 'live'];
const IN_SESSION: readonly Phase[] = ['open', 'live'];
const LIVE: readonly Phase[] = ['live'];
const CREATED: readonly Phase[] = ['draft', 'open', 'live', 'closed', 'archived'];
const SINCE_LIVE: readonly Phase[] = ['live', 'closed', 'archived'];
const DESK: readonly Role[] = ['moderator', 'chair'];
const PLANNERS: readonly Role[] = ['organiser', 'system'];

/**
 * Who may send which command in which phase; what is not in a row is refused. The type demands a row for every command.
 * Rules that depend on more than role and phase (whose hand, which state) are the deciders'.
 */
export const COMMAND_PERMISSIONS: Readonly<Record<CommandType, PermissionRow>> = {
  CreateConference: { roles: PLANNERS, phases: ['none'] },
  SetTimeZone: { roles: [...PLANNERS, 'chair'], phases: BEFORE_CLOSE },
  OpenConference: { roles: [...PLANNERS, 'chair'], phases: ['draft'] },
  GoLive: { roles: ['chair'], phases: ['open'] },
  CloseConference: { roles: ['chair'], phases: LIVE },
  ArchiveConference: { roles: ['chair', 'organiser'], phases: ['closed'] },

  ImportSites: { roles: PLANNERS, phases: BEFORE_CLOSE },
  DeclareHeadcount: { roles: ['site'], phases: IN_SESSION },
  VerifyHeadcount: { roles: ['moderator'], phases: IN_SESSION },

  PlanAgenda: { roles: PLANNERS, phases: ['draft', 'open'] },
  StartAgendaItem: { roles: DESK, phases: LIVE },
  FinishAgendaItem: { roles: DESK, phases: LIVE },
  SkipAgendaItem: { roles: DESK, phases: LIVE },
  MoveAgendaItem: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
  EditAgendaItem: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
  PlanStart: { roles: [...PLANNERS, 'chair'], phases: ['draft', 'open'] },
  PutCard: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
  RemoveCard: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
  AddDocument: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
  RemoveDocument: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },

  AskQuestion: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
  EnterQuestion: { roles: [...PLANNERS, 'moderator'], phases: ['draft', 'open'] },
  AcceptQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  DeclineQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  WithdrawQuestion: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
  CallQuestion: { roles: DESK, phases: LIVE },
  MarkQuestionAnswered: { roles: DESK, phases: LIVE },
  SetTopic: { roles: DESK, phases: BEFORE_CLOSE },
  NoteQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  MergeQuestions: { roles: DESK, phases: BEFORE_CLOSE },
  UnmergeQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  ReopenQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  StartAnswer: { roles: DESK, phases: LIVE },
  EndAnswer: { roles: DESK, phases: LIVE },
  GiveWrittenAnswer: { roles: [...DESK, 'respondent'], phases: BEFORE_CLOSE },
  AddRespondent: { roles: [...PLANNERS, 'moderator'], phases: BEFORE_CLOSE },
  RenameRespondent: { roles: [...PLANNERS, 'moderator'], phases: BEFORE_CLOSE },
  RemoveRespondent: { roles: [...PLANNERS, 'moderator'], phases: BEFORE_CLOSE },
  SupportQuestion: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
  WithdrawSupport: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
  TakeSeat: { roles: ['delegate'], phases: BEFORE_CLOSE },
  FreeSeat: { roles: ['site'], phases: BEFORE_CLOSE },
  AllowPhone: { roles: ['site'], phases: BEFORE_CLOSE },
  ClosePhones: { roles: [...DESK, 'site'], phases: BEFORE_CLOSE },
  OpenPhones: { roles: [...DESK, 'site'], phases: BEFORE_CLOSE },
  SetSeating: { roles: [...PLANNERS, 'chair'], phases: BEFORE_CLOSE },
  IssueSlips: { roles: [...PLANNERS, ...DESK], phases: BEFORE_CLOSE },
  VoidSlip: { roles: [...DESK, 'organiser', 'site'], phases: BEFORE_CLOSE },
  ReissueSlip: { roles: [...DESK, 'organiser', 'site'], phases: BEFORE_CLOSE },
  RenewRoomCode: { roles: [...DESK, 'site'], phases: BEFORE_CLOSE },
  RecordDeviceCheck: { roles: ['site'], phases: BEFORE_CLOSE },
  RequestHelp: { roles: ['site'], phases: IN_SESSION },
  SendHelpMessage: { roles: [...DESK, 'site'], phases: IN_SESSION },
  TakeHelp: { roles: DESK, phases: IN_SESSION },
  ResolveHelp: { roles: DESK, phases: IN_SESSION },
  PublishAnnouncement: { roles: DESK, phases: IN_SESSION },
  WithdrawAnnouncement: { roles: DESK, phases: [...IN_SESSION, 'closed'] },
  CancelHelp: { roles: ['site'], phases: IN_SESSION },
  RouteQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  DraftAnswer: { roles: ['respondent'], phases: BEFORE_CLOSE },
  DeferQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  SuggestQuestion: { roles: ['moderator'], phases: BEFORE_CLOSE },
  WithdrawSuggestion: { roles: DESK, phases: BEFORE_CLOSE },
  CompleteProposal: { roles: DESK, phases: [...BEFORE_CLOSE, 'closed'] },
  ReopenProposal: { roles: DESK, phases: [...BEFORE_CLOSE, 'closed'] },

  RaiseHand: { roles: ['site'], phases: LIVE },
  LowerHand: { roles: ['site'], phases: LIVE },
  DismissHand: { roles: DESK, phases: LIVE },
  InviteHand: { roles: DESK, phases: LIVE },
  WithdrawInvitation: { roles: DESK, phases: LIVE },
  MoveHand: { roles: DESK, phases: LIVE },
  ConfirmTurn: { roles: ['site'], phases: LIVE },
  PauseTurn: { roles: DESK, phases: LIVE },
  ResumeTurn: { roles: DESK, phases: LIVE },
  ExtendTurn: { roles: DESK, phases: LIVE },
  EndTurn: { roles: [...DESK, 'site'], phases: LIVE },
  SetFloorPolicy: { roles: ['chair'], phases: BEFORE_CLOSE },
  SetTurnBudget: { roles: DESK, phases: BEFORE_CLOSE },
  CloseList: { roles: DESK, phases: LIVE },
  OpenList: { roles: DESK, phases: LIVE },

  SetLayout: { roles: DESK, phases: IN_SESSION },
  PinSite: { roles: DESK, phases: LIVE },
  UnpinSite: { roles: DESK, phases: LIVE },
  TakeVoice: { roles: ['site'], phases: LIVE },
  ShareScreen: { roles: ['chair', 'site'], phases: IN_SESSION },
  PresentCard: { roles: DESK, phases: IN_SESSION },
  PresentDocumentPage: { roles: DESK, phases: IN_SESSION },
  StopPresenting: { roles: [...DESK, 'site'], phases: IN_SESSION },
  EndAbandonedScreen: { roles: ['system'], phases: IN_SESSION },
  StopSiteMedia: { roles: DESK, phases: IN_SESSION },
  AllowSiteMedia: { roles: DESK, phases: IN_SESSION },
  TakeOffStage: { roles: DESK, phases: LIVE },
  RemoveSite: { roles: DESK, phases: IN_SESSION },
  ListenToSite: { roles: ['moderator'], phases: IN_SESSION },
  ReadmitSite: { roles: DESK, phases: IN_SESSION },

  CreatePoll: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
  OpenPoll: { roles: ['chair'], phases: LIVE },
  ClosePoll: { roles: ['chair'], phases: LIVE },
  ClosePollAtDeadline: { roles: ['system'], phases: LIVE },
  RecordPollResult: { roles: ['system'], phases: LIVE },
  PublishResult: { roles: ['chair'], phases: [...LIVE, 'closed'] },
  CastBallot: { roles: ['site', 'delegate'], phases: LIVE },
};

interface RouteRow {
  /** `nobody` stands for whoever has no session. */
  readonly roles: readonly (Role | 'nobody')[];
  readonly phases: readonly Phase[];
  readonly method: 'GET' | 'POST';
  /** As the router writes it; what begins with a colon stands for any one part. */
  readonly path: string;
}

/**
 * Who may use which route of the server in which phase of the conference it is about. The server answers nothing under
 * `/api` that has no row here.
 */
export const ROUTE_PERMISSIONS = {
  enter: { method: 'POST', path: '/api/sessions', roles: ['nobody'], phases: CREATED },
  readSession: { method: 'GET', path: '/api/session/:peerId', roles: ROLES, phases: CREATED },
  importSites: {
    method: 'POST',
    path: '/api/conferences/:conferenceId/sites/import',
    roles: ['organiser'],
    phases: BEFORE_CLOSE,
  },
  listInvites: { method: 'GET', path: '/api/conferences/:conferenceId/invites', roles: ['organiser'], phases: CREATED },
  readRoomInvite: {
    method: 'GET',
    path: '/api/conferences/:conferenceId/room-invite',
    roles: ['site'],
    phases: CREATED,
  },
  listSlips: {
    method: 'GET',
    path: '/api/conferences/:conferenceId/slips',
    roles: ['organiser', 'site'],
    phases: CREATED,
  },
  nameSession: {
    method: 'POST',
    path: '/api/conferences/:conferenceId/name',
    roles: ['organiser', 'chair', 'moderator', 'minutesSecretary'],
    phases: CREATED,
  },
  listConferences: {
    method: 'GET',
    path: '/api/conferences/:conferenceId/all',
    roles: ['organiser'],
    phases: CREATED,
  },
  createConference: {
    method: 'POST',
    path: '/api/conferences/:conferenceId/next',
    roles: ['organiser'],
    phases: CREATED,
  },
  readReceipts: {
    method: 'GET',
    path: '/api/conferences/:conferenceId/polls/:pollId/receipts',
    roles: ROLES,
    phases: SINCE_LIVE,
  },
  exportBallots: {
    method: 'GET',
    path: '/api/conferences/:conferenceId/polls/:pollId/ballots',
    roles: ['organiser', 'chair', 'moderator', 'minutesSecretary', 'observer', 'site'],
    phases: SINCE_LIVE,
  },
  readSigningKey: {
    method: 'GET',
    path: '/api/conferences/:conferenceId/signing-key',
    roles: ROLES,
    phases: CREATED,
  },
  addDocument: {
    method: 'POST',
    path: '/api/conferences/:conferenceId/documents',
    roles: ['organiser', 'chair', 'moderator'],
    phases: BEFORE_CLOSE,
  },
  removeDocument: {
    method: 'POST',
    path: '/api/conferences/:conferenceId/documents/:documentId/removal',
    roles: ['organiser', 'chair', 'moderator'],
    phases: BEFORE_CLOSE,
  },
  readDocument: {
    method: 'GET',
    path: '/api/conferences/:conferenceId/documents/:documentId',
    roles: ROLES,
    phases: CREATED,
  },
  measureDownlink: {
    method: 'GET',
    path: '/api/conferences/:conferenceId/line',
    roles: ['site', 'chair'],
    phases: CREATED,
  },
  measureUplink: {
    method: 'POST',
    path: '/api/conferences/:conferenceId/line',
    roles: ['site', 'chair'],
    phases: CREATED,
  },
  /** `metrics` asks for the operator's token, which is no session. */
  health: { method: 'GET', path: '/healthz', roles: ['nobody'], phases: PHASES },
  metrics: { method: 'GET', path: '/metrics', roles: ['nobody'], phases: PHASES },
} as const satisfies Readonly<Record<string, RouteRow>>;

export type RouteName = keyof typeof ROUTE_PERMISSIONS;

/** The routes that need a session of the conference which their path names. */
export type ConferenceRoute = {
  [Name in RouteName]: (typeof ROUTE_PERMISSIONS)[Name]['path'] extends `/api/conferences/${string}` ? Name : never;
}[RouteName];

/** The row of a request, if there is one. */
export function findRoute(method: string, path: string): RouteName | undefined {
  const names = Object.keys(ROUTE_PERMISSIONS) as RouteName[];
  return names.find((name) => {
    const row: { readonly method: string; readonly path: string } = ROUTE_PERMISSIONS[name];
    return row.method === method && matches(row.path.split('/'), path.replace(/\/$/, '').split('/'));
  });
}

function matches(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((one, index) => (one.startsWith(':') ? parts[index] !== '' : one === parts[index]))
  );
}

type PhaseSource = { readonly conference: Pick<ConferenceState['conference'], 'phase'> };

/**
 * May this actor send this command now? The server refuses by it; the client disables by it.
 * Errors: `FORBIDDEN` (never this role), `WRONG_PHASE` (this role, but not now).
 */
export function mayCommand(actor: Pick<Actor, 'role'>, type: CommandType, state: PhaseSource): Result<true, Rejection> {
  return judge(COMMAND_PERMISSIONS[type], actor, state);
}

/** May this actor use this route of its conference now? Asked and answered as `mayCommand`. */
export function mayUseRoute(
  actor: Pick<Actor, 'role'>,
  route: ConferenceRoute,
  state: PhaseSource,
): Result<true, Rejection> {
  return judge(ROUTE_PERMISSIONS[route], actor, state);
}

function judge({ roles, phases }: PermissionRow, { role }: Pick<Actor, 'role'>, state: PhaseSource) {
  const { phase } = state.conference;
  if (!roles.includes(role)) return reject('FORBIDDEN');
  if (!phases.includes(phase)) return reject('WRONG_PHASE', { phase });
  return ok(true as const);
}
