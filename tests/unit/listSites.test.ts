import { LEVEL_OPTIONS } from '@diem-cau/shared/lists/levelOptions.ts';
import { levelsOfName, levelsOfWord } from '@diem-cau/shared/lists/levels.ts';
import { describe, expect, it } from 'vitest';
import {
  DISTRICTS,
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

const judgeRows = (...rows: readonly Row[]) => judge(textFile(rows, ';'));

describe('levels', () => {
  it.each([
    [1, ['tỉnh', 'Cấp tỉnh', 'TINH', 'Tỉnh đoàn', 'province', '1']],
    [
      2,
      [
        'Huyện',
        'cấp huyện',
        'quận',
        'Q.',
        'H.',
        'Thị xã',
        'TX',
        'TX.',
        'thành phố thuộc tỉnh',
        'huyen',
        'District',
        '2',
      ],
    ],
    [
      3,
      [
        'xã',
        'XÃ',
        'Xa',
        'cấp xã',
        'phường',
        'P.',
        'X.',
        'TT',
        'TT.',
        'thị trấn',
        'Đặc khu',
        'dac khu',
        'ĐK',
        'cơ sở',
        'Đoàn cơ sở',
        'ward',
        'xã/phường',
      ],
    ],
    [4, ['Đơn vị', 'don vi', 'Trường', 'Trường THPT', 'Sở', 'Ban', 'khu phố', 'Chi đoàn', 'Công ty', 'unit']],
  ])('LIST-11: words for level %i', (level, words) => {
    for (const word of words) expect([word, levelsOfWord(word, DISTRICTS)]).toStrictEqual([word, [level]]);
  });

  it.each([
    [1, ['Hội trường Tỉnh đoàn', 'UBND tỉnh Mẫu', 'Văn phòng Tỉnh ủy']],
    [2, ['Huyện đoàn Bốn', 'Thị xã Năm', 'Hội trường UBND huyện Sáu', 'Quận 7', 'Đoàn Khối Doanh nghiệp']],
    [
      3,
      [
        'TT. Sáu',
        'Đoàn xã Hai',
        'P. Hai',
        'Phường 5',
        'Công an xã Ba',
        'DOAN XA HAI',
        'Điểm cầu xã Tân Huyện',
        'Đoàn đặc khu Một',
        'Nhà văn hóa xã Năm',
      ],
    ],
    [4, ['Trường THPT huyện Một', 'Sở Y tế', 'Bệnh viện tỉnh', 'Chi bộ khu phố 3, phường Hai', 'Trung tâm Y tế xã Ba']],
  ])('LIST-11: names of level %i', (level, names) => {
    for (const name of names) expect([name, levelsOfName(name, DISTRICTS)]).toStrictEqual([name, [level]]);
  });

  it('LIST-11: a city is of the top level only where nothing else is there', async () => {
    const below = await judgeRows(
      ['Tên', 'Cấp', 'Số người'],
      ['Tỉnh Mẫu', 'tỉnh', 1],
      ['Một', 'thành phố', 1],
      ['Hai', 'TP', 1],
    );
    expect(below.rows.map(({ level }) => level)).toStrictEqual([1, 2, 2]);
    const top = await judgeRows(
      ['Mã', 'Tên', 'Cấp', 'Trực thuộc', 'Số người'],
      ['HP', 'Thành phố Hải Phòng', 'thành phố', '', 1],
      ['TN', 'Thủy Nguyên', 'thành phố', 'HP', 1],
      ['LC', 'Lê Chân', 'quận', 'HP', 1],
    );
    expect(shapeOf(top)).toStrictEqual(['HP 1 -', 'TN 2 HP', 'LC 2 HP']);
    const beside = await judgeRows(['Tên', 'Số người'], ['Thành phố Một', 1], ['Thành phố Hai', 1], ['Huyện Ba', 1]);
    expect(beside.rows.map(({ level }) => level)).toStrictEqual([2, 2, 2]);
  });

  it('LIST-11: an unknown word is an error unless the name tells the level', async () => {
    const preview = await judgeRows(
      ['Mã', 'Tên', 'Cấp', 'Số người'],
      ['A', 'Một', 'toString', 1],
      ['B', 'Xã Hai', 'vùng cao', 1],
      ['C', 'Ba', '', 1],
    );
    expect(preview.rows.map(({ level, state }) => `${level} ${state}`)).toStrictEqual([
      'null error',
      '3 warning',
      '3 warning',
    ]);
    expect(remarksOf(preview)).toStrictEqual({ 2: ['LEVEL_UNKNOWN'], 3: ['LEVEL_FROM_NAME'], 4: ['LEVEL_GUESSED'] });
  });

  it('LIST-11: without any sign, the places above tell the levels', async () => {
    const preview = await judgeRows(
      ['Mã', 'Tên', 'Mã cấp trên', 'Số người'],
      ['A', 'Một', 'T', 1],
      ['B', 'Hai', 'A', 1],
      ['T', 'Liên hiệp Mẫu', '', 1],
    );
    expect(shapeOf(preview)).toStrictEqual(['A 2 T', 'B 3 A', 'T 1 -']);
    expect(preview.counts).toMatchObject({ warning: 3, error: 0 });
  });

  it('LIST-11: an organisation has levels of its own', async () => {
    const wards = textFile([
      ['Tên', 'Cấp', 'Trực thuộc', 'Số người'],
      ['Quận Một', 'quận', '', 1],
      ['Phường Hai', 'phường', 'Quận Một', 1],
      ['Khu phố 3', 'khu phố', 'Phường Hai', 1],
    ]);
    expect(
      (await judge(wards, { levels: LEVEL_OPTIONS['quan-phuong-khu-pho'] })).rows.map(({ level }) => level),
    ).toStrictEqual([1, 2, 3]);
    const since2025 = textFile([
      ['Tên', 'Số người'],
      ['Tỉnh Mẫu', 1],
      ['Phường Hai', 1],
      ['Đặc khu Ba', 1],
    ]);
    expect(shapeOf(await judge(since2025, { levels: LEVEL_OPTIONS['tinh-xa'] }))).toStrictEqual([
      'TINH-MAU 1 -',
      'PHUONG-HAI 2 TINH-MAU',
      'DAC-KHU-BA 2 TINH-MAU',
    ]);
    const clusters = textFile([
      ['Đơn vị', 'Cụm', 'Số người'],
      ['Cụm 1', '', 1],
      ['Công ty Một', 'Cụm 1', 1],
      ['Hợp tác xã Hai', 'Cụm 1', 1],
    ]);
    expect(
      (await judge(clusters, { levels: LEVEL_OPTIONS['cum-don-vi'] })).rows.map(
        ({ level, parent }) => `${level} ${parent}`,
      ),
    ).toStrictEqual(['1 null', '2 CUM-1', '2 CUM-1']);
  });
});

describe('places above', () => {
  it.each(['H01', 'h01', 'Huyện đoàn Một', 'HUYEN DOAN MOT', 'Huyện Một', 'Một'])(
    'LIST-12: given as %s',
    async (parent) => {
      const rows = SITES.map((row) => (row[3] === 'H01' ? [...row.slice(0, 3), parent, ...row.slice(4)] : row));
      const preview = await judgeRows(HEADING, ...rows);
      expect(shapeOf(preview)).toStrictEqual(SHAPE);
      expect(remarksOf(preview)).toStrictEqual({});
    },
  );

  it('LIST-12: unknown, ambiguous, its own or not above is an error', async () => {
    const preview = await judgeRows(
      HEADING,
      ...SITES,
      ['H02', 'Huyện đoàn Bốn', 'huyện', 'TINH', 1],
      ['A1', 'Phố Năm', 'xã', 'H01', 1],
      ['A2', 'Phố Năm', 'xã', 'H02', 1],
      ['B1', 'Tổ 1', 'đơn vị', 'Phố Năm', 1],
      ['B2', 'Tổ 2', 'đơn vị', 'Huyện Chín', 1],
      ['B3', 'Tổ 3', 'đơn vị', 'B3', 1],
      ['B4', 'Sáu', 'xã', 'X01', 1],
    );
    expect(remarksOf(preview)).toStrictEqual({
      9: ['PARENT_AMBIGUOUS'],
      10: ['PARENT_UNKNOWN'],
      11: ['PARENT_NOT_ABOVE'],
      12: ['PARENT_NOT_ABOVE'],
    });
  });

  it('LIST-12: a level that sinks to that of a site which stays below names this site', async () => {
    const known = sitesOf(await judgeRows(HEADING, ...SITES));
    const preview = await judge(textFile([HEADING, ['H01', 'Huyện đoàn Một', 'xã', 'TINH', 30]]), { known });
    expect(preview.rows[0]?.problems.filter(({ severity }) => severity === 'error')).toStrictEqual([
      { code: 'LEVEL_NOT_ABOVE_CHILD', severity: 'error', field: 'level', value: 'X01' },
    ]);
  });

  it.each([
    [
      'Roman numbers',
      [
        ['STT', 'Tên', 'Số người'],
        ['I', 'Huyện Một', ''],
        [1, 'Xã Hai', 25],
        [2, 'Xã Ba', 24],
        ['II', 'Huyện Bốn', ''],
        [1, 'Xã Năm', 20],
      ],
    ],
    [
      'letters in the text',
      [
        ['STT', 'Tên', 'Số người'],
        ['A. HUYỆN MỘT'],
        [1, 'Xã Hai', 25],
        [2, 'Xã Ba', 24],
        ['B. HUYỆN BỐN'],
        [3, 'Xã Năm', 20],
      ],
    ],
    [
      'sums',
      [
        ['STT', 'Tên', 'Số người'],
        ['I', 'Huyện Một', 49],
        [1, 'Xã Hai', 25],
        [2, 'Xã Ba', 24],
        ['II', 'Huyện Bốn', 20],
        [1, 'Xã Năm', 20],
        ['', 'Tổng cộng', 69],
      ],
    ],
  ] as const)('LIST-12: titles of sections with %s', async (_, rows) => {
    const preview = await judgeRows(...rows);
    expect(shapeOf(preview).map((shape) => shape.replace(/HUYỆN/g, 'HUYEN'))).toStrictEqual([
      'HUYEN-MOT 2 -',
      'XA-HAI 3 HUYEN-MOT',
      'XA-BA 3 HUYEN-MOT',
      'HUYEN-BON 2 -',
      'XA-NAM 3 HUYEN-BON',
    ]);
    expect(remarksOf(preview)).toStrictEqual({ 2: ['SECTION_IS_SITE'], 5: ['SECTION_IS_SITE'] });
  });

  it('LIST-12: a section whose place is a row of the list means that row; a kind of sites is no place', async () => {
    const preview = await judgeRows(
      ['STT', 'Tên', 'Số người'],
      ['I. KHỐI HUYỆN'],
      [1, 'Huyện đoàn Một', 30],
      ['II. HUYỆN MỘT'],
      [2, 'Xã Hai', 25],
      ['III. KHỐI TRƯỜNG HỌC'],
      [3, 'Trường Ba', 25],
    );
    expect(shapeOf(preview)).toStrictEqual(['HUYEN-DOAN-MOT 2 -', 'XA-HAI 3 HUYEN-DOAN-MOT', 'TRUONG-BA 4 -']);
    expect(preview.leftOut.map(({ line, why }) => `${line} ${why}`)).toStrictEqual([
      '2 section',
      '4 section',
      '6 section',
    ]);
  });

  it('LIST-12: the order of the rows tells the places only where they go down and up again', async () => {
    const outline = await judgeRows(
      ['Tên', 'Số người'],
      ['Tỉnh Mẫu', 1],
      ['Huyện Một', 1],
      ['Xã Hai', 1],
      ['Huyện Ba', 1],
      ['Xã Bốn', 1],
    );
    expect(shapeOf(outline)).toStrictEqual([
      'TINH-MAU 1 -',
      'HUYEN-MOT 2 TINH-MAU',
      'XA-HAI 3 HUYEN-MOT',
      'HUYEN-BA 2 TINH-MAU',
      'XA-BON 3 HUYEN-BA',
    ]);
    expect(remarksOf(outline)).toStrictEqual({ 4: ['PARENT_FROM_ORDER'], 6: ['PARENT_FROM_ORDER'] });
    const sorted = await judgeRows(
      ['Tên', 'Số người'],
      ['Tỉnh Mẫu', 1],
      ['Huyện Một', 1],
      ['Huyện Ba', 1],
      ['Xã Hai', 1],
      ['Xã Bốn', 1],
    );
    expect(sorted.rows.map(({ parent }) => parent)).toStrictEqual([null, 'TINH-MAU', 'TINH-MAU', null, null]);
  });
});
