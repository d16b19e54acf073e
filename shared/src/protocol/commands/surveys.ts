import { z } from 'zod';
import type { SurveyCommand } from '../../domain/surveys/commands.ts';
import { SURVEY_LIMITS } from '../../domain/surveys/limits.ts';
import { SURVEY_AUDIENCES, SURVEY_QUESTION_KINDS, type SurveyQuestion } from '../../domain/surveys/state.ts';
import { line, ranged, type SchemasOf, surveyId, text } from './forms.ts';

const question: z.ZodType<SurveyQuestion> = z.strictObject({
  kind: z.enum(SURVEY_QUESTION_KINDS),
  text: line(SURVEY_LIMITS.question),
  section: line(SURVEY_LIMITS.section).optional(),
  required: z.boolean(),
  options: z.array(line(SURVEY_LIMITS.option)).min(SURVEY_LIMITS.options.min).max(SURVEY_LIMITS.options.max).optional(),
  scale: ranged(SURVEY_LIMITS.scale).optional(),
  unit: line(SURVEY_LIMITS.unit).optional(),
  when: z
    .strictObject({
      question: ranged(SURVEY_LIMITS.questions),
      option: ranged({ min: 1, max: SURVEY_LIMITS.options.max }),
    })
    .optional(),
});

const deadline = ranged(SURVEY_LIMITS.deadline);

/** What the commands of this slice look like on the wire. */
export const SURVEY_SCHEMAS = {
  PutSurvey: z.strictObject({
    type: z.literal('PutSurvey'),
    surveyId,
    title: line(SURVEY_LIMITS.title),
    intro: text(SURVEY_LIMITS.intro).optional(),
    asks: z.enum(SURVEY_AUDIENCES),
    anonymous: z.boolean(),
    questions: z.array(question).min(SURVEY_LIMITS.questions.min).max(SURVEY_LIMITS.questions.max),
  }),
  RemoveSurvey: z.strictObject({ type: z.literal('RemoveSurvey'), surveyId }),
  OpenSurvey: z.strictObject({ type: z.literal('OpenSurvey'), surveyId, deadline: deadline.optional() }),
  MoveSurveyDeadline: z.strictObject({ type: z.literal('MoveSurveyDeadline'), surveyId, deadline }),
  CloseSurvey: z.strictObject({ type: z.literal('CloseSurvey'), surveyId }),
} satisfies SchemasOf<SurveyCommand>;
