import { levelsOfVocabulary } from '@diem-cau/shared/domain/roster/levelPresets.ts';
import { initialRoster } from '@diem-cau/shared/domain/roster/state.ts';
import { levelsOfWord } from '@diem-cau/shared/lists/levels.ts';
import { ALL_SHEETS, type ListChoices, NO_HEADING } from '@diem-cau/shared/lists/listChoices.ts';
import { organisationLevels, withLevelWords } from '@diem-cau/shared/lists/organisationLevels.ts';
import { previewList } from '@diem-cau/shared/lists/previewList.ts';
import { levelsOfRoster } from '@diem-cau/shared/lists/rosterList.ts';
import { chosenColumns, outlineSheets } from '@diem-cau/shared/lists/sheetOutline.ts';
import { describe, expect, it } from 'vitest';
import {
  withColumn,
  withHeading,
  withLevelWord,
  withRow,
  withSheet,
} from '../../client/src/features/plan/import/editChoices.ts';
import { readListFile } from '../../server/src/adapters/readers/lists/readListFile.ts';
import { bookFile, DISTRICTS, judge, type Row, shapeOf, textFile } from '../support/lists.ts';

const ROWS: readonly Row[] = [
  ['Ký hiệu', 'Nơi họp', 'Loại', 'Thuộc', 'Dự'],
  ['H01', 'Huyện đoàn Một', 'huyện', '', 30],
  ['X01', 'Đoàn xã Hai', 'xã', 'H01', 25],
];
const COLUMNS = { 0: 'code', 1: 'name', 2: 'level', 3: 'parent', 4: 'expected' } as const;

async function outlineOf(file: Buffer, choices: ListChoices = {}, columns = {}) {
  const read = await readListFile(file);
  if (!('file' in read)) throw new Error(read.code);
  const preview = previewList(read.file, { known: [], levels: DISTRICTS, columns }, choices);
  return outlineSheets(read.file, preview, choices);
}

