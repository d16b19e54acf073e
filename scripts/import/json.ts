import type { JudgedRow, ListPreview } from '@diem-cau/shared/lists/preview.ts';
import type { ListReadError } from '../../server/src/adapters/readers/lists/readList.ts';
import { sayFileProblem, sayRefusal, sayRowProblem } from './sentences.ts';

/** A preview as the command prints it with `--json`: the places of columns are left to the headings. */
export function jsonOf(preview: ListPreview) {
  const { read, columns, unread, rows, problems, ...rest } = preview;
  return {
    ...rest,
    sheet: read.length > 1 ? read : (read[0] ?? null),
    columns: columns.map(({ heading, field }) => ({ heading, field })),
    unread: unread.map(({ heading, index }) => heading || letterOf(index)),
    problems: problems.map((problem) => ({ ...problem, message: sayFileProblem(problem) })),
    rows: rows.map(rowOf),
  };
}

/** What is printed where the file cannot be read: the same form, with the reason. */
export function jsonOfRefusal(code: ListReadError['code']) {
  return {
    sheets: [],
    sheet: null,
    headingRow: null,
    columns: [],
    unread: [],
    encoding: null,
    problems: [{ code, severity: 'error', message: sayRefusal(code) }],
    rows: [],
    leftOut: [],
    missing: [],
  };
}

function rowOf({ site: _, ...row }: JudgedRow) {
  return { ...row, problems: row.problems.map((problem) => ({ ...problem, message: sayRowProblem(problem) })) };
}

/** A column as spreadsheets name it: A to Z, AA and so on. */
function letterOf(index: number): string {
  return (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
