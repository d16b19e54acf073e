import type { SurveyId, Timestamp } from '../../kernel/ids.ts';
import type { SurveyForm } from './state.ts';

/** What may be asked of surveys and decided by the log. Answers are no commands; they go to the box beside the log. */
export type SurveyCommand =
  /** Makes a survey, or replaces the form of one that has not been opened. */
  | ({ readonly type: 'PutSurvey'; readonly surveyId: SurveyId } & SurveyForm)
  | { readonly type: 'RemoveSurvey'; readonly surveyId: SurveyId }
  /** Opens a draft, or a closed survey once more. */
  | { readonly type: 'OpenSurvey'; readonly surveyId: SurveyId; readonly deadline?: Timestamp | undefined }
  | { readonly type: 'MoveSurveyDeadline'; readonly surveyId: SurveyId; readonly deadline: Timestamp }
  | { readonly type: 'CloseSurvey'; readonly surveyId: SurveyId }
  /** Sent by the server once an open survey's deadline has passed. */
  | { readonly type: 'CloseSurveyAtDeadline'; readonly surveyId: SurveyId };
