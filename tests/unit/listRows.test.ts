import { describe, expect, it } from 'vitest';
import { bookFile, HEADING, judge, type Row, remarksOf, SITES, shapeOf, sitesOf, textFile } from '../support/lists.ts';

const judgeRows = (...rows: readonly Row[]) => judge(textFile(rows, ';'));

describe('columns', () => {
  it.each([
    [
      [
        'Mã (*)',
        'Tên  điểm cầu (*)',
        'CẤP\n(tỉnh, huyện, xã)',
        'Đơn vị cấp trên',
        'Số lượng đại biểu (người)',
        'Cán bộ đầu mối',
        'Số ĐT',
      ],
    ],
    [['Ký hiệu', 'Tên đơn vị', 'Loại đơn vị', 'Trực thuộc', 'SL', 'Họ và tên', 'Di động']],
    [['MA DIEM CAU', 'TEN DIEM CAU', 'CAP', 'CAP TREN', 'SO NGUOI', 'NGUOI LIEN HE', 'DIEN THOAI']],
    [['Mã ĐV', 'Điểm cầu', 'Phân cấp', 'Đơn vị chủ quản', 'Số ĐB dự kiến', 'Người nhận đường link', 'Zalo']],
    [['Code', 'Site name', 'Level', 'Parent', 'Expected attendees', 'Contact person', 'Mobile phone']],
    [['ID', 'Location', 'Tier', 'Reports to', 'Headcount', 'Person in charge', 'Tel.']],
    [['Mã số', 'Cơ sở', 'Cấp', 'Thuộc', 'Quân số', 'Đ/c phụ trách', 'SĐT liên hệ']],
  ])('LIST-3: %j', async (heading) => {
    const whole = sitesOf(await judge(textFile([HEADING, ...SITES])));
    const quoted = [heading.map((text) => `"${text}"`), ...SITES];
    const preview = await judge(textFile(quoted));
    expect(preview.columns.map(({ field }) => field)).toStrictEqual([
      'code',
      'name',
      'level',
      'parent',
      'expected',
      'contact',
      'phone',
    ]);
    expect(sitesOf(preview)).toStrictEqual(whole);
    // In another order.
    expect(sitesOf(await judge(textFile(quoted.map((row) => [...row].reverse()))))).toStrictEqual(whole);
  });

  it('LIST-3: the questions of a form are headings', async () => {
    const preview = await judge(
      textFile([
        [
          'Dấu thời gian',
          '1. Tên đơn vị đăng ký điểm cầu',
          '2. Đơn vị thuộc cấp nào?',
          '3. Trực thuộc đơn vị nào?',
          '4. Số lượng đại biểu dự kiến',
          '5. Họ tên cán bộ đầu mối',
          '6. Số điện thoại (Zalo)',
        ],
        ['3/20/2026', 'Huyện đoàn Một', 'Cấp huyện', 'Tỉnh đoàn Mẫu', 30, 'Lê A', '0900000001'],
        ['3/20/2026', 'Tỉnh đoàn Mẫu', 'Cấp tỉnh', '', 25, 'Lê B', '0900000002'],
      ]),
    );
    expect(preview.columns.map(({ field }) => field)).toStrictEqual([
      'name',
      'level',
      'parent',
      'expected',
      'contact',
      'phone',
    ]);
    expect(shapeOf(preview)).toStrictEqual(['HUYEN-DOAN-MOT 2 TINH-DOAN-MAU', 'TINH-DOAN-MAU 1 -']);
  });

  it('LIST-3: what is not read is named, and a person may choose otherwise', async () => {
    const rows = [
      ['Mã', 'Tên', 'Cấp', 'Ghi chú', 'Email', 'Nữ', 'Số người'],
      ['A', 'Xã Hai', 'xã', 'ghép', 'a@b.vn', 3, 20],
    ];
    const file = textFile(rows);
    const proposed = await judge(file);
    expect(proposed.unread.map(({ heading }) => heading)).toStrictEqual(['Ghi chú', 'Nữ']);
    expect(proposed.rows[0]).toMatchObject({ email: 'a@b.vn' });
    const columns = { 3: 'contact', 4: null, 6: null, 5: 'expected' } as const;
    const chosen = await judge(file, { choices: { bySheet: { '': { columns } } } });
    expect(chosen.unread.map(({ heading }) => heading)).toStrictEqual(['Email', 'Số người']);
    expect(chosen.rows[0]).toMatchObject({ contact: 'ghép', expected: 3 });
  });

  it('LIST-3: columns are proposed, named and chosen for each sheet that is read', async () => {
    const file = bookFile([
      {
        name: 'Một',
        rows: [
          ['Mã', 'Tên', 'Số người', 'Ghi chú'],
          ['A', 'Xã Hai', 20, 'x'],
        ],
      },
      { name: 'Hai', rows: [['Danh sách'], [], ['Tên', 'Mã', 'Email', 'Nữ'], ['Xã Ba', 'B', 'a@b.vn', 3]] },
    ]);
    const proposed = await judge(file, { choices: { sheet: '*' } });
    expect(proposed.headings).toStrictEqual([
      { sheet: 'Một', line: 1 },
      { sheet: 'Hai', line: 3 },
    ]);
    expect(proposed.columns.map(({ sheet, index, field }) => `${sheet} ${index} ${field}`)).toStrictEqual([
      ...['Một 0 code', 'Một 1 name', 'Một 2 expected'],
      ...['Hai 0 name', 'Hai 1 code', 'Hai 2 email'],
    ]);
    expect(proposed.unread).toStrictEqual([
      { sheet: 'Một', index: 3, heading: 'Ghi chú' },
      { sheet: 'Hai', index: 3, heading: 'Nữ' },
    ]);
    const bySheet = { Một: { headingRow: 1 }, Hai: { headingRow: 3, columns: { 3: 'expected' } } } as const;
    const chosen = await judge(file, { choices: { sheet: '*', bySheet } });
    expect(chosen.rows.map(({ code, expected }) => [code, expected])).toStrictEqual([
      ['A', 20],
      ['B', 3],
    ]);
  });

  it('LIST-3: one heading means the name or the place above, as the cells tell', async () => {
    const both = await judgeRows(
      ['Mã', 'Tên đơn vị', 'Đơn vị', 'Số người'],
      ['H', 'Huyện Một', '', 5],
      ['A', 'Xã Hai', 'H', 5],
      ['B', 'Xã Ba', 'H', 5],
    );
    expect(shapeOf(both)).toStrictEqual(['H 2 -', 'A 3 H', 'B 3 H']);
    const alone = await judgeRows(['Đơn vị', 'Số người'], ['Huyện Một', 5], ['Xã Hai', 5]);
    expect(alone.rows.map(({ name }) => name)).toStrictEqual(['Huyện Một', 'Xã Hai']);
    const ward = await judgeRows(
      ['STT', 'Tên chi bộ', 'Phường', 'Số người'],
      [1, 'Đảng ủy phường Hai', '', 30],
      [2, 'Chi bộ khu phố 1', 'Phường Hai', 20],
      [3, 'Chi bộ khu phố 2', 'Phường Hai', 20],
    );
    expect(shapeOf(ward)).toStrictEqual([
      'DANG-UY-PHUONG-HAI 3 -',
      'CHI-BO-KHU-PHO-1 4 DANG-UY-PHUONG-HAI',
      'CHI-BO-KHU-PHO-2 4 DANG-UY-PHUONG-HAI',
    ]);
  });
});

