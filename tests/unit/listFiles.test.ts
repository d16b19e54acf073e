import { describe, expect, it } from 'vitest';
import { judge, listFile, refusalOf, remarksOf, SHAPE, shapeOf, sitesOf } from '../support/lists.ts';

// Every file of tests/fixtures/lists represents a kind that offices send. This is the expected result of each.

interface Expected {
  readonly shape?: readonly string[];
  readonly headingRow?: number;
  readonly remarks?: Readonly<Record<number, readonly string[]>>;
  readonly unread?: readonly string[];
  readonly leftOut?: Readonly<Record<number, string>>;
  readonly encoding?: string;
  readonly read?: readonly string[];
  readonly problems?: readonly string[];
}

const FILES: Readonly<Record<string, Expected>> = {
  '01-secretary-as-made.xlsx': {
    headingRow: 7,
    shape: [
      'HOI-TRUONG-TINH-DOAN 1 -',
      'THANH-DOAN-MOT 2 HOI-TRUONG-TINH-DOAN',
      'PHUONG-HAI 3 THANH-DOAN-MOT',
      'PHUONG-BA 3 THANH-DOAN-MOT',
      'HUYEN-DOAN-BON 2 HOI-TRUONG-TINH-DOAN',
      'XA-NAM 3 HUYEN-DOAN-BON',
      'TT-SAU 3 HUYEN-DOAN-BON',
    ],
    unread: ['STT', 'Ghi chú'],
    leftOut: { 1: 'title', 2: 'title', 4: 'title', 5: 'title', 15: 'total', 16: 'blank', 17: 'signature' },
  },
  '03-title-rows-above-heading.xlsx': { headingRow: 5, leftOut: { 1: 'title', 2: 'title', 3: 'title' } },
  '04-merged-parent.xlsx': { shape: ['TINH 1 -', 'H01 2 TINH', 'X01 3 H01', 'X02 3 H01', 'X03 3 H01'] },
  '05-parent-heading-cap-tren.csv': {},
  '06-contact-headings-ho-ten-sdt.csv': {},
  '07a-first-import-with-contacts.csv': {},
  '07b-reimport-without-contact-columns.csv': {},
  '08-phone-number-shown-with-zero.xlsx': {},
  '10-google-sheets-25.0.xlsx': {},
  '11-parent-NA-error.xlsx': {
    shape: ['TINH 1 -', 'H01 2 -', 'X01 3 -'],
    remarks: { 3: ['CELL_ERROR'], 4: ['CELL_ERROR'] },
  },
  '12-formulas-without-stored-value.xlsx': {
    shape: ['TINH 1 -', 'null 2 TINH', 'X01 3 -'],
    remarks: { 3: ['FORMULA_WITHOUT_VALUE', 'FORMULA_WITHOUT_VALUE'], 4: ['FORMULA_WITHOUT_VALUE'] },
  },
  '13-code-became-date.xlsx': {
    shape: ['TINH 1 -', '1-2 2 TINH', '2-2 3 TINH'],
    remarks: { 3: ['CODE_WAS_DATE'], 4: ['CODE_WAS_DATE'] },
  },
  '15-one-sheet-per-district.xlsx': { shape: SHAPE.slice(0, 2), read: ['Tỉnh'], problems: ['SHEETS_UNREAD'] },
  '16-first-sheet-hidden.xlsx': { read: ['Danh sách'] },
  '17-list-on-second-sheet.xlsx': { read: ['Danh sách'] },
  '18-tcvn3-names.xlsx': {
    encoding: 'tcvn3',
    problems: ['OLD_ENCODING_READ'],
    remarks: { 2: ['OLD_ENCODING'], 3: ['OLD_ENCODING'], 4: ['OLD_ENCODING'], 5: ['OLD_ENCODING'] },
  },
  '22-heading-crlf-body-lf.csv': { unread: ['ghi chú'] },
  '23-row-without-code-and-name.csv': { shape: [...SHAPE, 'null 3 H01'], remarks: { 6: ['NO_CODE_NO_NAME'] } },
  '25-city-without-parent.csv': { shape: ['TINH 1 -', 'TP1 2 TINH', 'P01 3 TP1'] },
  '26-dac-khu.csv': { shape: ['TINH 1 -', 'DK1 3 TINH'] },
  '27-words-for-levels.csv': {
    // A province below a province is a mistake of the list; every other word is understood.
    remarks: { 19: ['PARENT_NOT_ABOVE'] },
    shape: [
      'TINH 1 -',
      ...[3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 4, 1, 4, 3, 3, 4, 2, 3, 3].map(
        (level, index) => `L${String(index).padStart(2, '0')} ${level} ${level === 1 ? '-' : 'TINH'}`,
      ),
    ],
  },
  '29-tabs.txt': {},
  '32-windows-1258.csv': { encoding: 'windows-1258' },
  '35-html-named.xls': {},
  '37-biff8.xls': {},
  '38-list.ods': {},
  '43-phones-as-written.csv': {
    shape: ['TINH 1 -', ...Array.from({ length: 11 }, (_, index) => `H${String(index).padStart(2, '0')} 2 TINH`)],
    remarks: { 7: ['PHONE_ROUNDED'], 10: ['PHONE_UNREADABLE'], 13: ['PHONE_UNREADABLE'] },
  },
  '44-headcounts-as-written.csv': {
    shape: ['TINH 1 -', ...Array.from({ length: 15 }, (_, index) => `H${String(index).padStart(2, '0')} 2 TINH`)],
    remarks: {
      8: ['HEADCOUNT_UNCERTAIN'],
      9: ['HEADCOUNT_UNCERTAIN'],
      10: ['HEADCOUNT_MISSING'],
      14: ['HEADCOUNT_UNCERTAIN'],
      16: ['HEADCOUNT_TOO_LARGE'],
      17: ['HEADCOUNT_INVALID'],
    },
  },
  '45-two-heading-rows.xlsx': { headingRow: 1, unread: ['Đại biểu Nữ'] },
  '48a-stt-as-code.csv': { shape: ['1 1 -', '2 2 1', '3 3 2', '4 3 2'] },
  '48b-one-row-inserted.csv': { shape: ['1 1 -', '2 2 1', '3 3 2', '4 3 2', '5 3 2'] },
  '49-headings-1.csv': {},
  '49-headings-2.csv': {},
  '51-parts-outside-xl.xlsx': {},
  '55-template-saved-in-one-column.xlsx': { problems: ['ONE_COLUMN_SPLIT'] },
  '57-empty-shared-string.xlsx': {},
};

