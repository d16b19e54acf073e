import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { SurveyCommand } from './commands.ts';
import type { SurveyEvent } from './events.ts';

/** What each command of this slice is about. */
export const SURVEY_SUBJECTS = {
  PutSurvey: ({ surveyId }) => [`survey ${surveyId}`],
  RemoveSurvey: ({ surveyId }) => [`survey ${surveyId}`],
  OpenSurvey: ({ surveyId }) => [`survey ${surveyId}`],
  MoveSurveyDeadline: ({ surveyId }) => [`survey ${surveyId}`],
  CloseSurvey: ({ surveyId }) => [`survey ${surveyId}`],
  CloseSurveyAtDeadline: 'server',
} as const satisfies SubjectTable<SurveyCommand>;

/** What each event of this slice changes. */
export const SURVEY_CHANGES: ChangeTable<SurveyEvent> = {
  SurveyPut: ({ surveyId }) => [`survey ${surveyId}`],
  SurveyRemoved: ({ surveyId }) => [`survey ${surveyId}`],
  SurveyOpened: ({ surveyId }) => [`survey ${surveyId}`],
  SurveyDeadlineMoved: ({ surveyId }) => [`survey ${surveyId}`],
  SurveyClosed: ({ surveyId }) => [`survey ${surveyId}`],
};
