import { DESK, type PermissionRow, type PermissionTable, PLANNERS, UNTIL_ARCHIVED } from '../permissionTable.ts';
import type { SurveyCommand } from './commands.ts';

/** Surveys precede the session, run beside it, and ask afterwards how it was. */
const ASKING: PermissionRow = { roles: [...DESK, ...PLANNERS], phases: UNTIL_ARCHIVED };

/** Who may send which command of this slice in which phase. */
export const SURVEY_PERMISSIONS: PermissionTable<SurveyCommand> = {
  PutSurvey: ASKING,
  RemoveSurvey: ASKING,
  OpenSurvey: ASKING,
  MoveSurveyDeadline: ASKING,
  CloseSurvey: ASKING,
  CloseSurveyAtDeadline: { roles: ['system'], phases: UNTIL_ARCHIVED },
};
