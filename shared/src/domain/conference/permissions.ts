import { BEFORE_CLOSE, LIVE, type PermissionTable, PLANNERS, PLANNING } from '../permissionTable.ts';
import type { ConferenceCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const CONFERENCE_PERMISSIONS: PermissionTable<ConferenceCommand> = {
  CreateConference: { roles: PLANNERS, phases: ['none'] },
  RenameConference: PLANNING,
  SetTimeZone: { roles: [...PLANNERS, 'chair'], phases: BEFORE_CLOSE },
  SetVocabulary: PLANNING,
  SetContact: PLANNING,
  OpenConference: { roles: [...PLANNERS, 'chair'], phases: ['draft'] },
  GoLive: { roles: ['chair'], phases: ['open'] },
  CloseConference: { roles: ['chair'], phases: LIVE },
  ArchiveConference: { roles: ['chair', 'organiser'], phases: ['closed'] },
  DeleteConference: { roles: ['system'], phases: ['draft'] },
  EraseWords: { roles: ['system'], phases: ['none', 'draft', 'closed', 'archived'] },
};
