import { ok, type Result } from '../kernel/result.ts';
import { type Actor, ROLES, type Role } from './actor.ts';
import { AGENDA_PERMISSIONS } from './agenda/permissions.ts';
import { ANNOUNCEMENTS_PERMISSIONS } from './announcements/permissions.ts';
import { CARDS_PERMISSIONS } from './cards/permissions.ts';
import type { AnyCommand, CommandType } from './commands.ts';
import { CONFERENCE_PERMISSIONS } from './conference/permissions.ts';
import { PHASES, type Phase } from './conference/state.ts';
import { DIALOGUE_PERMISSIONS } from './dialogue/permissions.ts';
import { DOCUMENTS_PERMISSIONS } from './documents/permissions.ts';
import { FLOOR_PERMISSIONS } from './floor/permissions.ts';
import { HELP_PERMISSIONS } from './help/permissions.ts';
import { BEFORE_CLOSE, type PermissionRow, type PermissionTable } from './permissionTable.ts';
import { POLL_PERMISSIONS } from './poll/permissions.ts';
import { READINESS_PERMISSIONS } from './readiness/permissions.ts';
import { type Rejection, reject } from './rejections.ts';
import { ROSTER_PERMISSIONS } from './roster/permissions.ts';
import { SEATS_PERMISSIONS } from './seats/permissions.ts';
import { STAGE_PERMISSIONS } from './stage/permissions.ts';
import type { ConferenceState } from './state.ts';

const CREATED: readonly Phase[] = ['draft', 'open', 'live', 'closed', 'archived'];
const SINCE_LIVE: readonly Phase[] = ['live', 'closed', 'archived'];

/**
 * Who may send which command in which phase: the tables of the slices; what is not in a row is refused. The type demands
 * a row for every command. Rules that depend on more than role and phase (whose hand, which state) are the deciders'.
 */
export const COMMAND_PERMISSIONS: PermissionTable<AnyCommand> = {
  ...CONFERENCE_PERMISSIONS,
  ...ROSTER_PERMISSIONS,
  ...AGENDA_PERMISSIONS,
  ...CARDS_PERMISSIONS,
  ...DOCUMENTS_PERMISSIONS,
  ...DIALOGUE_PERMISSIONS,
  ...SEATS_PERMISSIONS,
  ...READINESS_PERMISSIONS,
  ...HELP_PERMISSIONS,
  ...ANNOUNCEMENTS_PERMISSIONS,
  ...FLOOR_PERMISSIONS,
  ...STAGE_PERMISSIONS,
  ...POLL_PERMISSIONS,
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
