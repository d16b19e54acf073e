import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { CastBallot, PollCommand } from './commands.ts';
import type { PollEvent } from './events.ts';

/** What each command of this slice is about. */
export const POLL_SUBJECTS = {
  CreatePoll: 'new',
  EditPoll: ({ pollId }) => [`poll ${pollId}`],
  DeletePoll: ({ pollId }) => [`poll ${pollId}`],
  LetModeratorsOpen: ({ pollId }) => [`poll ${pollId}`],
  OpenPoll: ({ pollId }) => [`poll ${pollId}`],
  ClosePoll: 'final',
  PublishResult: 'final',
  ClosePollAtDeadline: 'server',
  RecordPollResult: 'server',
  CastBallot: 'named',
} as const satisfies SubjectTable<PollCommand | CastBallot>;

/** What each event of this slice changes. */
export const POLL_CHANGES: ChangeTable<PollEvent> = {
  PollCreated: 'none',
  PollEdited: ({ pollId }) => [`poll ${pollId}`],
  PollDeleted: 'none',
  ModeratorsLetOpen: ({ pollId }) => [`poll ${pollId}`],
  PollOpened: 'none',
  PollClosing: 'none',
  PollClosed: 'none',
  PollPublished: 'none',
};
