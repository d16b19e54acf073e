import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { OrganisationLevels } from '@diem-cau/shared/lists/levels.ts';
import type { JudgedRow, ListPreview } from '@diem-cau/shared/lists/preview.ts';
import type { FileProblem, RowProblem } from '@diem-cau/shared/lists/problems.ts';
import { lists } from '../../client/src/i18n/vi/lists.ts';
import { workRefusals } from '../../client/src/i18n/vi/workRefusals.ts';
import type { ListReadError } from '../../server/src/adapters/readers/lists/readList.ts';

/** The sentence for a file that cannot be read. */
export function sayRefusal(code: ListReadError['code']): string {
  return fill(workRefusals.errors[code], {});
}

/** What is wrong with a file, as the screen says it. */
export function sayFileProblem(problem: FileProblem): string {
  return fill(lists.fileProblems[problem.code], { ...problem });
}

/** What is wrong with a row, as the screen says it. */
export function sayRowProblem(problem: RowProblem): string {
  const field = problem.field && lists.listFields[problem.field];
  return fill(lists.rowProblems[problem.code], { ...problem, ...(field !== undefined && { field }) });
}

const WORDS = DEFAULT_WORDS.vi;

/** Puts facts and the words of a conference into a text as the screens do. */
function fill(text: string, facts: Readonly<Record<string, string>>): string {
  const values: Readonly<Record<string, string>> = { ...WORDS, ...facts };
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** Prints a preview for people. */
export function printPreview(file: string, preview: ListPreview, levels: OrganisationLevels): void {
  const { read, headings, columns, unread, encoding, rows, leftOut, missing, counts } = preview;
  console.log(`Tệp: ${file}${encoding === null ? '' : ` (bảng mã ${encoding})`}`);
  if (preview.sheets.length > 0) console.log(`Trang tính: ${preview.sheets.join(', ')}. Đọc: ${read.join(', ')}.`);
  for (const { sheet, line } of headings) {
    const mine = <Part extends { readonly sheet?: string }>(parts: readonly Part[]) =>
      parts.filter((part) => part.sheet === sheet);
    if (line !== null) console.log(`${placeOf(sheet)}Dòng tiêu đề: ${line}.`);
    else if (sheet !== undefined) console.log(`${placeOf(sheet)}Không có dòng tiêu đề.`);
    for (const { heading, field } of mine(columns)) console.log(`  Cột “${heading}” → ${lists.listFields[field]}`);
    const names = mine(unread).map(({ heading }) => heading || '(không tên)');
    if (names.length > 0) console.log(`${placeOf(sheet)}Cột không đọc: ${names.join('; ')}.`);
  }
  for (const problem of preview.problems) console.log(`• ${sayFileProblem(problem)}`);
  for (const row of rows) printRow(row, levels);
  for (const { sheet, line, why } of leftOut) {
    console.log(`${placeOf(sheet)}Bỏ qua dòng ${line}: ${lists.leftOutReasons[why]}.`);
  }
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join('; ');
    console.log(`Có trong ${WORDS.meeting}, không có trong tệp (giữ nguyên): ${names}.`);
  }
  console.log(
    Object.entries(counts)
      .map(([state, count]) => `${lists.rowStates[state as keyof typeof counts]}: ${count}`)
      .join(', '),
  );
}

/** The sheet in which a line stands, where several are read. */
function placeOf(sheet: string | undefined): string {
  return sheet === undefined ? '' : `Trang tính “${sheet}”: `;
}

function printRow(row: JudgedRow, levels: OrganisationLevels): void {
  const level = row.level === null ? '?' : (levels[row.level - 1]?.name ?? '?');
  const facts = [
    row.code ?? '?',
    row.name,
    level,
    row.parent ?? '–',
    row.expected ?? '?',
    row.contact,
    row.phone,
    row.email,
    row.status,
  ];
  const told = facts.filter((fact) => fact !== null).join(' | ');
  console.log(`${placeOf(row.sheet)}Dòng ${row.line} [${lists.rowStates[row.state]}] ${told}`);
  for (const { field, old, new: after } of row.changes) {
    console.log(`    ${lists.listFields[field]}: ${old || '(trống)'} → ${after || '(trống)'}`);
  }
  for (const problem of row.problems) console.log(`    ${sayRowProblem(problem)}`);
}
