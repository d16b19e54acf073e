import { LEVEL_OPTIONS } from '@diem-cau/shared/lists/levelOptions.ts';
import { describe, expect, it } from 'vitest';
import { bookFile, HEADING, judge, type Row, remarksOf, SITES, shapeOf } from '../support/lists.ts';

// Kinds of lists that were once taken wrong under a green preview, or refused for something that is no site.

const judgeTable = (...rows: readonly Row[]) => judge(bookFile([{ rows }]));

function fieldsOf({ columns }: Awaited<ReturnType<typeof judge>>): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map(({ heading, field }) => [field, heading]));
}

describe('columns that count something else', () => {
  it.each([
    'Số lượng máy tính',
    'Số camera',
    'SL màn hình',
    'Tổng số chi đoàn',
    'Số đơn vị',
    'Số đại biểu nam',
    'Số lượng nữ',
    'Nam',
  ])('LIST-3: %s is no headcount', async (heading) => {
    const rows: readonly Row[] = [
      ['TT', 'Đơn vị', heading, 'Số lượng đại biểu', 'SĐT'],
      [1, 'Đoàn xã Một', 2, 25, '0900000001'],
      [2, 'Đoàn xã Hai', 3, 30, '0900000002'],
    ];
    const preview = await judgeTable(...rows);
    expect(preview.rows.map(({ expected }) => expected)).toStrictEqual([25, 30]);
    expect(preview.unread).toMatchObject([{ heading: 'TT' }, { heading }]);
    const alone = await judgeTable(...rows.map((row) => row.filter((_, column) => column !== 3)));
    expect(alone.problems.map(({ code }) => code)).toStrictEqual(['EXPECTED_COLUMN_MISSING']);
  });

  it('LIST-3: the level of a school is none of the organisation', async () => {
    const preview = await judgeTable(
      ['TT', 'Tên trường', 'Cấp học', 'Hiệu trưởng', 'Điện thoại', 'Số người'],
      [1, 'TH Kim Đồng', 'Tiểu học', 'Nguyễn A', '0900000001', 30],
      [2, 'THCS Lê Lợi', 'THCS', 'Trần B', '0900000002', 35],
    );
    expect(fieldsOf(preview)).toMatchObject({ contact: 'Hiệu trưởng' });
    expect(fieldsOf(preview)).not.toHaveProperty('level');
  });
});

describe('columns of places beside each other', () => {
  it('LIST-3: the narrower places are the sites, the wider ones their groups', async () => {
    const preview = await judgeTable(
      ['Phường', 'Khu phố', 'Bí thư', 'Số đảng viên'],
      ['Phường Một', 'Khu phố 1', 'Nguyễn A', 20],
      ['Phường Một', 'Khu phố 2', 'Trần B', 22],
      ['Phường Hai', 'Khu phố 1', 'Lê C', 25],
    );
    expect(fieldsOf(preview)).toMatchObject({ name: 'Khu phố', parent: 'Phường' });
    expect(preview.rows.map(({ name, state }) => `${name} ${state}`)).toStrictEqual([
      'Khu phố 1 new',
      'Khu phố 2 new',
      'Khu phố 1 new',
    ]);
  });

  it('LIST-11: names that name no level take the level of the heading', async () => {
    const preview = await judgeTable(
      ['Tỉnh', 'Huyện', 'Xã', 'Số người'],
      ['Bình Dương', 'Dầu Tiếng', 'An Lập', 25],
      ['Bình Dương', 'Phú Giáo', 'Định An', 24],
    );
    expect(preview.rows.map(({ level }) => level)).toStrictEqual([3, 3]);
    expect(remarksOf(preview)).toStrictEqual({});
  });

  it('LIST-3: names that begin with a word for a level are no levels', async () => {
    const levels = LEVEL_OPTIONS['cum-don-vi'];
    const rows: readonly Row[] = [
      ['STT', 'Tên HTX', 'Liên hiệp', 'Giám đốc', 'Số thành viên dự họp'],
      [1, 'HTX Nông nghiệp Một', 'Liên hiệp HTX Mẫu', 'Nguyễn A', 12],
      [2, 'HTX Dịch vụ Hai', 'Liên hiệp HTX Mẫu', 'Trần B', 15],
    ];
    const preview = await judge(bookFile([{ rows }]), { levels });
    expect(fieldsOf(preview)).toMatchObject({ parent: 'Liên hiệp', contact: 'Giám đốc' });
  });
});

