import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { ParticipantCommand } from './commands.ts';
import type { ParticipantEvent } from './events.ts';

/** What each command of this slice is about. */
export const PARTICIPANT_SUBJECTS = {
  ListParticipants: 'named',
  RemoveParticipant: 'named',
  CheckIn: 'named',
  CheckOut: 'named',
  UndoCheckIn: 'named',
} as const satisfies SubjectTable<ParticipantCommand>;

/** What each event of this slice changes. */
export const PARTICIPANT_CHANGES: ChangeTable<ParticipantEvent> = {
  ParticipantsListed: 'none',
  ParticipantRemoved: 'none',
  ParticipantArrived: 'none',
  ParticipantLeft: 'none',
  ArrivalUndone: 'none',
};
