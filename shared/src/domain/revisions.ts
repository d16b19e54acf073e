import { AGENDA_SUBJECTS } from './agenda/revisions.ts';
import { ANNOUNCEMENTS_SUBJECTS } from './announcements/revisions.ts';
import { CAPTIONS_SUBJECTS } from './captions/revisions.ts';
import { CARDS_SUBJECTS } from './cards/revisions.ts';
import type { AnyCommand } from './commands.ts';
import { COMMITMENTS_SUBJECTS } from './commitments/revisions.ts';
import { CONCLUSIONS_SUBJECTS } from './conclusions/revisions.ts';
import { CONFERENCE_SUBJECTS } from './conference/revisions.ts';
import { DIALOGUE_SUBJECTS } from './dialogue/revisions.ts';
import { DOCUMENTS_SUBJECTS } from './documents/revisions.ts';
import { FLOOR_SUBJECTS } from './floor/revisions.ts';
import { HELP_SUBJECTS } from './help/revisions.ts';
import { INTERPRETATION_SUBJECTS } from './interpretation/revisions.ts';
import { INVITATIONS_SUBJECTS } from './invitations/revisions.ts';
import { MESSAGES_SUBJECTS } from './messages/revisions.ts';
import { MINUTES_SUBJECTS } from './minutes/revisions.ts';
import { PARTICIPANT_SUBJECTS } from './participants/revisions.ts';
import { POLL_SUBJECTS } from './poll/revisions.ts';
import { READINESS_SUBJECTS } from './readiness/revisions.ts';
import { RECORDING_SUBJECTS } from './recording/revisions.ts';
import { ROSTER_SUBJECTS } from './roster/revisions.ts';
import { RUNNING_ORDER_SUBJECTS } from './runningOrder/revisions.ts';
import { SEATS_SUBJECTS } from './seats/revisions.ts';
import { STAGE_SUBJECTS } from './stage/revisions.ts';
import { STREAMING_SUBJECTS } from './streaming/revisions.ts';
import type { Exempt, Revisions, Sender, Subject, SubjectTable } from './subjects.ts';
import { SURVEY_SUBJECTS } from './surveys/revisions.ts';

/** The subjects of each command: a command is stale when one of them has changed since its sender looked. */
export const COMMAND_SUBJECTS = {
  ...CONFERENCE_SUBJECTS,
  ...ROSTER_SUBJECTS,
  ...AGENDA_SUBJECTS,
  ...CARDS_SUBJECTS,
  ...DOCUMENTS_SUBJECTS,
  ...DIALOGUE_SUBJECTS,
  ...SEATS_SUBJECTS,
  ...PARTICIPANT_SUBJECTS,
  ...READINESS_SUBJECTS,
  ...HELP_SUBJECTS,
  ...MESSAGES_SUBJECTS,
  ...ANNOUNCEMENTS_SUBJECTS,
  ...MINUTES_SUBJECTS,
  ...RECORDING_SUBJECTS,
  ...STREAMING_SUBJECTS,
  ...CAPTIONS_SUBJECTS,
  ...INTERPRETATION_SUBJECTS,
  ...FLOOR_SUBJECTS,
  ...RUNNING_ORDER_SUBJECTS,
  ...CONCLUSIONS_SUBJECTS,
  ...COMMITMENTS_SUBJECTS,
  ...INVITATIONS_SUBJECTS,
  ...STAGE_SUBJECTS,
  ...POLL_SUBJECTS,
  ...SURVEY_SUBJECTS,
} satisfies SubjectTable<AnyCommand>;

type Rows = typeof COMMAND_SUBJECTS;

/** The commands that no client may send. */
export type ServerCommandType = { [Type in keyof Rows]: Rows[Type] extends 'server' ? Type : never }[keyof Rows];

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