describe('two tables beside each other', () => {
  const left: readonly Row[] = [
    ['STT', 'Tên đơn vị', 'Số người'],
    [1, 'Đoàn xã Một', 20],
    [2, 'Đoàn xã Hai', 21],
  ];
  const rows = left.map((row, at): Row => [...row, null, ...(at === 0 ? row : [at + 2, `Đoàn phường ${at}`, 30])]);

  it('LIST-3: are an error that names the second one, since its rows would be lost', async () => {
    const { problems } = await judgeTable(...rows);
    expect(problems).toMatchObject([{ code: 'TABLES_BESIDE', severity: 'error', value: 'E' }]);
  });

  it('LIST-3: are read as a person says, and a column that says the same again is no table', async () => {
    const choices = { bySheet: { 'Trang 1': { columns: { 1: 'name', 5: null } } } } as const;
    expect((await judge(bookFile([{ rows }]), { choices })).problems).toStrictEqual([]);
    const same = left.map((row): Row => [...row, null, ...row]);
    expect((await judgeTable(...same)).problems).toStrictEqual([]);
  });
});

describe('a heading', () => {
  it('LIST-2: is found where the word for the names is the organisation’s own', async () => {
    const preview = await judgeTable(
      ['TT', 'Phân hiệu', 'Bí thư', 'Điện thoại', 'Số đại biểu'],
      [1, 'Đảng ủy xã Hai', 'Nguyễn A', '0900000001', 20],
      [2, 'Đảng ủy phường Ba', 'Trần B', '0900000002', 22],
    );
    expect(preview.headings).toStrictEqual([{ line: 1 }]);
    expect(preview.rows.map(({ name, expected }) => `${name} ${expected}`)).toStrictEqual([
      'Đảng ủy xã Hai 20',
      'Đảng ủy phường Ba 22',
    ]);
  });

  it('LIST-3: “Cấp ủy” heads names, “Đơn vị quản lý trực tiếp” the places above', async () => {
    const names = await judgeTable(['Cấp ủy', 'Số người'], ['Đảng ủy xã Hai', 25]);
    expect(fieldsOf(names)).toMatchObject({ name: 'Cấp ủy' });
    const above = await judgeTable(
      ['Tên', 'Đơn vị quản lý trực tiếp'],
      ['Tỉnh đoàn', ''],
      ['Đoàn xã Hai', 'Tỉnh đoàn'],
    );
    expect(fieldsOf(above)).toMatchObject({ name: 'Tên', parent: 'Đơn vị quản lý trực tiếp' });
  });
});

describe('below the list', () => {
  const foot: readonly Row[] = [
    ['* Các đơn vị vào phòng trước 30 phút'],
    ['- Hội trường tỉnh: 60 chỗ'],
    ['', '', '', '', 'Bình Dương, ngày 02 tháng 12 năm 2026'],
    ['Người lập biểu', '', '', '', 'Thủ trưởng đơn vị'],
    ['Nguyễn Văn A', '', '', '', 'Trần Văn B'],
  ];

  it('LIST-5: remarks, a date and signatures are no sites, whatever column they stand in', async () => {
    const preview = await judgeTable(HEADING, ...SITES, ...foot);
    expect(preview.leftOut).toStrictEqual([
      { line: 6, why: 'note' },
      { line: 7, why: 'note' },
      { line: 8, why: 'signature' },
      { line: 9, why: 'signature' },
      { line: 10, why: 'signature' },
    ]);
    expect(preview.counts).toMatchObject({ new: 4, error: 0 });
  });

  it('LIST-5: a row of a code alone is still a site that is not filled in', async () => {
    const { rows } = await judgeTable(HEADING, ...SITES, ['X03', '', '', '', '']);
    expect(rows.at(-1)).toMatchObject({ line: 6, state: 'error', code: 'X03' });
  });
});

