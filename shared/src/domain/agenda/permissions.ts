import { ARRANGING, DESK, LIVE, type PermissionTable, PLANNERS } from '../permissionTable.ts';
import type { AgendaCommand } from './commands.ts';

/** Who may send which command of this slice in which phase. */
export const AGENDA_PERMISSIONS: PermissionTable<AgendaCommand> = {
  PlanAgenda: { roles: PLANNERS, phases: ['draft', 'open'] },
  StartAgendaItem: { roles: DESK, phases: LIVE },
  FinishAgendaItem: { roles: DESK, phases: LIVE },
  SkipAgendaItem: { roles: DESK, phases: LIVE },
  MoveAgendaItem: ARRANGING,
  EditAgendaItem: ARRANGING,
  AddAgendaItem: ARRANGING,
  RemoveAgendaItem: ARRANGING,
  RenameAgendaPart: ARRANGING,
  PlanStart: { roles: [...PLANNERS, 'chair'], phases: ['draft', 'open'] },
};
