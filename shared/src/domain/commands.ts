import type { PollId } from '../kernel/ids.ts';
import type { AgendaCommand } from './agenda/commands.ts';
import type { AnnouncementCommand } from './announcements/commands.ts';
import type { CardCommand } from './cards/commands.ts';
import type { ConferenceCommand } from './conference/commands.ts';
import type { DialogueCommand, SupportCommand } from './dialogue/commands.ts';
import type { DocumentCommand } from './documents/commands.ts';
import type { FloorCommand } from './floor/commands.ts';
import type { HelpCommand } from './help/commands.ts';
import type { BallotContent } from './poll/ballot.ts';
import type { PollCommand } from './poll/commands.ts';
import type { ReadinessCommand } from './readiness/commands.ts';
import type { RosterCommand } from './roster/commands.ts';
import type { SeatCommand } from './seats/commands.ts';
import type { StageCommand } from './stage/commands.ts';

/** Every command that the log decides. */
export type DomainCommand =
  | ConferenceCommand
  | RosterCommand
  | AgendaCommand
  | DialogueCommand
  | FloorCommand
  | SeatCommand
  | ReadinessCommand
  | HelpCommand
  | AnnouncementCommand
  | CardCommand
  | DocumentCommand
  | StageCommand
  | PollCommand;

/** A vote. It goes to the ballot box beside the log, where thousands are counted in one step. */
export interface CastBallot {
  readonly type: 'CastBallot';
  readonly pollId: PollId;
  readonly choice: BallotContent;
  /**
   * How often this voter had cast an open ballot in this poll when its device was pressed; left out for the first. A ballot
   * that does not replace the newest one is stale.
   */
  readonly replaces?: number | undefined;
  /** With a secret ballot: random, made and kept by the voter's device, so that only the voter can find the receipt. */
  readonly nonce?: string | undefined;
}

/** Commands that are counted beside the log. */
export type BesideLogCommand = CastBallot | SupportCommand;

export type CommandType = DomainCommand['type'] | BesideLogCommand['type'];