describe('what a row says', () => {
  it('LIST-12: the place above is given by its code with its name, and by a section with the number of its rows', async () => {
    const byCode = await judgeTable(
      HEADING,
      ['TINH', 'Tỉnh đoàn Mẫu', 'tỉnh', '', 60],
      ['H01', 'Huyện đoàn Một', 'huyện', 'TINH - Tỉnh đoàn Mẫu', 30],
      ['X01', 'Đoàn xã Hai', 'xã', 'H01 Huyện đoàn Một', 25],
    );
    expect(shapeOf(byCode)).toStrictEqual(['TINH 1 -', 'H01 2 TINH', 'X01 3 H01']);
    const rows: readonly Row[] = [
      ['STT', 'Tên đơn vị', 'Số người', 'SĐT'],
      ['HUYỆN DẦU TIẾNG (2 điểm cầu)'],
      [1, 'Xã An Lập', 25, '0900000001'],
      [2, 'Xã Định An', 24, '0900000002'],
    ];
    const bySection = await judge(bookFile([{ rows, merged: ['A2:D2'] }]));
    expect(shapeOf(bySection)).toStrictEqual([
      'HUYEN-DAU-TIENG 2 -',
      'XA-AN-LAP 3 HUYEN-DAU-TIENG',
      'XA-DINH-AN 3 HUYEN-DAU-TIENG',
    ]);
  });

  it.each([
    ['Lê Văn C: 0900000003 / 0274 3800 007', 'Lê Văn C', '0900000003 / 0274 3800 007'],
    ['0900000004 (Phạm Thị D)', 'Phạm Thị D', '0900000004'],
    ['0900.000.004 - đ/c Phạm Thị D', 'đ/c Phạm Thị D', '0900.000.004'],
    ['Lê Văn C 0900000003 (Zalo)', 'Lê Văn C', '0900000003 (Zalo)'],
  ])('LIST-14: a telephone in the contact’s cell is taken out of it: %s', async (cell, contact, phone) => {
    const { rows } = await judgeTable(HEADING, ['TINH', 'Tỉnh đoàn Mẫu', 'tỉnh', '', 60, cell, '']);
    expect(rows[0]).toMatchObject({ contact, phone, problems: [{ code: 'CONTACT_SPLIT' }] });
  });

  it('LIST-14: a line’s number gets back the zero that the spreadsheet program has dropped', async () => {
    const { rows } = await judgeTable(HEADING, ['TINH', 'Tỉnh đoàn Mẫu', 'tỉnh', '', 60, '', 2743800007]);
    expect(rows[0]).toMatchObject({ phone: '02743800007', problems: [{ code: 'PHONE_ZERO_RESTORED' }] });
  });

  it('LIST-13: a headcount in a cell of a day’s form is its number, with a warning; a day is none', async () => {
    const rows: readonly Row[] = [HEADING, ...SITES.slice(0, 2)];
    const file = bookFile([
      {
        rows,
        change: (sheet) => {
          sheet.E2 = { t: 'n', v: 30, z: 'dd/mm/yyyy' };
          sheet.E3 = { t: 'n', v: 46_358, z: 'dd/mm/yyyy' };
        },
      },
    ]);
    const preview = await judge(file);
    expect(preview.rows.map(({ expected }) => expected)).toStrictEqual([30, null]);
    expect(remarksOf(preview)).toStrictEqual({ 2: ['HEADCOUNT_UNCERTAIN'], 3: ['HEADCOUNT_INVALID'] });
  });

  it('LIST-13: numbers in a remark behind a headcount with its unit are not added', async () => {
    const { rows } = await judgeTable(HEADING, ['TINH', 'Tỉnh đoàn Mẫu', 'tỉnh', '', '25 đ/c (5 nữ)']);
    expect(rows[0]).toMatchObject({ expected: 25, state: 'warning' });
  });
});
