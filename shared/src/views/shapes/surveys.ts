import type { Survey } from '../../domain/surveys/state.ts';

/** A survey without its form, which those who answer or edit it read by a request. */
export interface SurveyView
  extends Pick<
    Survey,
    'id' | 'title' | 'asks' | 'anonymous' | 'phase' | 'madeAt' | 'openedAt' | 'deadline' | 'closedAt'
  > {
  /** How many questions it has. */
  readonly questions: number;
}
