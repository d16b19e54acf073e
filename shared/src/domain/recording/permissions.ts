import { DESK, IN_SESSION, type PermissionTable, PLANNERS, UNTIL_ARCHIVED } from '../permissionTable.ts';
import type { RecordingCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const RECORDING_PERMISSIONS: PermissionTable<RecordingCommand> = {
  SetRecordingRule: { roles: [...DESK, ...PLANNERS], phases: UNTIL_ARCHIVED },
  // Who may delete a part decides what is deleted by itself.
  SetRecordingRetention: { roles: ['chair', 'organiser'], phases: UNTIL_ARCHIVED },
  StartRecording: { roles: DESK, phases: IN_SESSION },
  PauseRecording: { roles: DESK, phases: IN_SESSION },
  ResumeRecording: { roles: DESK, phases: IN_SESSION },
  StopRecording: { roles: DESK, phases: IN_SESSION },
  DeleteRecordedPart: { roles: ['chair', 'organiser'], phases: UNTIL_ARCHIVED },
  HaltRecording: { roles: ['system'], phases: IN_SESSION },
  // The last part ends with the session, and a server that was down files what it had later.
  FileRecordedPart: { roles: ['system'], phases: [...UNTIL_ARCHIVED, 'archived'] },
  ReportRecordingGap: { roles: ['system'], phases: [...UNTIL_ARCHIVED, 'archived'] },
  ExpireRecordedParts: { roles: ['system'], phases: [...UNTIL_ARCHIVED, 'archived'] },
};
