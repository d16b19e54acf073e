import { SURVEY_AUDIENCES, SURVEY_PHASES, SURVEY_QUESTION_KINDS } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SURVEY_ROUTES } from '@diem-cau/shared/protocol/routes/surveyRoutes.ts';
import { z } from 'zod';
import { importedAnswers } from './importReply.ts';

const answers = z.record(z.string(), z.string());
const own = z.strictObject({ changes: z.int(), answers: answers.optional() });

const question = z.strictObject({
  kind: z.enum(SURVEY_QUESTION_KINDS),
  text: z.string(),
  section: z.string().optional(),
  required: z.boolean(),
  options: z.array(z.string()).optional(),
  scale: z.int().optional(),
  unit: z.string().optional(),
  when: z.strictObject({ question: z.int(), option: z.int() }).optional(),
});

const survey = z.strictObject({
  id: z.string(),
  title: z.string(),
  intro: z.string().optional(),
  asks: z.enum(SURVEY_AUDIENCES),
  anonymous: z.boolean(),
  questions: z.array(question),
  phase: z.enum(SURVEY_PHASES),
  madeAt: z.int(),
  openedAt: z.int().optional(),
  deadline: z.int().optional(),
  closedAt: z.int().optional(),
});

const turnout = z.strictObject({ answered: z.int(), asked: z.int() });

const count = {
  answered: z.int(),
  counts: z.record(z.string(), z.int()).optional(),
  sum: z.number().optional(),
  mean: z.number().optional(),
  least: z.number().optional(),
  greatest: z.number().optional(),
};

/** The replies of the routes of surveys. */
export const SURVEY_REPLY_SCHEMAS: {
  readonly [Name in Exclude<keyof typeof SURVEY_ROUTES, 'downloadSurveyResults'>]: z.ZodType;
} = {
  readSurvey: z.strictObject({ survey, own: own.optional() }),
  answerSurvey: own,
  enterSurveyAnswers: z.strictObject({ outcomes: z.array(z.enum(['recorded', 'answeredBefore'])) }),
  importSurveyAnswers: importedAnswers,
  groupSurveyOpinions: z.strictObject({
    groups: z.array(z.strictObject({ ids: z.array(z.string()), reasons: z.array(z.string()) })),
    left: z.int(),
  }),
  askSurveyOpinions: z.strictObject({}),
  readSurveyResults: z.strictObject({
    total: turnout,
    sites: z.record(z.string(), turnout),
    withheld: z.enum(['open', 'sealing', 'few']).optional(),
    results: z
      .array(z.strictObject({ ...count, groups: z.record(z.string(), z.strictObject(count)).optional() }))
      .optional(),
    texts: z
      .array(
        z.strictObject({
          paper: z.string(),
          question: z.int(),
          text: z.string(),
          siteId: z.string().optional(),
          name: z.string().optional(),
          asked: z.literal(true).optional(),
        }),
      )
      .optional(),
  }),
};
