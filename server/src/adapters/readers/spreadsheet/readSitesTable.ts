import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { CsvError, parse } from 'csv-parse/sync';
import type { Table } from '../../../application/fileReaders.ts';
import { readXlsx } from './readXlsx.ts';

/** Far more rows than any conference has sites, and few enough that an import holds nobody up. */
const MAX_ROWS = 2_000;

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
    const table: string[][] = parse(text, {
      bom: true,
      // Spreadsheets in Vietnamese settings separate by semicolons.
      delimiter: firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',',
      relax_column_count: true,
      max_record_size: MAX_RECORD,
      // One row more than may be, to know that there are more.
      to: MAX_ROWS + 1,
    });
    return table.length > MAX_ROWS ? err({ code: 'TOO_LARGE' }) : ok(table);
  } catch (error) {
    if (error instanceof CsvError) return err({ code: 'INVALID', paths: ['(csv)'] });
    throw error;
  }
}
