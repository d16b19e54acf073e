import { z } from 'zod';
import { WORD_LANGUAGES } from '../domain/conference/vocabulary.ts';
import { DIALOGUE_LIMITS } from '../domain/dialogue/limits.ts';
import type { SurveyAnswers } from '../domain/surveys/answers.ts';
import { SURVEY_LIMITS } from '../domain/surveys/limits.ts';
import { line, ranged, respondentId, siteId } from './commands/forms.ts';
import { answerChoices } from './listChoicesSchema.ts';
import type { EnteredAnswer } from './surveys.ts';

/** Answers by `q1`, `q2` and so on; whether they fit the form is the domain's to say, which cleans their texts. */
const answers: z.ZodType<SurveyAnswers> = z
  .record(z.string().regex(/^q[1-9]\d?$/), z.string().max(3 * SURVEY_LIMITS.long))
  .refine((given) => Object.keys(given).length <= SURVEY_LIMITS.questions.max);

const paper: z.ZodType<EnteredAnswer> = z.strictObject({
  paperId: z.string().regex(/^paper_[A-Za-z0-9_-]{6,32}$/),
  siteId: siteId.optional(),
  name: line(SURVEY_LIMITS.name).optional(),
  answers,
});

const { entered } = SURVEY_LIMITS;

/** The schemas of the routes of surveys. */
export const SURVEY_ROUTE_SCHEMAS = {
  readSurvey: { query: undefined, body: undefined },
  answerSurvey: {
    query: undefined,
    body: z.strictObject({
      answers,
      seen: ranged(SURVEY_LIMITS.seen),
      nonce: z
        .string()
        .regex(/^[A-Za-z0-9_-]{16,64}$/)
        .optional(),
    }),
  },
  enterSurveyAnswers: {
    query: undefined,
    body: z.strictObject({ papers: z.array(paper).min(entered.min).max(entered.max) }),
  },
  importSurveyAnswers: {
    query: z.strictObject({
      language: z.enum(WORD_LANGUAGES).optional(),
      seen: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    body: answerChoices,
  },
  groupSurveyOpinions: {
    query: z.strictObject({
      question: z.coerce.number().int().min(SURVEY_LIMITS.questions.min).max(SURVEY_LIMITS.questions.max),
    }),
    body: undefined,
  },
  askSurveyOpinions: {
    query: undefined,
    body: z.strictObject({
      question: ranged(SURVEY_LIMITS.questions),
      papers: z.array(z.string().min(1).max(SURVEY_LIMITS.paperId)).min(entered.min).max(entered.max),
      topic: line(DIALOGUE_LIMITS.topic).optional(),
      respondentId: respondentId.optional(),
    }),
  },
  readSurveyResults: { query: undefined, body: undefined },
  downloadSurveyResults: { query: z.strictObject({ language: z.enum(WORD_LANGUAGES) }), body: undefined },
};
