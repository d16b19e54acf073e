import { ok, type Result } from '../kernel/result.ts';
import type { Actor, Role } from './actor.ts';
import type { CommandType } from './commands.ts';
import type { Phase } from './conference/state.ts';
import { type Rejection, reject } from './rejections.ts';
import type { ConferenceState } from './state.ts';

interface PermissionRow {
  readonly roles: readonly Role[];
  readonly phases: readonly Phase[];
}

const BEFORE_CLOSE: readonly Phase[] = ['draft', 'open', 'live'];
const IN_SESSION: readonly Phase[] = ['open', 'live'];
const LIVE: readonly Phase[] = ['live'];
const DESK: readonly Role[] = ['moderator', 'chair'];
const PLANNERS: readonly Role[] = ['organiser', 'system'];

/**
 * Who may send which command in which phase; what is not in a row is refused. The type demands a row for every command.
 * Rules that depend on more than role and phase (whose hand, which state) are the deciders'.
 */
export const COMMAND_PERMISSIONS: Readonly<Record<CommandType, PermissionRow>> = {
  CreateConference: { roles: PLANNERS, phases: ['none'] },
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

  AskQuestion: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
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
  GiveWrittenAnswer: { roles: [...DESK, 'respondent'], phases: BEFORE_CLOSE },
  AddRespondent: { roles: [...PLANNERS, 'moderator'], phases: BEFORE_CLOSE },
  SupportQuestion: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
  WithdrawSupport: { roles: ['site', 'delegate'], phases: BEFORE_CLOSE },
  TakeSeat: { roles: ['delegate'], phases: BEFORE_CLOSE },
  FreeSeat: { roles: ['site'], phases: BEFORE_CLOSE },
  RouteQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  DraftAnswer: { roles: ['respondent'], phases: BEFORE_CLOSE },
  DeferQuestion: { roles: DESK, phases: BEFORE_CLOSE },
  CompleteProposal: { roles: DESK, phases: BEFORE_CLOSE },
  ReopenProposal: { roles: DESK, phases: BEFORE_CLOSE },

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
  StopPresenting: { roles: [...DESK, 'site'], phases: IN_SESSION },
  StopSiteMedia: { roles: DESK, phases: IN_SESSION },
  AllowSiteMedia: { roles: DESK, phases: IN_SESSION },
  TakeOffStage: { roles: DESK, phases: LIVE },
  RemoveSite: { roles: DESK, phases: IN_SESSION },
  ReadmitSite: { roles: DESK, phases: IN_SESSION },

  CreatePoll: { roles: [...DESK, ...PLANNERS], phases: BEFORE_CLOSE },
  OpenPoll: { roles: ['chair'], phases: LIVE },
  ClosePoll: { roles: ['chair'], phases: LIVE },
  ClosePollAtDeadline: { roles: ['system'], phases: LIVE },
  RecordPollResult: { roles: ['system'], phases: LIVE },
  PublishResult: { roles: ['chair'], phases: LIVE },
  CastBallot: { roles: ['site', 'delegate'], phases: LIVE },
};

/**
 * May this actor send this command now? The server refuses by it; the client disables by it.
 * Errors: `FORBIDDEN` (never this role), `WRONG_PHASE` (this role, but not now).
 */
export function mayCommand(
  actor: Pick<Actor, 'role'>,
  type: CommandType,
  state: { readonly conference: Pick<ConferenceState['conference'], 'phase'> },
): Result<true, Rejection> {
  const row = COMMAND_PERMISSIONS[type];
  if (!row.roles.includes(actor.role)) return reject('FORBIDDEN');
  if (!row.phases.includes(state.conference.phase)) return reject('WRONG_PHASE', { phase: state.conference.phase });
  return ok(true);
}