describe('rows that are no sites', () => {
  it.each([
    'Tổng cộng',
    'TỔNG SỐ',
    'Cộng',
    'Tổng',
    'Tong cong',
    'Total',
    'Grand total',
    'Cộng huyện Một:',
    'Tổng số: 49 người',
  ])('LIST-5: %s', async (words) => {
    const preview = await judgeRows(['STT', 'Tên', 'Số người'], [1, 'Xã Hai', 25], [2, 'Xã Ba', 24], ['', words, 49]);
    expect(preview.leftOut).toStrictEqual([{ line: 4, why: 'total' }]);
    expect(preview.rows).toHaveLength(2);
  });

  it.each(['Công an xã Hai', 'Tổng công ty Một', 'Xã Cộng Hòa', 'Cộng Hòa', 'Công đoàn phường Hai', 'Xã Tổng Cọt'])(
    'LIST-5: %s is a site',
    async (name) => {
      const preview = await judgeRows(['Tên', 'Số người'], ['Xã Một', 20], [name, 25]);
      expect(preview.rows.map((row) => row.name)).toStrictEqual(['Xã Một', name]);
    },
  );

  it('LIST-5: a total that is only a number, signatures and what follows them', async () => {
    const preview = await judgeRows(
      ['STT', 'Tên', 'Số người', 'Liên hệ'],
      [1, 'Xã Hai', 25, 'A'],
      [2, 'Xã Ba', 24, 'B'],
      ['', '', 49, ''],
      [],
      ['', 'Danh sách có 2 điểm cầu', '', ''],
      ['', '', '', 'Mẫu, ngày 20 tháng 3 năm 2026'],
      ['', 'NGƯỜI LẬP BIỂU', '', 'TM. BAN THƯỜNG VỤ'],
      ['', '(Đã ký)', '', 'BÍ THƯ'],
      ['', 'Nguyễn Văn Z', '', 'Trần Y'],
    );
    expect(preview.leftOut.map(({ line, why }) => `${line} ${why}`)).toStrictEqual([
      '4 total',
      '5 blank',
      '6 note',
      '7 signature',
      '8 signature',
      '9 signature',
      '10 signature',
    ]);
    expect(preview.rows.map(({ state }) => state)).toStrictEqual(['new', 'new']);
  });

  it('LIST-5: the heading repeated on each page, and the numbers of the columns', async () => {
    const preview = await judgeRows(
      HEADING,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ...SITES.slice(0, 2),
      HEADING,
      ...SITES.slice(2),
    );
    expect(preview.leftOut).toStrictEqual([
      { line: 2, why: 'columnNumbers' },
      { line: 5, why: 'repeatedHeading' },
    ]);
    expect(preview.rows.map(({ line }) => line)).toStrictEqual([3, 4, 6, 7]);
  });

  it.each([
    [['', '', 'xã', 'H01', 22, 'Võ Thị E', '0900000005'], 'NO_CODE_NO_NAME'],
    [['', '', '', '', 22, '', ''], 'NO_CODE_NO_NAME'],
    [['', '', '', '', '', '', '0900000005'], 'NO_CODE_NO_NAME'],
    [['X09', '', 'xã', 'H01', 22, '', ''], 'NAME_MISSING'],
  ])('LIST-6: %j at the end or between others', async (row, code) => {
    expect(remarksOf(await judgeRows(HEADING, ...SITES, row))[6]).toStrictEqual([code]);
    expect(remarksOf(await judgeRows(HEADING, ...SITES.slice(0, 3), row, ...SITES.slice(3)))[5]).toStrictEqual([code]);
  });
});

