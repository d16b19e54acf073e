import type { ConferenceState } from '../domain/state.ts';
import type { Survey, SurveyAudience } from '../domain/surveys/state.ts';
import { mapViews, memoise } from './memoise.ts';
import type { SurveyView } from './shapes.ts';

/** A survey as every screen lists it. */
export const surveyView = memoise(
  ({ questions, intro: _, ...survey }: Survey): SurveyView => ({
    ...survey,
    questions: questions.length,
  }),
);

/** The open surveys of this audience. Rule VIEW-30 in SPEC.md. */
export function surveysTo(audience: SurveyAudience, { surveys }: Pick<ConferenceState, 'surveys'>) {
  return mapViews(surveys, (survey) =>
    survey.phase === 'open' && survey.asks === audience ? surveyView(survey) : undefined,
  );
}
