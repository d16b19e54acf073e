import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { CsvError, parse } from 'csv-parse/sync';
import type { Table } from '../../../application/fileReaders.ts';
import { readXlsx } from './readXlsx.ts';
import { fitSitesTable, ROWS_TO_READ, SITES_TABLE_TOO_LARGE } from './sitesTable.ts';

/** How every zip archive with something in it begins, and therefore every workbook. */
const ZIP_START = Buffer.from('PK\x03\x04');

/** Characters in one row: a heading of endless columns would be looked through for every one of them. */
const MAX_RECORD = 10_000;

/** {@inheritDoc FileReaders.readSitesTable} */
export async function readSitesTable(file: Buffer): Promise<Result<Table, WireError>> {
  if (file.subarray(0, 4).equals(ZIP_START)) return readXlsx(file);
  const text = decode(file);
  return text === undefined ? err({ code: 'FILE_UNREADABLE' }) : readCsv(text);
}

/** Text in UTF-8; anything else would turn every Vietnamese name into another one. */
function decode(file: Buffer): string | undefined {
  if (file.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

function readCsv(text: string): Result<Table, WireError> {
  const [firstLine = ''] = text.split('\n', 1);
  try {
    const table: string[][] = parse(withoutEmptyEnd(text), {
      bom: true,
      // Spreadsheets in Vietnamese settings separate by semicolons.
      delimiter: firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',',
      relax_column_count: true,
      max_record_size: MAX_RECORD,
      to: ROWS_TO_READ,
    });
    const fitting = table.length < ROWS_TO_READ ? fitSitesTable(table) : undefined;
    return fitting ? ok(fitting) : err(SITES_TABLE_TOO_LARGE);
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE') return err(SITES_TABLE_TOO_LARGE);
    if (error instanceof CsvError) return err({ code: 'INVALID', paths: ['(csv)'] });
    throw error;
  }
}

/** Text without the empty rows and cells at its end, of which a spreadsheet may write thousands. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n,;'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
