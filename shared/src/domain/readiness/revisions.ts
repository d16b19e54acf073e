import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { ReadinessCommand } from './commands.ts';
import type { ReadinessEvent } from './events.ts';

/** What each command of this slice is about. */
export const READINESS_SUBJECTS = {
  RecordDeviceCheck: 'new',
  StartHallTest: () => ['hallTest'],
  StopHallTest: 'named',
  TurnHallTest: 'server',
  ReportHallTest: 'named',
} as const satisfies SubjectTable<ReadinessCommand>;

/** What each event of this slice changes. */
export const READINESS_CHANGES: ChangeTable<ReadinessEvent> = {
  DeviceCheckRecorded: 'none',
  HallTestStarted: () => ['hallTest'],
  HallTestTurned: 'none',
  HallReported: 'none',
  HallTestEnded: () => ['hallTest'],
};
