import { describe, expect, it } from 'vitest';
import { readSitesTable } from '../../server/src/adapters/readers/spreadsheet/readSitesTable.ts';
import { workbookOf, zipOf } from '../support/workbook.ts';

const HEADING = ['mã', 'tên', 'cấp', 'trực thuộc', 'số người'] as const;

async function tableOf(file: Buffer) {
  const table = await readSitesTable(file);
  return table.ok ? table.value : table.error.code;
}

describe('a list of sites that is too large', () => {
  type Row = readonly (string | undefined)[];
  const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => [`N${index}`, 'Xã', 'xã', 'DT', '24']);
  const csvOf = (rows: readonly Row[]) =>
    Buffer.from(rows.map((row) => row.map((cell) => cell ?? '').join()).join('\n'));
  const wide = (width: number) => Array.from({ length: width }, (_, index) => (index === width - 1 ? 'x' : undefined));
  const padding: readonly Row[] = Array.from({ length: 40 }, () => Array.from({ length: 140 }, () => undefined));

  it.each([
    ['CSV', csvOf],
    ['XLSX', (rows: readonly Row[]) => workbookOf(rows)],
  ])('IMPORT-12: is refused with the sizes that are taken, and never cut short (%s)', async (_, fileOf) => {
    const refusal = { ok: false, error: { code: 'LIST_TOO_LARGE', facts: { rows: 2_000, columns: 100 } } };
    expect(await readSitesTable(fileOf(rowsOf(2_001)))).toStrictEqual(refusal);
    expect(await readSitesTable(fileOf([wide(101)]))).toStrictEqual(refusal);
    expect((await tableOf(fileOf(rowsOf(2_000)))).length).toBe(2_000);
    expect((await tableOf(fileOf([wide(100)])))[0]).toHaveLength(100);
    expect((await tableOf(fileOf([...rowsOf(1_990), ...padding]))).length).toBe(1_990);
    expect(await readSitesTable(fileOf([...rowsOf(1_990), ...padding, ...rowsOf(5)]))).toStrictEqual(refusal);
  });
});

describe('a list of sites as a workbook', () => {
  it('IMPORT-11: is read from its first sheet, with Vietnamese headings and numbers as they are written', async () => {
    const rows = [
      HEADING,
      ['BD', 'Tỉnh đoàn Bình Dương', 'tỉnh', undefined, 60],
      [1001, 'Đoàn xã Một', 'xã', 'BD', 25],
    ];
    expect(await tableOf(workbookOf(rows))).toStrictEqual([
      [...HEADING],
      ['BD', 'Tỉnh đoàn Bình Dương', 'tỉnh', '', '60'],
      ['1001', 'Đoàn xã Một', 'xã', 'BD', '25'],
    ]);
  });

  it('IMPORT-11: a formula counts as its value, a day as a date, a merged cell as its first', async () => {
    const rows = [
      HEADING,
      [{ day: 44_166 }, 'Xã Một', 'xã', 'H1', { formula: 'SUM(E9:E10)', value: '25' }],
      [],
      ['X2', 'Xã Hai', 'xã', undefined, 30],
    ];
    expect(await tableOf(workbookOf(rows, { merged: ['D2:D4'] }))).toStrictEqual([
      [...HEADING],
      ['2020-12-01', 'Xã Một', 'xã', 'H1', '25'],
      ['', '', '', '', ''],
      ['X2', 'Xã Hai', 'xã', '', '30'],
    ]);
  });

  it('IMPORT-12: what is neither a workbook nor text in UTF-8 is refused', async () => {
    const workbook = workbookOf([HEADING]);
    const damaged = Buffer.from(workbook);
    damaged.fill(0x55, 60, 120);
    const files = {
      'a program under another name': Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00', 'latin1'),
      'an old workbook': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'an archive cut short': workbook.subarray(0, workbook.length - 30),
      'an archive without a directory': Buffer.from('PK\x03\x04 and then nothing'),
      'a damaged archive': damaged,
      'another archive': zipOf([{ name: 'readme.txt', content: 'hello' }]),
      'a workbook without sheets': zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>' }]),
      'text in an old code page': Buffer.from('mã,tên\nX1,Xã', 'latin1'),
    };
    for (const [name, file] of Object.entries(files)) {
      expect(await tableOf(file), name).toBe('FILE_UNREADABLE');
    }
  });

  it('IMPORT-12: an archive that unpacks to too much is refused, whatever size it claims', async () => {
    const huge = { name: 'xl/more.xml', content: Buffer.alloc(64 * 1024 * 1024), claimedSize: 10 };
    const bomb = workbookOf([HEADING], { extra: [huge] });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await tableOf(bomb)).toBe('LIST_TOO_LARGE');
    const many = Array.from({ length: 600 }, (_, index) => ({ name: `xl/${index}.xml`, content: '' }));
    expect(await tableOf(workbookOf([HEADING], { extra: many }))).toBe('LIST_TOO_LARGE');
  });

  it('IMPORT-12: a cell at the far corner of the sheet fills no memory of the server', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const before = process.memoryUsage().heapUsed;
    const table = await tableOf(workbookOf([], { sheetXml: far }));
    expect(table).toBe('LIST_TOO_LARGE');
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * 1024 * 1024);
  }, 60_000);
});
