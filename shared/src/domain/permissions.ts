import { ok, type Result } from '../kernel/result.ts';
import type { Actor, Role } from './actor.ts';
import { AGENDA_PERMISSIONS } from './agenda/permissions.ts';
import { ANNOUNCEMENTS_PERMISSIONS } from './announcements/permissions.ts';
import { CAPTIONS_PERMISSIONS } from './captions/permissions.ts';
import { CARDS_PERMISSIONS } from './cards/permissions.ts';
import type { AnyCommand, CommandType } from './commands.ts';
import { COMMITMENTS_PERMISSIONS } from './commitments/permissions.ts';
import { CONCLUSIONS_PERMISSIONS } from './conclusions/permissions.ts';
import { CONFERENCE_PERMISSIONS } from './conference/permissions.ts';
import { DIALOGUE_PERMISSIONS } from './dialogue/permissions.ts';
import { DOCUMENTS_PERMISSIONS } from './documents/permissions.ts';
import { FLOOR_PERMISSIONS } from './floor/permissions.ts';
import { HELP_PERMISSIONS } from './help/permissions.ts';
import { INTERPRETATION_PERMISSIONS } from './interpretation/permissions.ts';
import { INVITATIONS_PERMISSIONS } from './invitations/permissions.ts';
import { MESSAGES_PERMISSIONS } from './messages/permissions.ts';
import { MINUTES_PERMISSIONS } from './minutes/permissions.ts';
import { PARTICIPANT_PERMISSIONS } from './participants/permissions.ts';
import type { PermissionRow, PermissionTable } from './permissionTable.ts';
import { POLL_PERMISSIONS } from './poll/permissions.ts';
import { READINESS_PERMISSIONS } from './readiness/permissions.ts';
import { RECORDING_PERMISSIONS } from './recording/permissions.ts';
import { type Rejection, reject } from './rejections.ts';
import { ROSTER_PERMISSIONS } from './roster/permissions.ts';
import { RUNNING_ORDER_PERMISSIONS } from './runningOrder/permissions.ts';
import { SEATS_PERMISSIONS } from './seats/permissions.ts';
import { STAGE_PERMISSIONS } from './stage/permissions.ts';
import type { ConferenceState } from './state.ts';
import { STREAMING_PERMISSIONS } from './streaming/permissions.ts';
import { SURVEY_PERMISSIONS } from './surveys/permissions.ts';

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
  ...PARTICIPANT_PERMISSIONS,
  ...READINESS_PERMISSIONS,
  ...HELP_PERMISSIONS,
  ...MESSAGES_PERMISSIONS,
  ...ANNOUNCEMENTS_PERMISSIONS,
  ...MINUTES_PERMISSIONS,
  ...RECORDING_PERMISSIONS,
  ...STREAMING_PERMISSIONS,
  ...CAPTIONS_PERMISSIONS,
  ...INTERPRETATION_PERMISSIONS,
  ...FLOOR_PERMISSIONS,
  ...RUNNING_ORDER_PERMISSIONS,
  ...CONCLUSIONS_PERMISSIONS,
  ...COMMITMENTS_PERMISSIONS,
  ...INVITATIONS_PERMISSIONS,
  ...STAGE_PERMISSIONS,
  ...POLL_PERMISSIONS,
  ...SURVEY_PERMISSIONS,
};

type PhaseSource = { readonly conference: Pick<ConferenceState['conference'], 'phase'> };

/**
 * May this actor send this command now? The server refuses by it; the client disables by it.
 * Errors: `FORBIDDEN` (never this role), `WRONG_PHASE` (this role, but not now).
 */
export function mayCommand(actor: Pick<Actor, 'role'>, type: CommandType, state: PhaseSource): Result<true, Rejection> {
  return judgePermission(COMMAND_PERMISSIONS[type], actor, state);
}

/** Whether a role may send a command in some phase. */
export function mayEverSend(role: Role, type: CommandType): boolean {
  const { roles, afterClose = [] } = COMMAND_PERMISSIONS[type];
  return roles.includes(role) || afterClose.includes(role);
}

/** Judges a role in a phase by a row. Errors: `FORBIDDEN`; `WRONG_PHASE` with `phase`. */
export function judgePermission(
  { roles, phases, afterClose = [] }: PermissionRow,
  { role }: Pick<Actor, 'role'>,
  state: PhaseSource,
): Result<true, Rejection> {
  const { phase } = state.conference;
  const isAlways = roles.includes(role);
  if (!isAlways && !afterClose.includes(role)) return reject('FORBIDDEN');
  if (!phases.includes(phase) || (!isAlways && phase !== 'closed')) return reject('WRONG_PHASE', { phase });
  return ok(true as const);
}