describe('codes and names', () => {
  it('LIST-10: codes as people write them', async () => {
    const codes = [
      'x-01',
      'X 02',
      'x.03',
      'X_04',
      'Đ05',
      '1-Feb',
      '007',
      'A/8',
      'mã-số-quá-dài-cho-một-điểm-cầu',
      '!!',
    ];
    const { rows } = await judgeRows(
      ['mã', 'tên', 'cấp', 'số người'],
      ...codes.map((code, index) => [code, `Xã ${index}`, 'xã', 1]),
    );
    expect(rows.map(({ code, state }) => `${code} ${state}`)).toStrictEqual([
      'X-01 new',
      'X-02 warning',
      'X-03 warning',
      'X-04 warning',
      'D05 warning',
      '1-2 warning',
      '007 new',
      'A-8 warning',
      'null error',
      'null error',
    ]);
  });

  it('LIST-10: numbers and days in a workbook', async () => {
    const rows = [
      ['mã', 'tên', 'cấp', 'trực thuộc', 'số người'],
      [1, 'Tỉnh', 'tỉnh', '', 1],
      [2, 'Huyện Một', 'huyện', 1, 1],
      [46054, 'Xã Hai', 'xã', 2, 1],
    ];
    const change = (sheet: Record<string, unknown>) => {
      sheet.A2 = { t: 'n', v: 1, z: '000' };
      sheet.D3 = { t: 'n', v: 1, z: '000' };
      sheet.A4 = { t: 'n', v: 46054, z: 'd-mmm' };
    };
    const preview = await judge(bookFile([{ rows, change }]));
    expect(shapeOf(preview)).toStrictEqual(['001 1 -', '2 2 001', '1-2 3 2']);
    expect(remarksOf(preview)).toStrictEqual({ 4: ['CODE_WAS_DATE'] });
  });

  it('LIST-10: codes made from names are the same in any order, and those of the conference stay', async () => {
    const rows: readonly Row[] = [
      ['Tỉnh đoàn Mẫu', 1],
      ['Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Chánh Nghĩa', 1],
      ['Xã Hai', 1],
      ['Xã Hải', 1],
    ];
    const first = await judgeRows(['Tên', 'Số người'], ...rows);
    const codes = new Map(first.rows.map(({ name, code }) => [name, code]));
    expect([...codes.values()]).toStrictEqual([
      'TINH-DOAN-MAU',
      expect.stringMatching(/^[A-Z]+-CHANH-NGHIA$/),
      expect.stringMatching(/^XA-HAI-\w{4}/),
      expect.stringMatching(/^XA-HAI-\w{4}/),
    ]);
    expect(new Set(codes.values()).size).toBe(4);
    const known = sitesOf(first).map(({ parent: _, ...site }, index) => ({ ...site, code: `S${index}` }));
    const again = await judge(textFile([['Tên', 'Số người'], ['Xã Mới', 1], ...[...rows].reverse()], ';'), { known });
    expect(again.rows.map(({ code, state }) => `${code} ${state}`).slice(1)).toStrictEqual([
      'S3 same',
      'S2 same',
      'S1 same',
      'S0 same',
    ]);
    expect(again.rows[0]).toMatchObject({ code: 'XA-MOI', state: 'new' });
  });

  it('LIST-10: a code is given once', async () => {
    expect(remarksOf(await judgeRows(HEADING, ...SITES, ['x02', 'Xã Khác', 'xã', 'H01', 5]))).toStrictEqual({
      6: ['CODE_TWICE'],
    });
  });

  it('LIST-15: equal names are told apart by the places above; below one place they are an error', async () => {
    const preview = await judgeRows(
      ['Huyện', 'Xã', 'Số người'],
      ['Huyện A', 'Xã Tân Lập', 1],
      ['Huyện B', 'Xã Tân Lập', 1],
      ['Huyện A', 'XÃ TÂN LẬP', 1],
    );
    expect(preview.rows.map(({ state }) => state)).toStrictEqual(['new', 'new', 'error']);
    expect(preview.problems).toMatchObject([{ code: 'GROUPS_NOT_LISTED', value: 'Huyện A, Huyện B' }]);
    expect(remarksOf(preview)).toStrictEqual({ 4: ['NAME_TWICE'] });
    expect(
      remarksOf(await judgeRows(['Tên', 'Số người'], [`Xã ${'a'.repeat(117)}`, 1], [`Xã ${'a'.repeat(118)}`, 1])),
    ).toStrictEqual({ 3: ['NAME_TOO_LONG'] });
  });
});
