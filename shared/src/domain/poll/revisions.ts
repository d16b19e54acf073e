import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { CastBallot, PollCommand } from './commands.ts';
import type { PollEvent } from './events.ts';

/** What each command of this slice is about. */
export const POLL_SUBJECTS = {
  CreatePoll: 'new',
  OpenPoll: 'final',
  ClosePoll: 'final',
  PublishResult: 'final',
  ClosePollAtDeadline: 'server',
  RecordPollResult: 'server',
  CastBallot: 'named',
} as const satisfies SubjectTable<PollCommand | CastBallot>;

/** What each event of this slice changes. */
export const POLL_CHANGES: ChangeTable<PollEvent> = {
  PollCreated: 'none',
  PollOpened: 'none',
  PollClosing: 'none',
  PollClosed: 'none',
  PollPublished: 'none',
};
