import type { ActorId, SurveyId, Timestamp } from '../../kernel/ids.ts';
import type { SurveyForm } from './state.ts';

interface OfSurvey {
  readonly surveyId: SurveyId;
  readonly at: Timestamp;
}

/** What happens to surveys. */
export type SurveyEvent =
  | ({ readonly type: 'SurveyPut'; readonly form: SurveyForm; readonly by: ActorId } & OfSurvey)
  | ({ readonly type: 'SurveyRemoved'; readonly by: ActorId } & OfSurvey)
  | ({ readonly type: 'SurveyOpened'; readonly deadline?: Timestamp; readonly by: ActorId } & OfSurvey)
  | ({ readonly type: 'SurveyDeadlineMoved'; readonly deadline: Timestamp; readonly by: ActorId } & OfSurvey)
  | ({ readonly type: 'SurveyClosed'; readonly by: ActorId } & OfSurvey);
