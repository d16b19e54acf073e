import type { AgendaCommand } from './agenda/commands.ts';
import type { AnnouncementCommand } from './announcements/commands.ts';
import type { CaptionCommand } from './captions/commands.ts';
import type { CardCommand } from './cards/commands.ts';
import type { CommitmentCommand } from './commitments/commands.ts';
import type { ConclusionCommand } from './conclusions/commands.ts';
import type { ConferenceCommand } from './conference/commands.ts';
import type { DialogueCommand, SupportCommand } from './dialogue/commands.ts';
import type { DocumentCommand } from './documents/commands.ts';
import type { FloorCommand } from './floor/commands.ts';
import type { HelpCommand } from './help/commands.ts';
import type { InterpretationCommand } from './interpretation/commands.ts';
import type { InvitationCommand } from './invitations/commands.ts';
import type { MessageCommand } from './messages/commands.ts';
import type { MinutesCommand } from './minutes/commands.ts';
import type { ParticipantCommand } from './participants/commands.ts';
import type { CastBallot, PollCommand } from './poll/commands.ts';
import type { ReadinessCommand } from './readiness/commands.ts';
import type { RecordingCommand } from './recording/commands.ts';
import type { RosterCommand } from './roster/commands.ts';
import type { RunningOrderCommand } from './runningOrder/commands.ts';
import type { SeatCommand } from './seats/commands.ts';
import type { StageCommand } from './stage/commands.ts';
import type { StreamingCommand } from './streaming/commands.ts';
import type { SurveyCommand } from './surveys/commands.ts';

/** The commands of each slice, by the name of its part of the state. */
export interface CommandsBySlice {
  readonly conference: ConferenceCommand;
  readonly roster: RosterCommand;
  readonly agenda: AgendaCommand;
  readonly cards: CardCommand;
  readonly documents: DocumentCommand;
  readonly dialogue: DialogueCommand;
  readonly seats: SeatCommand;
  readonly participants: ParticipantCommand;
  readonly readiness: ReadinessCommand;
  readonly help: HelpCommand;
  readonly announcements: AnnouncementCommand;
  readonly minutes: MinutesCommand;
  readonly messages: MessageCommand;
  readonly recording: RecordingCommand;
  readonly streaming: StreamingCommand;
  readonly captions: CaptionCommand;
  readonly interpretation: InterpretationCommand;
  readonly floor: FloorCommand;
  readonly runningOrder: RunningOrderCommand;
  readonly conclusions: ConclusionCommand;
  readonly commitments: CommitmentCommand;
  readonly invitations: InvitationCommand;
  readonly stage: StageCommand;
  readonly polls: PollCommand;
  readonly surveys: SurveyCommand;
}

/** Every command that the log decides. */
export type DomainCommand = CommandsBySlice[keyof CommandsBySlice];

/** Commands that are counted beside the log. */
export type BesideLogCommand = CastBallot | SupportCommand;

/** Every command. */
export type AnyCommand = DomainCommand | BesideLogCommand;

/** The name of a command. */
export type CommandType = AnyCommand['type'];
