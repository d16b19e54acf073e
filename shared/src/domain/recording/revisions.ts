import type { ChangeTable, Subject, SubjectTable } from '../subjects.ts';
import type { RecordingCommand } from './commands.ts';
import type { RecordingEvent } from './events.ts';
import type { RecordingState } from './state.ts';

/** What each command of this slice is about. */
export const RECORDING_SUBJECTS = {
  SetRecordingRule: () => ['recordingRule'],
  SetRecordingRetention: () => ['recordingRetention'],
  StartRecording: () => ['recording'],
  PauseRecording: () => ['recording'],
  ResumeRecording: () => ['recording'],
  StopRecording: () => ['recording'],
  DeleteRecordedPart: 'final',
  HaltRecording: 'server',
  FileRecordedPart: 'server',
  ReportRecordingGap: 'server',
  ExpireRecordedParts: 'server',
} as const satisfies SubjectTable<RecordingCommand>;

/** What each event of this slice changes. */
export const RECORDING_CHANGES: ChangeTable<RecordingEvent> = {
  RecordingRuleSet: () => ['recordingRule'],
  RecordingRetentionSet: () => ['recordingRetention'],
  RecordingStarted: 'none',
  RecordingPaused: 'none',
  RecordingResumed: 'none',
  RecordingStopped: 'none',
  RecordingHalted: 'none',
  RecordedPartFiled: 'none',
  RecordingGapped: 'none',
  RecordedPartDeleted: 'none',
  RecordedPartsExpired: 'none',
};

/** A recording also begins and ends with the session. */
export function compareRecordings(before: RecordingState, after: RecordingState): readonly Subject[] {
  return before.run === after.run ? [] : ['recording'];
}
