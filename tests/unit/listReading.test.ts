import { describe, expect, it } from 'vitest';
import { storeZip, unpackZip } from '../../server/src/adapters/readers/zip.ts';
import {
  bookFile,
  HEADING,
  judge,
  type Row,
  remarksOf,
  SHAPE,
  SITES,
  shapeOf,
  sitesOf,
  textFile,
} from '../support/lists.ts';
import { workbookOf } from '../support/workbook.ts';

const LIST: readonly Row[] = [HEADING, ...SITES];
const ODS_LIMITS = { entries: 50, bytes: 1_000_000 };

const whole = sitesOf(await judge(textFile(LIST)));

describe('which sheet, and where on it', () => {
  const notes: readonly Row[] = [['Hướng dẫn'], ['Điền danh sách điểm cầu ở trang sau'], ['Số người: ghi số']];

  it.each(['xlsx', 'xls', 'xlsb'] as const)(
    'LIST-1: the visible sheet with the list is read from .%s',
    async (type) => {
      const file = bookFile(
        [{ rows: LIST.slice(0, 2), hidden: true }, { rows: notes }, { name: 'Đây', rows: LIST }],
        type,
      );
      const preview = await judge(file);
      expect(preview).toMatchObject({ read: ['Đây'], hiddenSheets: ['Trang 1'], problems: [] });
      expect(sitesOf(preview)).toStrictEqual(whole);
    },
  );

  it('LIST-1: hidden sheets, hidden rows and cells without values of .ods are known', async () => {
    const rows = [...LIST, ['X03', 'Đoàn xã Bốn', 'xã', 'H01', 20, '', '0900000005']];
    const parts = new Map(
      await unpackZip(bookFile([{ rows: LIST }, { name: 'Đây', rows }], 'ods'), () => true, ODS_LIMITS),
    );
    const content = parts.get('content.xml')?.toString() ?? '';
    const hidden =
      '<style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const [before = '', first = '', second = ''] = content.split(/(?=<table:table table:name=)/);
    const changed = second
      .replace(
        /<table:table-row>(?=\s*<table:table-cell [^>]*><text:p>X02<)/,
        '<table:table-row table:visibility="filter">',
      )
      .replace('"string"><text:p>Đoàn xã Hai<', '"string" calcext:value-type="error"><text:p>#N/A<')
      .replace(
        /<table:table-cell [^>]*office:value="20"[^>]*>.*<\/table:table-cell>/,
        '<table:table-cell table:formula="of:=1+1"/>',
      );
    parts.set(
      'content.xml',
      Buffer.from(
        before.replace('</office:automatic-styles>', `${hidden}</office:automatic-styles>`) +
          first.replace('"ta1"', '"ta9"') +
          changed,
      ),
    );
    const preview = await judge(storeZip(parts));
    expect(preview).toMatchObject({ read: ['Đây'], hiddenSheets: ['Trang 1'] });
    expect(remarksOf(preview)).toStrictEqual({ 4: ['CELL_ERROR'], 5: ['ROW_HIDDEN'], 6: ['FORMULA_WITHOUT_VALUE'] });
  });

  it('LIST-1: a sheet of sums and empty sheets are not taken for a list', async () => {
    const sums: readonly Row[] = [
      ['Huyện', 'Số người'],
      ['Huyện Một', 79],
      ['Huyện Hai', 30],
    ];
    const preview = await judge(
      bookFile([{ rows: sums }, { rows: [] }, { name: 'Điểm cầu', rows: LIST }, { rows: [HEADING] }]),
    );
    expect(preview.read).toStrictEqual(['Điểm cầu']);
    expect(sitesOf(preview)).toStrictEqual(whole);
  });

  it('LIST-1: a sheet that is not there is an error that names those that are', async () => {
    const preview = await judge(bookFile([{ name: 'A', rows: LIST }]), { choices: { sheet: 'B' } });
    expect(preview.problems).toStrictEqual([{ code: 'SHEET_UNKNOWN', severity: 'error', value: 'B', other: 'A' }]);
  });

  it('LIST-1: sheets named after places are those above their rows', async () => {
    const file = bookFile([
      {
        name: 'Tỉnh',
        rows: [
          ['Tên', 'Số người'],
          ['Tỉnh đoàn Mẫu', 60],
          ['Huyện đoàn Một', 30],
          ['Huyện đoàn Bốn', 30],
        ],
      },
      {
        name: 'Huyện Một',
        rows: [
          ['Tên', 'Số người'],
          ['Xã Hai', 20],
        ],
      },
      {
        name: 'Huyện Bốn',
        rows: [
          ['Tên', 'Số người'],
          ['Xã Năm', 20],
        ],
      },
    ]);
    expect(shapeOf(await judge(file, { choices: { sheet: '*' } }))).toStrictEqual([
      'TINH-DOAN-MAU 1 -',
      'HUYEN-DOAN-MOT 2 TINH-DOAN-MAU',
      'HUYEN-DOAN-BON 2 TINH-DOAN-MAU',
      'XA-HAI 3 HUYEN-DOAN-MOT',
      'XA-NAM 3 HUYEN-DOAN-BON',
    ]);
  });

  it('LIST-2: titles of any number stand above the heading, merged or not', async () => {
    const titles: readonly Row[] = [
      ['ĐOÀN TNCS HỒ CHÍ MINH', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['TỈNH ĐOÀN MẪU'],
      [],
      ['DANH SÁCH ĐIỂM CẦU'],
      ['Hội nghị ngày 20 tháng 3 năm 2026'],
    ];
    const rows = [...titles, ...LIST];
    for (const file of [
      bookFile([{ rows, merged: ['A4:G4', 'A5:G5', 'A1:B1', 'C1:G1'] }]),
      bookFile([{ rows }], 'ods'),
      textFile(rows),
    ]) {
      const preview = await judge(file);
      expect(preview).toMatchObject({ headings: [{ line: 6 }], columns: { length: 7 } });
      expect(preview.rows.map(({ line }) => line)).toStrictEqual([7, 8, 9, 10]);
      expect(sitesOf(preview)).toStrictEqual(whole);
    }
  });

  it('LIST-2: a heading of two or three rows is joined, also where no cell is merged', async () => {
    const top: Row = ['Mã', 'Đơn vị', '', 'Trực thuộc', 'Đại biểu', '', 'Phụ trách', ''];
    const below: Row = ['', 'Tên', 'Cấp', '', 'Tổng số', 'Nữ', 'Họ và tên', 'SĐT'];
    const rows = SITES.map((row) => [...row.slice(0, 5), 3, ...row.slice(5)]);
    const merged = ['A1:A2', 'B1:C1', 'D1:D2', 'E1:F1', 'G1:H1'];
    for (const file of [bookFile([{ rows: [top, below, ...rows], merged }]), textFile([top, below, ...rows], ';')]) {
      const preview = await judge(file);
      expect(preview.headings).toStrictEqual([{ line: 1 }]);
      expect(preview.unread).toMatchObject([{ heading: expect.stringMatching(/Nữ$/) }]);
      expect(sitesOf(preview)).toStrictEqual(whole);
    }
    const loose = Buffer.from(
      'Mã,Thông tin,,,Dự kiến\n,Tên,Cấp,Đơn vị chủ quản,Số người\nT,Tỉnh,tỉnh,,1\nA,Xã A,xã,T,2\n',
    );
    expect(await judge(loose)).toMatchObject({ headings: [{ line: 1 }], columns: { length: 5 }, leftOut: [] });
    const three = bookFile([
      {
        rows: [
          ['BIỂU 1'],
          ['DANH SÁCH ĐIỂM CẦU'],
          top,
          below,
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
          ...rows,
        ],
        merged: ['A1:H1', 'B3:C3', 'E3:F3', 'G3:H3', 'A3:A4', 'D3:D4'],
      },
    ]);
    const preview = await judge(three);
    expect(preview.headings).toStrictEqual([{ line: 3 }]);
    expect(preview.leftOut).toContainEqual({ line: 5, why: 'columnNumbers' });
    expect(sitesOf(preview)).toStrictEqual(whole);
  });

  it('LIST-2: titles merged over the whole list are no part of the heading; one of two rows may have texts in both', async () => {
    const ward: readonly Row[] = [
      ['DANH SÁCH ĐIỂM CẦU TRỰC TUYẾN'],
      ['(Kèm theo Công văn số 12-CV/ĐU)'],
      ['TT', 'Đảng ủy', 'Chi bộ', 'Số đảng viên dự', 'Đồng chí phụ trách'],
      [1, 'Đảng ủy Phường Hai', 'Hội trường Đảng ủy phường Hai', 40, 'Nguyễn Văn A'],
      [2, '', 'Chi bộ Khu phố 1', 25, 'Trần B'],
      ['', 'TỔNG CỘNG', '', 65],
      [],
      ['', '', '', 'T/M ĐẢNG ỦY'],
      ['', '', '', 'Phạm Văn Z'],
    ];
    const preview = await judge(bookFile([{ rows: ward, merged: ['A1:E1', 'A2:E2', 'B4:B5'] }]));
    expect(preview.headings).toStrictEqual([{ line: 3 }]);
    expect(shapeOf(preview)).toStrictEqual(['HT-DANG-UY-PHUONG-HAI 3 -', 'CHI-BO-KHU-PHO-1 4 HT-DANG-UY-PHUONG-HAI']);
    const units: readonly Row[] = [
      ['STT', 'Mã', 'Tên đơn vị', '', 'Số lượng', 'Đầu mối', ''],
      ['', '', 'Cấp huyện', 'Cấp xã', 'người dự', 'Họ tên', 'Điện thoại'],
      [1, '701', 'Huyện Một', '', 30, 'A B', '0900000001'],
      [2, '70101', '', 'Xã Hai', 20, 'C D', '0900000002'],
    ];
    const byLevel = await judge(bookFile([{ rows: units, merged: ['A1:A2', 'B1:B2', 'C1:D1', 'F1:G1'] }]));
    expect(
      byLevel.rows.map(({ code, name, level, expected, phone }) => [code, name, level, expected, phone]),
    ).toStrictEqual([
      ['701', 'Huyện Một', 2, 30, '0900000001'],
      ['70101', 'Xã Hai', 3, 20, '0900000002'],
    ]);
  });

  it('LIST-2: a list without a heading is told by its cells, with a warning', async () => {
    const preview = await judge(textFile(SITES));
    expect(preview).toMatchObject({ headings: [{ line: null }], problems: [{ code: 'HEADING_MISSING' }] });
    expect(sitesOf(preview)).toStrictEqual(whole);
    const prose = await judge(Buffer.from('Kính gửi các đồng chí\nXin mời dự họp vào thứ Ba\nTrân trọng cảm ơn\n'));
    expect(prose).toMatchObject({ problems: [{ code: 'NO_TABLE' }], rows: [] });
    expect(shapeOf(await judge(Buffer.from('Tỉnh đoàn Mẫu\nHuyện đoàn Một\n')))).toStrictEqual([
      'TINH-DOAN-MAU 1 -',
      'HUYEN-DOAN-MOT 2 TINH-DOAN-MAU',
    ]);
  });
});

describe('tables in one column', () => {
  it.each([
    [';', 'xlsx'],
    ['\t', 'ods'],
    ['|', 'xls'],
  ] as const)('LIST-4: a table pasted as text with %j into .%s is split', async (separator, type) => {
    const rows = LIST.map((row) => [row.join(separator)]);
    const preview = await judge(bookFile([{ rows }], type));
    expect(preview.problems).toMatchObject([{ code: 'ONE_COLUMN_SPLIT', severity: 'note', value: separator }]);
    expect(sitesOf(preview)).toStrictEqual(whole);
  });

  it('LIST-4: texts that a comma had spread over two cells are joined again, and wrapped lines are split', async () => {
    const spread = LIST.map((row) => [row.join(';')]).map((row, at) =>
      at === 2 ? ['H01;Huyện đoàn Một', ' khối A;huyện;TINH;30;;'] : row,
    );
    expect((await judge(bookFile([{ rows: spread }]))).rows[1]).toMatchObject({
      code: 'H01',
      name: 'Huyện đoàn Một, khối A',
      expected: 30,
    });
    const wrapped = Buffer.from(LIST.map((row) => `"${row.join(',')}"`).join('\n'));
    expect(sitesOf(await judge(wrapped))).toStrictEqual(whole);
  });
});

describe('merged cells, errors and formulas', () => {
  it.each(['xlsx', 'xls', 'ods', 'html'] as const)(
    'LIST-7: a place above merged over its rows counts for each, in .%s',
    async (type) => {
      const rows: readonly Row[] = [
        ['Mã', 'Huyện', 'Tên', 'Cấp', 'Số người'],
        ['T', '', 'Tỉnh đoàn', 'tỉnh', 1],
        ['H', 'Huyện Một', 'Huyện đoàn Một', 'huyện', 1],
        ['A', '', 'Xã A', 'xã', 1],
        ['B', '', 'Xã B', 'xã', 1],
      ];
      expect(shapeOf(await judge(bookFile([{ rows, merged: ['B3:B5'] }], type)))).toStrictEqual([
        'T 1 -',
        'H 2 T',
        'A 3 H',
        'B 3 H',
      ]);
    },
  );

  it('LIST-7: saved as text, the merged cells are filled from the row before, with a warning', async () => {
    const preview = await judge(
      textFile([HEADING.slice(0, 5), ...SITES.map((row, at) => [...row.slice(0, 3), at === 3 ? '' : row[3], row[4]])]),
    );
    expect(shapeOf(preview)).toStrictEqual(SHAPE);
    expect(remarksOf(preview)).toStrictEqual({ 5: ['PARENT_FILLED_DOWN'] });
  });

  it.each([
    ['name', 'error', { B: '#REF!' }],
    ['expected', 'error', { E: '#DIV/0!' }],
    ['phone', 'warning', { G: '#N/A' }],
  ] as const)('LIST-8: an error value in the %s is an %s', async (field, state, cells) => {
    const [[column, value] = ['', '']] = Object.entries(cells);
    const index = column.charCodeAt(0) - 65;
    const rows = LIST.map((row, at) => row.map((cell, place) => (at === 3 && place === index ? value : cell)));
    const inBook = bookFile([
      {
        rows: LIST,
        change: (sheet) => {
          sheet[`${column}4`] = { t: 'e', v: 42, w: '#N/A' };
        },
      },
    ]);
    for (const [file, shown] of [
      [textFile(rows), value],
      [inBook, '#N/A'],
    ] as const) {
      const { rows: judged } = await judge(file);
      expect(judged[2]).toMatchObject({ line: 4, state });
      expect(judged[2]?.problems).toContainEqual({ code: 'CELL_ERROR', severity: state, field, value: shown });
    }
  });

  it('LIST-8: a formula counts by its stored result; without one it is an error, and a total is still a total', async () => {
    const formula = (value?: string) => ({ formula: 'A1', value: value ?? '' });
    const rows = [
      ['mã', 'tên', 'cấp', 'số người'],
      ['A', formula('Xã Hai'), 'xã', '20'],
      ['B', 'Xã Ba', 'xã', '20'],
      ['Tổng cộng', undefined, undefined, formula('40')],
    ];
    const file = workbookOf(rows);
    expect((await judge(file)).rows.map(({ name }) => name)).toStrictEqual(['Xã Hai', 'Xã Ba']);
    const sheetXml =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>tên</t></is></c><c r="B1" t="inlineStr"><is><t>số người</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Xã Hai</t></is></c><c r="B2"><f>1+1</f></c></row><row r="3"/><row r="4"><c r="A4" t="inlineStr"><is><t>Tổng</t></is></c><c r="B4"><f>B2</f></c></row>';
    const preview = await judge(workbookOf([], { sheetXml }));
    expect(remarksOf(preview)).toStrictEqual({ 2: ['FORMULA_WITHOUT_VALUE'] });
    expect(preview.leftOut).toStrictEqual([
      { line: 3, why: 'blank' },
      { line: 4, why: 'total' },
    ]);
  });

  it('LIST-8: hidden rows are imported with a warning', async () => {
    const file = bookFile([
      {
        rows: LIST,
        change: (sheet) => {
          sheet['!rows'] = [{}, {}, { hidden: true }];
        },
      },
    ]);
    expect(remarksOf(await judge(file))).toStrictEqual({ 3: ['ROW_HIDDEN'] });
  });
});
