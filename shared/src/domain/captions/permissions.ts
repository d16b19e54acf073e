import { IN_SESSION, type PermissionTable } from '../permissionTable.ts';
import type { CaptionCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const CAPTIONS_PERMISSIONS: PermissionTable<CaptionCommand> = {
  WriteCaption: { roles: ['captioner'], phases: IN_SESSION },
  TakeCaptionDuty: { roles: ['captioner'], phases: IN_SESSION },
  LeaveCaptionDuty: { roles: ['captioner'], phases: IN_SESSION },
  RecogniseCaption: { roles: ['system'], phases: IN_SESSION },
  CorrectCaption: { roles: ['captioner'], phases: IN_SESSION },
};
