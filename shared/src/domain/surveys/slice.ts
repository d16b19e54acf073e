import type { Slice } from '../slice.ts';
import { decideSurveys } from './decide.ts';
import { evolveSurveys } from './evolve.ts';
import { SURVEY_LIMITS } from './limits.ts';
import { SURVEY_PERMISSIONS } from './permissions.ts';
import { SURVEY_CHANGES, SURVEY_SUBJECTS } from './revisions.ts';

/** The slice of surveys from draft to close. */
export const surveysSlice: Slice<'surveys'> = {
  permissions: SURVEY_PERMISSIONS,
  subjects: SURVEY_SUBJECTS,
  changes: SURVEY_CHANGES,
  limits: SURVEY_LIMITS,
  decide: decideSurveys,
  evolve: evolveSurveys,
};
