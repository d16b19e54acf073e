import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Status } from '@diem-cau/shared/domain/roster/statuses.ts';
import { LEVEL_OPTIONS } from '@diem-cau/shared/lists/levelOptions.ts';
import type { OrganisationLevels } from '@diem-cau/shared/lists/levels.ts';
import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { KnownSite, ListPreview } from '@diem-cau/shared/lists/preview.ts';
import { previewList } from '@diem-cau/shared/lists/previewList.ts';
import XLSX, { type BookType, type WorkSheet } from '@e965/xlsx';
import { readListFile } from '../../server/src/adapters/readers/lists/readListFile.ts';

/** Lists as offices make them; the names and numbers in them are invented. */
export const LISTS = join(import.meta.dirname, '../fixtures/lists');

export function listFile(name: string): Buffer {
  return readFileSync(join(LISTS, name));
}

export const DISTRICTS = LEVEL_OPTIONS['tinh-huyen-xa'];

interface Judging {
  readonly known?: readonly KnownSite[];
  readonly levels?: OrganisationLevels;
  readonly statuses?: readonly Status[];
  readonly choices?: ListChoices;
}

/** What importing a file would do; the code of the refusal where it cannot be read. */
export async function judge(
  file: Buffer,
  { known = [], levels = DISTRICTS, statuses, choices = {} }: Judging = {},
): Promise<ListPreview> {
  const answer = await readListFile(file);
  if (!('file' in answer)) throw new Error(`The file was refused: ${answer.code}`);
  return previewList(answer.file, { known, levels, statuses }, choices);
}

export async function refusalOf(file: Buffer): Promise<string | undefined> {
  const answer = await readListFile(file);
  return 'code' in answer ? answer.code : undefined;
}

/** The sites of a conference once a list is imported. */
export function sitesOf({ rows }: ListPreview): readonly KnownSite[] {
  return rows.flatMap(({ site }) => site ?? []);
}

/** Rows in short: code, level, place above. */
export function shapeOf({ rows }: ListPreview): readonly string[] {
  return rows.map(({ code, level, parent }) => `${code} ${level} ${parent ?? '-'}`);
}

/** The codes of what is said of each row, by its line; notes are left out. */
export function remarksOf({ rows }: ListPreview): Readonly<Record<number, readonly string[]>> {
  const told = rows.map(({ line, problems }) => {
    const codes = problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
    return [line, codes] as const;
  });
  return Object.fromEntries(told.filter(([, codes]) => codes.length > 0));
}

export type Row = readonly (string | number | null | undefined)[];

/** The four sites that most files in the folder hold. */
export const HEADING: Row = ['mã', 'tên', 'cấp', 'trực thuộc', 'số người', 'người liên hệ', 'điện thoại'];
export const SITES: readonly Row[] = [
  ['TINH', 'Tỉnh đoàn Mẫu', 'tỉnh', '', 60, 'Nguyễn Văn A', '0900000001'],
  ['H01', 'Huyện đoàn Một', 'huyện', 'TINH', 30, 'Trần Thị B', '0900000002'],
  ['X01', 'Đoàn xã Hai', 'xã', 'H01', 25, 'Lê Văn C', '0900000003'],
  ['X02', 'Đoàn xã Ba', 'xã', 'H01', 24, 'Phạm Thị D', '0900000004'],
];
export const SHAPE = ['TINH 1 -', 'H01 2 TINH', 'X01 3 H01', 'X02 3 H01'];

export function textFile(rows: readonly Row[], separator = ',', lineEnd = '\r\n'): Buffer {
  return Buffer.from(rows.map((row) => row.map((cell) => cell ?? '').join(separator)).join(lineEnd));
}

export interface SheetSource {
  readonly name?: string;
  readonly rows: readonly Row[];
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
  /** Changes cells that a table of values cannot say. */
  readonly change?: (sheet: WorkSheet) => void;
}

/** A workbook in any format that the library writes. */
export function bookFile(sheets: readonly SheetSource[], bookType: BookType = 'xlsx'): Buffer {
  const book = XLSX.utils.book_new();
  for (const [index, { name = `Trang ${index + 1}`, rows, merged = [], change }] of sheets.entries()) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (merged.length > 0) sheet['!merges'] = merged.map((area) => XLSX.utils.decode_range(area));
    change?.(sheet);
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden = false }) => ({ Hidden: hidden ? 1 : 0 })) };
  return XLSX.write(book, { type: 'buffer', bookType, bookSST: true });
}
