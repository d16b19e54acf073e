import { SURVEY_AUDIENCES } from '../../../shared/src/domain/surveys/state.ts';
import type { SurveyId } from '../../../shared/src/kernel/ids.ts';
import { START } from '../../testkit/given.ts';
import { fc } from '../property.ts';
import { desk, type Step, step } from './step.ts';

const surveyId = fc.constantFrom('survey_a', 'survey_b').map((id) => id as SurveyId);
const deadline = fc.constantFrom(START - 1, START + 86_400_000);
const questions = fc.constantFrom(
  [{ kind: 'single', text: 'Sinh hoạt đều không?', required: true, options: ['Có', 'Không'] }] as const,
  [{ kind: 'long', text: 'Ý kiến', required: false }] as const,
);
const ofSurvey = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), surveyId });

/** Surveys made, opened, moved and closed. */
export const SURVEY_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(
    desk,
    fc.record({
      type: fc.constant('PutSurvey'),
      surveyId,
      title: fc.string(),
      asks: fc.constantFrom(...SURVEY_AUDIENCES),
      anonymous: fc.boolean(),
      questions,
    }),
  ),
  step(desk, ofSurvey('RemoveSurvey')),
  step(desk, ofSurvey('OpenSurvey')),
  step(desk, fc.record({ type: fc.constant('MoveSurveyDeadline'), surveyId, deadline })),
  step(desk, ofSurvey('CloseSurvey')),
];
