import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { ConclusionCommand } from './commands.ts';
import type { ConclusionEvent } from './events.ts';
import type { Conclusions } from './state.ts';

/** What each command of this slice is about. */
export const CONCLUSIONS_SUBJECTS = {
  WriteConclusion: 'named',
  DropOtherText: 'named',
  PutAssignment: ({ assignmentId }) => [`assignment ${assignmentId}`],
  RemoveAssignment: ({ assignmentId }) => [`assignment ${assignmentId}`],
  ConfirmConclusion: 'named',
  WithdrawConclusion: 'named',
} as const satisfies SubjectTable<ConclusionCommand>;

/** What each event of this slice changes. A new assignment has no revision yet. */
export const CONCLUSIONS_CHANGES: ChangeTable<ConclusionEvent, Conclusions> = {
  ConclusionWritten: 'none',
  OtherTextKept: 'none',
  OtherTextDropped: 'none',
  AssignmentPut: ({ about, assignment: { id } }, before) =>
    before[about]?.assignments[id] ? [`assignment ${id}`] : [],
  AssignmentRemoved: ({ assignmentId }) => [`assignment ${assignmentId}`],
  ConclusionConfirmed: 'none',
  ConclusionWithdrawn: 'none',
};