describe('what a person chooses for a list', () => {
  it('LIST-21: the chosen row is the heading, though its words are unknown', async () => {
    const file = textFile([
      ['DANH SÁCH'],
      ...ROWS.map((row, index) => (index === 0 ? ['a', 'b', 'c', 'd', 'e'] : row)),
    ]);
    const choices = withColumn(withHeading({}, '', 2), '', { index: 1, field: 'name' });
    const { headings, columns } = await judge(file, { choices });
    expect(headings).toStrictEqual([{ line: 2 }]);
    expect(columns).toContainEqual({ index: 1, heading: 'b', field: 'name', isGroup: false, by: 'choice' });
  });

  it('LIST-21: a list without a heading is read from its first row', async () => {
    const choices = { bySheet: { '': { headingRow: NO_HEADING, columns: COLUMNS } } };
    const { headings, rows } = await judge(textFile(ROWS.slice(1)), { choices });
    expect(headings).toStrictEqual([{ line: null }]);
    expect(rows.map(({ line, code }) => `${line} ${code}`)).toStrictEqual(['1 H01', '2 X01']);
  });

  it('LIST-21: a row that is left out is named with its reason, and read again', async () => {
    const without = withRow({ bySheet: { '': { columns: COLUMNS } } }, { sheet: '', line: 3 }, false);
    const left = await judge(textFile(ROWS), { choices: without });
    expect(shapeOf(left)).toStrictEqual(['H01 2 -']);
    expect(left.leftOut).toStrictEqual([{ line: 3, why: 'chosen' }]);
    const again = withRow(without, { sheet: '', line: 3 }, true);
    expect(shapeOf(await judge(textFile(ROWS), { choices: again }))).toStrictEqual(['H01 2 -', 'X01 3 H01']);
  });

  it('LIST-21: an unknown word for a level means the level that it was given, and nothing else', async () => {
    const file = textFile(ROWS.map((row) => row.map((cell) => (cell === 'xã' ? 'cơ sở loại 1' : cell))));
    const columns: ListChoices = { bySheet: { '': { columns: COLUMNS } } };
    const level = async (choices: ListChoices) => (await judge(file, { choices })).rows[1]?.level;
    expect(await level(withLevelWord(columns, 'Cơ sở loại 1', 4))).toBe(4);
    const levels = withLevelWords(DISTRICTS, { Xã: 4 });
    expect([levelsOfWord('xã', levels), levelsOfWord('XA', levels)]).toStrictEqual([[4], [4]]);
    expect(withLevelWord(withLevelWord({}, 'x', 2), 'x', undefined)).toStrictEqual({ levelWords: {} });
  });

  it('LIST-21: a field that is chosen for a second column leaves the first, except names', () => {
    const first = withColumn({}, 'A', { index: 1, field: 'expected' });
    expect(withColumn(first, 'A', { index: 2, field: 'expected' }).bySheet?.A?.columns).toStrictEqual({
      2: 'expected',
    });
    const names = withColumn(withColumn({}, 'A', { index: 1, field: 'name' }), 'A', { index: 2, field: 'name' });
    expect(names.bySheet?.A?.columns).toStrictEqual({ 1: 'name', 2: 'name' });
  });

  it('LIST-21: another heading forgets the columns below the one before, another sheet nothing', () => {
    const chosen = withRow(withColumn({}, 'A', { index: 1, field: 'name' }), { sheet: 'A', line: 9 }, false);
    expect(withHeading(chosen, 'A', 3).bySheet?.A).toStrictEqual({ headingRow: 3, without: [9] });
    expect(withSheet(chosen, ALL_SHEETS)).toStrictEqual({ ...chosen, sheet: ALL_SHEETS });
  });

  it('LIST-21: every sheet that is read is shown with its first rows, columns and samples', async () => {
    const file = bookFile([
      { name: 'Danh sách', rows: [['DANH SÁCH ĐIỂM CẦU'], ['Mã', 'Tên', 'Ghi chú'], ['X1', 'Đoàn xã Hai', 'mới']] },
    ]);
    expect(await outlineOf(file)).toStrictEqual([
      {
        name: 'Danh sách',
        headingLine: 2,
        headingRows: 1,
        firstRows: [
          { line: 1, cells: ['DANH SÁCH ĐIỂM CẦU'] },
          { line: 2, cells: ['Mã', 'Tên', 'Ghi chú'] },
          { line: 3, cells: ['X1', 'Đoàn xã Hai', 'mới'] },
        ],
        columns: [
          { index: 0, heading: 'Mã', field: 'code', by: 'heading', samples: ['X1'] },
          { index: 1, heading: 'Tên', field: 'name', by: 'heading', samples: ['Đoàn xã Hai'] },
          { index: 2, heading: 'Ghi chú', field: null, samples: ['mới'] },
        ],
      },
    ]);
  });

  it('LIST-22: what was said of a heading is proposed for the next list, unless its field is chosen elsewhere', async () => {
    const choices = { bySheet: { '': { columns: { ...COLUMNS, 4: null } } } };
    const remembered = chosenColumns(await outlineOf(textFile(ROWS), choices), choices);
    expect(remembered).toStrictEqual({
      'ky hieu': 'code',
      'noi hop': 'name',
      loai: 'level',
      thuoc: 'parent',
      du: null,
    });
    const [next] = await outlineOf(
      textFile([
        ['NƠI HỌP', 'Ký hiệu:', 'Dự'],
        ['Đoàn xã Ba', 'X02', 24],
      ]),
      {},
      remembered,
    );
    expect(next?.columns.map(({ field, by }) => `${field} ${by ?? ''}`)).toStrictEqual([
      'name remembered',
      'code remembered',
      'null ',
    ]);
    const elsewhere = { bySheet: { '': { columns: { 2: 'code' as const } } } };
    const [other] = await outlineOf(
      textFile([
        ['NƠI HỌP', 'Ký hiệu', 'Dự'],
        ['Đoàn xã Ba', 'X02', 24],
      ]),
      elsewhere,
      remembered,
    );
    expect(other?.columns[2]).toMatchObject({ field: 'code', by: 'choice' });
    expect(other?.columns[1]?.by).not.toBe('remembered');
  });
});

describe('the levels of an organisation', () => {
  const levelOf = (word: string, levels = levelsOfRoster(initialRoster, 'vi')) => levelsOfWord(word, levels);

  it('LIST-11: are those of the conference, under their names and the words of their kind', () => {
    expect(levelsOfRoster(initialRoster, 'en').map(({ name }) => name)).toStrictEqual([
      'Province',
      'District',
      'Commune',
      'Unit',
    ]);
    expect(['tỉnh', 'huyện', 'P.', 'khu phố', 'district'].map((word) => levelOf(word))).toStrictEqual([
      [1],
      [2],
      [3],
      [4],
      [2],
    ]);
    const school = levelsOfRoster({ levels: levelsOfVocabulary({ preset: 'school' }) }, 'vi');
    expect(['trường', 'Khoa', 'lớp', 'bộ môn'].map((word) => levelOf(word, school))).toStrictEqual([
      [1],
      [2],
      [3],
      [4],
    ]);
    const state = levelsOfRoster({ levels: levelsOfVocabulary({ preset: 'state' }) }, 'vi');
    expect(['địa bàn', 'huyện'].map((word) => levelOf(word, state))).toStrictEqual([[2], [2]]);
  });

  it('LIST-11: an own name means its own level only, and the lowest level takes what is no place', () => {
    const two = organisationLevels([
      { name: 'Tỉnh', names: ['tỉnh'] },
      { name: 'Xã', names: ['xã'] },
    ]);
    expect(['tỉnh', 'phường', 'trường'].map((word) => levelOf(word, two))).toStrictEqual([[1], [2], [2]]);
    const ministry = organisationLevels([
      { name: 'Bộ', names: ['bộ'] },
      { name: 'Cục', names: ['cục'] },
    ]);
    expect(['bộ', 'cục', 'trung tâm'].map((word) => levelOf(word, ministry))).toStrictEqual([[1], [2], [2]]);
  });
});
