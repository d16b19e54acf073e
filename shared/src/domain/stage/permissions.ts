import { DESK, IN_SESSION, LIVE, type PermissionTable } from '../permissionTable.ts';
import type { StageCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const STAGE_PERMISSIONS: PermissionTable<StageCommand> = {
  SetLayout: { roles: DESK, phases: IN_SESSION },
  PinSite: { roles: DESK, phases: LIVE },
  UnpinSite: { roles: DESK, phases: LIVE },
  TakeVoice: { roles: ['site'], phases: LIVE },
  ShareScreen: { roles: ['chair', 'site'], phases: IN_SESSION },
  PresentCard: { roles: DESK, phases: IN_SESSION },
  PresentDocumentPage: { roles: DESK, phases: IN_SESSION },
  PresentConclusion: { roles: DESK, phases: IN_SESSION },
  TimePresentation: { roles: DESK, phases: IN_SESSION },
  StopPresenting: { roles: [...DESK, 'site'], phases: IN_SESSION },
  EndAbandonedScreen: { roles: ['system'], phases: IN_SESSION },
  StopSiteMedia: { roles: DESK, phases: IN_SESSION },
  AllowSiteMedia: { roles: DESK, phases: IN_SESSION },
  TakeOffStage: { roles: DESK, phases: LIVE },
  RemoveSite: { roles: DESK, phases: IN_SESSION },
  ReadmitSite: { roles: DESK, phases: IN_SESSION },
  ListenToSite: { roles: ['moderator'], phases: IN_SESSION },
};
