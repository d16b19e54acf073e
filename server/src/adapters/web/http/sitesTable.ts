import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { CsvError, parse } from 'csv-parse/sync';

/** Far more rows than any conference has sites, and few enough that an import holds nobody up. */
const MAX_ROWS = 2_000;

/** Characters in one row: a heading of endless columns would be looked through for every one of them. */
const MAX_RECORD = 10_000;

export type Table = readonly (readonly string[])[];

/** Reads a list of sites as a table of cells, heading first. Errors: `INVALID` where it is no CSV at all, `TOO_LARGE`. */
export function readSitesTable(text: string): Result<Table, WireError> {
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
