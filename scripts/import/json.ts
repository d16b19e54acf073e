import { columnLetter } from '@diem-cau/shared/lists/columnLetter.ts';
import { type JudgedRow, type ListPreview, ROW_STATES } from '@diem-cau/shared/lists/preview.ts';
import type { ListReadError } from '../../server/src/adapters/readers/lists/readList.ts';
import { sayFileProblem, sayRefusal, sayRowProblem } from './sentences.ts';

/** A preview as the command prints it with `--json`: the places of columns are left to the headings. */
export function jsonOf(preview: ListPreview) {
  const { read, headings, columns, unread, rows, problems, ...rest } = preview;
  return {
    ...rest,
    sheet: read.length > 1 ? read : (read[0] ?? null),
    headingRow: headings.length > 1 ? headings : (headings[0]?.line ?? null),
    columns: columns.map(({ sheet, heading, field }) => ({ ...(sheet !== undefined && { sheet }), heading, field })),
    unread: unread.map(({ sheet, heading, index }) => {
      const name = heading || columnLetter(index);
      return sheet === undefined ? name : { sheet, heading: name };
    }),
    problems: problems.map((problem) => ({ ...problem, message: sayFileProblem(problem) })),
    rows: rows.map(rowOf),
  };
}

/** What is printed where the file cannot be read: the same form, with the reason. */
export function jsonOfRefusal(code: ListReadError['code']) {
  return { ...jsonOf(NOTHING), problems: [{ code, severity: 'error', message: sayRefusal(code) }] };
}

const NOTHING: ListPreview = {
  sheets: [],
  hiddenSheets: [],
  read: [],
  headings: [],
  columns: [],
  unread: [],
  encoding: null,
  problems: [],
  rows: [],
  leftOut: [],
  missing: [],
  newStatuses: [],
  counts: Object.fromEntries(ROW_STATES.map((state) => [state, 0])) as ListPreview['counts'],
};

function rowOf({ site: _site, isKnown: _isKnown, ...row }: JudgedRow) {
  return { ...row, problems: row.problems.map((problem) => ({ ...problem, message: sayRowProblem(problem) })) };
}