describe('the lists that offices send', () => {
  it.each(Object.entries(FILES))('%s', async (name, expected) => {
    const preview = await judge(listFile(name));
    expect(shapeOf(preview)).toStrictEqual(expected.shape ?? SHAPE);
    expect(preview.headings).toStrictEqual([{ line: expected.headingRow ?? 1 }]);
    expect(remarksOf(preview)).toStrictEqual(expected.remarks ?? {});
    expect(preview.unread.map(({ heading }) => heading)).toStrictEqual(expected.unread ?? []);
    const leftOut = Object.fromEntries(preview.leftOut.map(({ line, why }) => [line, why]));
    expect(leftOut).toStrictEqual(expected.leftOut ?? {});
    const isText = /\.(csv|txt)$|html/.test(name);
    expect(preview.encoding).toBe(expected.encoding ?? (isText ? 'utf-8' : null));
    if (expected.read) expect(preview.read).toStrictEqual(expected.read);
    expect(preview.problems.map(({ code }) => code)).toStrictEqual(expected.problems ?? []);
  });

  it.each([
    '03-title-rows-above-heading.xlsx',
    '06-contact-headings-ho-ten-sdt.csv',
    '08-phone-number-shown-with-zero.xlsx',
    '10-google-sheets-25.0.xlsx',
    '29-tabs.txt',
    '32-windows-1258.csv',
    '35-html-named.xls',
    '37-biff8.xls',
    '38-list.ods',
    '45-two-heading-rows.xlsx',
    '51-parts-outside-xl.xlsx',
    '55-template-saved-in-one-column.xlsx',
  ])('%s holds the same four sites as the others, whole', async (name) => {
    const whole = sitesOf(await judge(listFile('07a-first-import-with-contacts.csv')));
    expect(whole).toHaveLength(4);
    expect(whole[3]).toStrictEqual({
      code: 'X02',
      name: 'Đoàn xã Ba',
      level: 3,
      parent: 'H01',
      expected: 24,
      contact: 'Phạm Thị D',
      phone: '0900000004',
    });
    expect(sitesOf(await judge(listFile(name)))).toStrictEqual(whole);
  });

  it('01: telephones that became numbers have their zero again, and say so', async () => {
    const { rows } = await judge(listFile('01-secretary-as-made.xlsx'));
    expect(rows.map(({ phone }) => phone)).toStrictEqual([
      '0900000001',
      '0900000002',
      '0900000003',
      '0900.000.004',
      '0900000005',
      '0900 000 006',
      '(0274) 3800 007',
    ]);
    expect(rows[0]?.problems).toContainEqual(
      expect.objectContaining({ code: 'PHONE_ZERO_RESTORED', value: '900000001' }),
    );
  });

  it('18: the warning shows the text and its reading', async () => {
    const { rows } = await judge(listFile('18-tcvn3-names.xlsx'));
    expect(rows.map(({ name }) => name)).toStrictEqual([
      'Tỉnh đoàn Mẫu',
      'Huyện đoàn Một',
      'Đoàn xã Hai',
      'Đoàn xã Ba',
    ]);
    expect(rows[2]?.problems).toContainEqual(
      expect.objectContaining({ code: 'OLD_ENCODING', value: '§oµn x· Hai', proposed: 'Đoàn xã Hai' }),
    );
  });

  it('40: a workbook with a password is refused', async () => {
    expect(await refusalOf(listFile('40-password.xlsx'))).toBe('FILE_LOCKED');
  });

  it('43: telephones stay as people write them', async () => {
    const { rows } = await judge(listFile('43-phones-as-written.csv'));
    expect(rows.map(({ phone }) => phone)).toStrictEqual([
      '0900000001',
      '(0274) 3800 007',
      '0900000001/0900000002',
      '0900000001 - 0900000002',
      '0900-000-001',
      null,
      '0900000001 (Zalo)',
      '+84 900 000 001',
      null,
      '0900000001 / 0900000002',
      '0900.000.001',
      null,
    ]);
  });

  it('44: headcounts are read as people write them', async () => {
    const { rows } = await judge(listFile('44-headcounts-as-written.csv'));
    expect(rows.map(({ expected }) => expected)).toStrictEqual([
      60,
      25,
      25,
      25,
      1200,
      1200,
      25,
      25,
      0,
      25,
      30,
      25,
      20,
      25,
      5001,
      null,
    ]);
  });

  it('57: no text moves to another cell after an empty shared string', async () => {
    const { rows } = await judge(listFile('57-empty-shared-string.xlsx'));
    expect(rows.map(({ contact, phone }) => [contact, phone])).toStrictEqual([
      [null, '0900000001'],
      ['Trần Thị B', '0900000002'],
      ['Lê Văn C', '0900000003'],
      ['Phạm Thị D', '0900000004'],
    ]);
  });

  it('LIST-1: 15: all sheets are read together if that is chosen', async () => {
    const preview = await judge(listFile('15-one-sheet-per-district.xlsx'), { choices: { sheet: '*' } });
    expect(preview.sheets).toStrictEqual(['Tỉnh', 'Huyện Một']);
    expect(shapeOf(preview)).toStrictEqual(SHAPE);
    expect(preview.rows.map(({ sheet, line }) => `${sheet} ${line}`)).toStrictEqual([
      'Tỉnh 2',
      'Tỉnh 3',
      'Huyện Một 2',
      'Huyện Một 3',
    ]);
    const second = await judge(listFile('15-one-sheet-per-district.xlsx'), { choices: { sheet: 'Huyện Một' } });
    expect(remarksOf(second)).toStrictEqual({ 2: ['PARENT_UNKNOWN'], 3: ['PARENT_UNKNOWN'] });
  });

  it('LIST-16: 07a then 07b: a list without contacts changes no contact', async () => {
    const known = sitesOf(await judge(listFile('07a-first-import-with-contacts.csv')));
    const { rows, counts } = await judge(listFile('07b-reimport-without-contact-columns.csv'), { known });
    expect(counts).toStrictEqual({ new: 0, changed: 0, same: 4, warning: 0, error: 0 });
    expect(rows[1]).toMatchObject({ contact: 'Trần Thị B', phone: '0900000002' });
  });

  it('LIST-17: 48a then 48b: names that went to other codes are shown, old and new, with a warning', async () => {
    const known = sitesOf(await judge(listFile('48a-stt-as-code.csv')));
    const preview = await judge(listFile('48b-one-row-inserted.csv'), { known });
    expect(preview.rows.map(({ state }) => state)).toStrictEqual(['same', 'same', 'warning', 'warning', 'warning']);
    expect(remarksOf(preview)).toStrictEqual({ 4: ['NAME_LEFT'], 5: ['NAME_MOVED'], 6: ['NAME_MOVED'] });
    expect(preview.rows[2]?.changes).toContainEqual({ field: 'name', old: 'Đoàn xã Hai', new: 'Đoàn xã MỚI' });
    expect(preview.rows[3]?.problems[0]).toMatchObject({ value: 'Đoàn xã Hai', other: '3' });
  });
});
