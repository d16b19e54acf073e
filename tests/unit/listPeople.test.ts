import { dialledNumber } from '@diem-cau/shared/lists/phone.ts';
import { describe, expect, it } from 'vitest';
import { bookFile, HEADING, judge, type Row, remarksOf, SITES, sitesOf, textFile } from '../support/lists.ts';

const judgeRows = (...rows: readonly Row[]) => judge(textFile(rows, ';'));

describe('people', () => {
  it.each([
    ['25', 25],
    ['25 người', 25],
    ['25đ/c', 25],
    ['25 ĐB', 25],
    ['25.0', 25],
    ['25,00', 25],
    ['1.200', 1200],
    ['1,200 người', 1200],
    ['1 200', 1200],
    ['030', 30],
    ['2.5E1', 25],
    ['２５', 25],
    ['25 (dự kiến)', 25],
  ])('LIST-13: %s', async (text, count) => {
    const preview = await judgeRows(['Tên', 'Số người'], ['Xã Một', text]);
    expect(preview.rows[0]).toMatchObject({ expected: count, state: 'new' });
  });

  it.each([
    ['~25', 25, 'HEADCOUNT_UNCERTAIN'],
    ['khoảng 30', 30, 'HEADCOUNT_UNCERTAIN'],
    ['20-25', 25, 'HEADCOUNT_UNCERTAIN'],
    ['20 – 25 người', 25, 'HEADCOUNT_UNCERTAIN'],
    ['hai mươi lăm', 25, 'HEADCOUNT_UNCERTAIN'],
    ['', 0, 'HEADCOUNT_MISSING'],
    ['0', 0, 'HEADCOUNT_ZERO'],
    ['5001', 5001, 'HEADCOUNT_TOO_LARGE'],
    ['-1', null, 'HEADCOUNT_INVALID'],
    ['25,5', null, 'HEADCOUNT_INVALID'],
    ['25/30', null, 'HEADCOUNT_INVALID'],
    ['đủ', null, 'HEADCOUNT_INVALID'],
    ['12 nam 13 nữ', null, 'HEADCOUNT_INVALID'],
  ])('LIST-13: %j is %j, with %s', async (text, count, code) => {
    const preview = await judgeRows(['Mã', 'Tên', 'Số người'], ['A', 'Xã Một', text]);
    expect(preview.rows[0]?.expected).toBe(count);
    expect(remarksOf(preview)).toStrictEqual({ 2: [code] });
  });

  it('LIST-13: a number counts by its value, whatever the cell shows', async () => {
    const change = (sheet: Record<string, unknown>) => {
      sheet.B2 = { t: 'n', v: 60, z: '0.0' };
      sheet.B3 = { t: 'n', v: 25, z: '0" người"' };
      sheet.B4 = { t: 'n', v: 1200, z: '#,##0' };
    };
    const rows = [
      ['Tên', 'Số người'],
      ['Xã Một', 1],
      ['Xã Hai', 1],
      ['Xã Ba', 1],
    ];
    expect((await judge(bookFile([{ rows, change }]))).rows.map(({ expected }) => expected)).toStrictEqual([
      60, 25, 1200,
    ]);
  });

  it.each([
    ['0900 000 001', '0900 000 001'],
    ['(0274) 3800 007', '(0274) 3800 007'],
    ['+84-900-000-001', '+84-900-000-001'],
    ['0900–000–001', '0900-000-001'],
    ['0900000001; 0900000002', '0900000001; 0900000002'],
    ['0900000001 (Zalo)', '0900000001 (Zalo)'],
    ['ĐT: 0900000001 máy lẻ 12', 'ĐT: 0900000001 máy lẻ 12'],
  ])('LIST-14: %s', async (text, phone) => {
    const preview = await judge(
      textFile(
        [
          ['Tên', 'Số người', 'Điện thoại'],
          ['Xã Một', 1, text],
        ],
        '\t',
      ),
    );
    expect(preview.rows[0]).toMatchObject({ phone, state: 'new' });
  });

  it.each(['09000000O1', 'không có', '113', '9.00E+08', 'chưa rõ', '12345'])(
    'LIST-14: %s is a warning and no telephone',
    async (text) => {
      expect((await judgeRows(['Tên', 'Số người', 'SĐT'], ['Xã Một', 1, text])).rows[0]).toMatchObject({
        phone: null,
        state: 'warning',
      });
    },
  );

  it.each([
    ['0900 000 001', '0900000001'],
    ['+84 900-000-001', '+84900000001'],
    ['(0274) 3800 007 - 0900.000.001', '02743800007'],
    ['0900000001/0900000002', '0900000001'],
    ['ĐT: 0900000001 máy lẻ 12', '0900000001'],
    ['0900-000-001 hoặc 0900000002', '0900000001'],
    ['12 345', '12345'],
  ])('LIST-14: %s is dialled as %s', (phone, digits) => {
    expect(dialledNumber(phone)).toBe(digits);
  });

  it.each([
    ['xa1@binhduong.example', 'xa1@binhduong.example'],
    ['mailto:xa1@binhduong.example', 'xa1@binhduong.example'],
    ['Lê Văn B <b@xa.example>; c@xa.example', 'b@xa.example'],
    ['ｂ＠xa.example', 'b@xa.example'],
    ['–', null],
  ])('LIST-14: the e-mail address in %s', async (text, email) => {
    const preview = await judgeRows(['Tên', 'Thư điện tử'], ['Xã Một', text]);
    expect(preview.rows[0]).toMatchObject({ email, state: 'new' });
  });

  it('LIST-14: an e-mail address that cannot be read is a warning, and a list without them changes none', async () => {
    const read = await judgeRows(['Tên', 'E-mail liên hệ'], ['Xã Một', 'xa1 tại binhduong']);
    expect(read.rows[0]).toMatchObject({ email: null, state: 'warning' });
    const known = [{ code: 'XA-MOT', name: 'Xã Một', level: 3, expected: 0, email: 'a@xa.example' }];
    const silent = await judge(
      textFile([
        ['Mã', 'Tên'],
        ['XA-MOT', 'Xã Một'],
      ]),
      { known },
    );
    expect(silent.rows[0]).toMatchObject({ email: 'a@xa.example', changes: [] });
  });

  it('LIST-14: numbers by what the cell shows, and a contact with a telephone in one cell', async () => {
    const change = (sheet: Record<string, unknown>) => {
      sheet.C2 = { t: 'n', v: 900000001, z: '0000000000' };
      sheet.C3 = { t: 'n', v: 900000002, z: '0000 000 000' };
      sheet.C4 = { t: 'n', v: 900000003 };
      sheet.C5 = { t: 'n', v: 84900000004 };
    };
    const rows = [['Tên', 'Số người', 'SĐT'], ...['Một', 'Hai', 'Ba', 'Bốn'].map((name) => [`Xã ${name}`, 1, 1])];
    expect((await judge(bookFile([{ rows, change }]))).rows.map(({ phone }) => phone)).toStrictEqual([
      '0900000001',
      '0900 000 002',
      '0900000003',
      '84900000004',
    ]);
    const together = await judgeRows(
      ['Tên', 'Số người', 'Người liên hệ (SĐT)'],
      ['Xã Một', 1, 'Nguyễn Văn A - 0900 000 001'],
      ['Xã Hai', 1, 'Trần B (0900000002)'],
    );
    expect(together.rows.map(({ contact, phone }) => [contact, phone])).toStrictEqual([
      ['Nguyễn Văn A', '0900 000 001'],
      ['Trần B', '0900000002'],
    ]);
  });
});

