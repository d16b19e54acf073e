import { LIST_FIELDS } from '@diem-cau/shared/domain/roster/listFields.ts';
import { STATUS_TONES } from '@diem-cau/shared/domain/roster/statuses.ts';
import {
  ANSWER_FILE_PROBLEMS,
  ANSWER_PROBLEMS,
  type AnswerFileProblemCode,
  type AnswerProblemCode,
} from '@diem-cau/shared/lists/answers/answerProblems.ts';
import { ANSWER_FIELD, ANSWER_STATES } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import { COLUMN_SOURCES } from '@diem-cau/shared/lists/columns.ts';
import { LEFT_OUT_REASONS } from '@diem-cau/shared/lists/leftOut.ts';
import { ROW_STATES } from '@diem-cau/shared/lists/preview.ts';
import {
  FILE_PROBLEMS,
  type FileProblemCode,
  ROW_PROBLEMS,
  type RowProblemCode,
  SEVERITIES,
} from '@diem-cau/shared/lists/problems.ts';
import { z } from 'zod';

const field = z.enum(LIST_FIELDS);
const line = z.int().describe('The number of the row in the file, from 1.');
const index = z.int().describe('The place of the column, from 0.');
const sheet = z.string().optional().describe('Where several sheets are read.');
const facts = {
  severity: z.enum(SEVERITIES),
  field: field.optional(),
  value: z.string().optional(),
  proposed: z.string().optional(),
  other: z.string().optional(),
  limit: z.string().optional(),
};
const fileProblem = z.strictObject({ code: z.enum(Object.keys(FILE_PROBLEMS) as FileProblemCode[]), ...facts });
const rowProblem = z.strictObject({ code: z.enum(Object.keys(ROW_PROBLEMS) as RowProblemCode[]), ...facts });
const source = z.enum(COLUMN_SOURCES);

const site = z.strictObject({
  code: z.string(),
  name: z.string(),
  level: z.int(),
  parent: z.string().optional(),
  expected: z.int(),
  contact: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  status: z.string().optional().describe('The key of its status.'),
});

const statuses = z.array(z.strictObject({ key: z.string(), name: z.string(), tone: z.enum(STATUS_TONES) }));

const row = z.strictObject({
  sheet,
  line,
  state: z.enum(ROW_STATES),
  isKnown: z.boolean(),
  code: z.string().nullable(),
  name: z.string(),
  level: z.int().nullable().describe('The place from the top, 1 the highest.'),
  parent: z.string().nullable(),
  expected: z.number().nullable(),
  contact: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  status: z.string().nullable().describe('The name of its status, or the word of the list.'),
  problems: z.array(rowProblem),
  changes: z.array(z.strictObject({ field, old: z.string(), new: z.string() })),
  site: site.optional(),
});

const preview = z.strictObject({
  sheets: z.array(z.string()),
  hiddenSheets: z.array(z.string()),
  read: z.array(z.string()),
  headings: z.array(z.strictObject({ sheet, line: line.nullable() })),
  columns: z.array(z.strictObject({ sheet, index, heading: z.string(), field, isGroup: z.boolean(), by: source })),
  unread: z.array(z.strictObject({ sheet, index, heading: z.string() })),
  encoding: z.string().nullable(),
  problems: z.array(fileProblem),
  rows: z.array(row),
  leftOut: z.array(z.strictObject({ sheet, line, why: z.enum(LEFT_OUT_REASONS) })),
  missing: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  newStatuses: statuses.describe('Statuses that the list adds.'),
  counts: z.record(z.enum(ROW_STATES), z.int()),
});

const outlineOf = (kind: z.ZodType) =>
  z.strictObject({
    name: z.string(),
    headingLine: line.nullable(),
    headingRows: z.int(),
    firstRows: z.array(z.strictObject({ line, cells: z.array(z.string()) })),
    columns: z.array(
      z.strictObject({
        index,
        heading: z.string(),
        field: kind.nullable(),
        by: source.optional(),
        samples: z.array(z.string()),
      }),
    ),
  });

/** What checking or importing a list of sites replies. */
export const checkedImport = z.strictObject({
  preview,
  sheets: z.array(outlineOf(field)),
  levels: z.array(z.string()).describe('The names of the levels, the top first.'),
  statuses: statuses.describe('The statuses that there are.'),
  seen: z.string().describe('Names this preview; sent back as `seen`, it confirms it.'),
});

const { field: _field, ...answerFacts } = facts;
const answerCount = z.int().describe('Rows of this kind.');

/** What checking or entering a sheet of answers to a survey replies. */
export const importedAnswers = z.strictObject({
  sheets: z.array(z.string()),
  hiddenSheets: z.array(z.string()),
  outline: outlineOf(
    z.string().regex(ANSWER_FIELD).describe('`site`, `name`, a question such as `q3`, or its option such as `q3o2`.'),
  ).optional(),
  problems: z.array(
    z.strictObject({ code: z.enum(Object.keys(ANSWER_FILE_PROBLEMS) as AnswerFileProblemCode[]), ...answerFacts }),
  ),
  counts: z.record(z.enum([...ANSWER_STATES, 'empty']), answerCount),
  answered: z.record(z.string(), z.int()).describe('By question: how many of the rows that can be entered answer it.'),
  rows: z.array(
    z.strictObject({
      line,
      state: z.enum(ANSWER_STATES),
      who: z.string(),
      words: z.array(z.string()),
      problems: z.array(
        z.strictObject({
          code: z.enum(Object.keys(ANSWER_PROBLEMS) as AnswerProblemCode[]),
          ...answerFacts,
          question: z.int().optional(),
        }),
      ),
    }),
  ),
  errorLines: z.array(line),
  unknownSites: z.array(z.string()),
  unknownOptions: z.record(z.string(), z.array(z.string())),
  seen: z.string().describe('Names this reading; sent back as `seen`, it confirms it.'),
  entered: z.strictObject({ recorded: z.int(), answeredBefore: z.int() }).optional(),
});
