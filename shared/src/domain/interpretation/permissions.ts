import { ARRANGING, BEFORE_CLOSE, IN_SESSION, type PermissionTable } from '../permissionTable.ts';
import type { InterpretationCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const INTERPRETATION_PERMISSIONS: PermissionTable<InterpretationCommand> = {
  AddLanguage: ARRANGING,
  RemoveLanguage: ARRANGING,
  GoOnAir: { roles: ['interpreter'], phases: IN_SESSION },
  AskForRelief: { roles: ['interpreter'], phases: IN_SESSION },
  LeaveAir: { roles: ['interpreter'], phases: IN_SESSION },
  // A hall prepares its screen before the session.
  ChooseLanguage: { roles: ['site'], phases: BEFORE_CLOSE },
  SetPhoneSound: ARRANGING,
};