describe('against the conference', () => {
  it('LIST-16: every field, old and new; what is absent stays, what is emptied is a warning', async () => {
    const known = sitesOf(await judge(textFile([HEADING, ...SITES])));
    const preview = await judge(
      textFile([
        ['mã', 'tên', 'cấp', 'trực thuộc', 'số người', 'điện thoại'],
        ['H01', 'Huyện đoàn Mới', 'huyện', 'TINH', 31, '0900000009'],
        ['X01', 'Đoàn xã Hai', 'xã', 'H01', 25, ''],
        ['X09', 'Xã Chín', 'xã', 'H01', 5, ''],
      ]),
      { known },
    );
    expect(preview.rows.map(({ code, state }) => `${code} ${state}`)).toStrictEqual([
      'H01 changed',
      'X01 warning',
      'X09 new',
    ]);
    expect(preview.rows[0]?.changes).toStrictEqual([
      { field: 'name', old: 'Huyện đoàn Một', new: 'Huyện đoàn Mới' },
      { field: 'expected', old: '30', new: '31' },
      { field: 'phone', old: '0900000002', new: '0900000009' },
    ]);
    expect(remarksOf(preview)).toStrictEqual({ 3: ['VALUE_ERASED'] });
    expect(preview.missing.map(({ code }) => code)).toStrictEqual(['TINH', 'X02']);
    const names = await judge(textFile([['Tên'], ...SITES.map(([, name]) => [name])]), { known });
    expect(names.counts).toMatchObject({ same: 4 });
    expect(sitesOf(names)).toStrictEqual(known);
  });

  it('LIST-16: a row that a person leaves out is not imported', async () => {
    const file = textFile([HEADING, ...SITES, ['', '', '', '', 5]]);
    const preview = await judge(file, { choices: { bySheet: { '': { without: [6] } } } });
    expect(preview.counts).toMatchObject({ new: 4, error: 0 });
    expect(preview.leftOut).toStrictEqual([{ line: 6, why: 'chosen' }]);
  });

  it('LIST-16: a row that a person leaves out of one sheet stays in the others', async () => {
    const file = bookFile([
      { name: 'Một', rows: [HEADING, ...SITES.slice(0, 2)] },
      { name: 'Hai', rows: [HEADING, ...SITES.slice(2)] },
    ]);
    const preview = await judge(file, { choices: { sheet: '*', bySheet: { Hai: { without: [3] } } } });
    expect(preview.rows.map(({ code }) => code)).toStrictEqual(['TINH', 'H01', 'X01']);
    expect(preview.leftOut).toStrictEqual([{ sheet: 'Hai', line: 3, why: 'chosen' }]);
  });

  it('LIST-17: a district inserted above moves the codes of all below it', async () => {
    const list = (...names: readonly string[]) =>
      textFile([['Mã', 'Tên', 'Số người'], ...names.map((name, index) => [index + 1, name, 5])]);
    const known = sitesOf(await judge(list('Tỉnh Mẫu', 'Huyện Một', 'Huyện Hai')));
    const preview = await judge(list('Tỉnh Mẫu', 'Huyện Mới', 'Huyện Một', 'Huyện Hai'), { known });
    expect(remarksOf(preview)).toStrictEqual({ 3: ['NAME_LEFT'], 4: ['NAME_MOVED'], 5: ['NAME_MOVED'] });
    const renamed = await judge(list('Tỉnh Mẫu', 'Huyện Một', 'Huyện Hai mới'), { known });
    expect(remarksOf(renamed)).toStrictEqual({});
    const removed = await judge(list('Tỉnh Mẫu', 'Huyện Hai'), { known });
    expect(remarksOf(removed)).toStrictEqual({ 3: ['NAME_TWICE'] });
  });
});
