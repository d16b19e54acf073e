import { BEFORE_CLOSE, LIVE, type PermissionTable, PLANNERS } from '../permissionTable.ts';
import type { ConferenceCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const CONFERENCE_PERMISSIONS: PermissionTable<ConferenceCommand> = {
  CreateConference: { roles: PLANNERS, phases: ['none'] },
  RenameConference: { roles: PLANNERS, phases: BEFORE_CLOSE },
  SetTimeZone: { roles: [...PLANNERS, 'chair'], phases: BEFORE_CLOSE },
  SetVocabulary: { roles: PLANNERS, phases: BEFORE_CLOSE },
  SetContact: { roles: PLANNERS, phases: BEFORE_CLOSE },
  OpenConference: { roles: [...PLANNERS, 'chair'], phases: ['draft'] },
  GoLive: { roles: ['chair'], phases: ['open'] },
  CloseConference: { roles: ['chair'], phases: LIVE },
  ArchiveConference: { roles: ['chair', 'organiser'], phases: ['closed'] },
};
