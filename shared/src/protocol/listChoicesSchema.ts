import { z } from 'zod';
import { LIST_FIELDS } from '../domain/roster/listFields.ts';
import { STATUS_TONES } from '../domain/roster/statuses.ts';
import { SURVEY_LIMITS } from '../domain/surveys/limits.ts';
import { ANSWER_FIELD, type AnswerChoices, type AnswerField } from '../lists/answers/answerSheet.ts';
import { MAX_ANSWER_ROWS } from '../lists/answers/checkAnswers.ts';
import { MAX_LIST_ROWS } from '../lists/previewList.ts';
import { siteId } from './commands/forms.ts';
import { statusKey } from './commands/roster.ts';

/** Spreadsheet programs take at most 31 characters; other programs write longer names. */
const sheetName = z.string().max(255);

/** A text of a cell that a person is asked to explain, as long as any that is read. */
const MAX_EXPLAINED = SURVEY_LIMITS.long + 1;

/** The rows of the largest sheet that a spreadsheet program writes. */
const MAX_LINE = 1_048_576;
const line = z.int().min(0).max(MAX_LINE);

const sheetChoices = z.strictObject({
  headingRow: line.optional(),
  columns: z.record(z.string().regex(/^\d{1,3}$/), z.enum(LIST_FIELDS).nullable()).optional(),
  without: z.array(line).max(MAX_LIST_ROWS).optional(),
});

/** What a person chose for a list of sites. */
export const listChoices = z.strictObject({
  sheet: sheetName.optional(),
  bySheet: z.record(sheetName, sheetChoices).optional(),
  levelWords: z.record(z.string().min(1).max(120), z.int().min(1).max(4)).optional(),
  statusWords: z
    .record(
      z.string().min(1).max(120),
      z.union([z.strictObject({ key: statusKey }), z.strictObject({ tone: z.enum(STATUS_TONES) })]),
    )
    .optional(),
});

const answerField = z.custom<AnswerField>((value) => typeof value === 'string' && ANSWER_FIELD.test(value));
const explained = z.string().min(1).max(MAX_EXPLAINED);

/** What a person chose for a sheet of answers to a survey. */
export const answerChoices: z.ZodType<AnswerChoices> = z.strictObject({
  sheet: sheetName.optional(),
  headingRow: line.optional(),
  columns: z.record(z.string().regex(/^\d{1,3}$/), answerField.nullable()).optional(),
  without: z.array(line).max(MAX_ANSWER_ROWS).optional(),
  sites: z.record(explained, siteId).optional(),
  options: z
    .record(z.string().regex(/^q[1-9]\d?$/), z.record(explained, z.int().min(1).max(SURVEY_LIMITS.options.max)))
    .optional(),
});
