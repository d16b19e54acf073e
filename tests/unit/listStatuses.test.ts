import type { Status } from '@diem-cau/shared/domain/roster/statuses.ts';
import type { KnownSite } from '@diem-cau/shared/lists/preview.ts';
import { describe, expect, it } from 'vitest';
import { withStatusWord } from '../../client/src/features/plan/import/editChoices.ts';
import { bookFile, HEADING, judge, type Row, remarksOf, SITES, sitesOf, textFile } from '../support/lists.ts';

const GOOD: Status = { key: 's_1', name: 'Ổn định', tone: 'good' };
const HARD: Status = { key: 's_2', name: 'Khó khăn', tone: 'bad' };
const STATUSES = [GOOD, HARD];

/** The four sites with a column of statuses behind the others. */
function listOf(heading: string, ...words: readonly string[]): Buffer {
  return bookFile([{ rows: [[...HEADING, heading], ...SITES.map((row, index): Row => [...row, words[index] ?? ''])] }]);
}

const statusesOf = (sites: readonly KnownSite[]) => sites.map(({ status }) => status);

describe('a column of statuses', () => {
  it.each(['Tình trạng', 'TÌNH TRẠNG HOẠT ĐỘNG', 'Trạng thái', 'Hiện trạng', 'Tình hình', 'Status', 'Site status (*)'])(
    'LIST-24: is known by the heading %s',
    async (heading) => {
      const { columns, rows } = await judge(listOf(heading, 'ổn định', 'ỔN  ĐỊNH', 'Kho khan', ''), {
        statuses: STATUSES,
      });
      expect(columns.at(-1)).toMatchObject({ field: 'status', by: 'heading' });
      expect(rows.map(({ status, state }) => [status, state])).toStrictEqual([
        ['Ổn định', 'new'],
        ['Ổn định', 'new'],
        ['Khó khăn', 'new'],
        [null, 'new'],
      ]);
    },
  );

  it('LIST-24: is known by its cells where its heading says nothing', async () => {
    const { columns } = await judge(listOf('Đánh giá của quận', 'ổn định', 'ổn định', 'khó khăn'), {
      statuses: STATUSES,
    });
    expect(columns.at(-1)).toMatchObject({ field: 'status', by: 'content' });
  });

  it.each([
    ['Tình trạng', 'Đã lắp máy ở hội trường tầng hai, còn thiếu micro và đường truyền dự phòng'],
    ['Tình trạng đường truyền', 'ổn định'],
    ['Tình trạng thiết bị', 'ổn định'],
  ])('LIST-24: is not one of remarks or of something else: %s, %s', async (heading, word) => {
    const { unread, rows } = await judge(listOf(heading, word, word, word, word), { statuses: STATUSES });
    expect(unread).toMatchObject([{ heading }]);
    expect(rows.every(({ status, state }) => status === null && state === 'new')).toBe(true);
  });

  it('LIST-16: shows old and new; a list without it changes nothing, and an empty cell takes it with a warning', async () => {
    const known = sitesOf(await judge(listOf('Tình trạng', 'ổn định', 'ổn định', 'ổn định'), { statuses: STATUSES }));
    expect(statusesOf(known)).toStrictEqual(['s_1', 's_1', 's_1', undefined]);
    const changed = await judge(listOf('Tình trạng', 'ổn định', 'khó khăn', '', 'khó khăn'), {
      known,
      statuses: STATUSES,
    });
    expect(changed.rows.map(({ state, changes }) => [state, changes])).toStrictEqual([
      ['same', []],
      ['changed', [{ field: 'status', old: 'Ổn định', new: 'Khó khăn' }]],
      ['warning', [{ field: 'status', old: 'Ổn định', new: '' }]],
      ['changed', [{ field: 'status', old: '', new: 'Khó khăn' }]],
    ]);
    const without = await judge(textFile([HEADING, ...SITES]), { known, statuses: STATUSES });
    expect(without.counts).toMatchObject({ same: 4 });
    expect(sitesOf(without)).toStrictEqual(known);
  });

  it('LIST-24: a word that is no status is a warning, and the site keeps its own', async () => {
    const known = sitesOf(await judge(listOf('Tình trạng', 'ổn định'), { statuses: STATUSES }));
    const preview = await judge(listOf('Tình trạng', 'tạm ngưng', 'khó khăn'), { known, statuses: STATUSES });
    expect(preview.rows[0]).toMatchObject({ state: 'warning', status: 'tạm ngưng', changes: [] });
    expect(preview.rows[0]?.problems).toMatchObject([{ code: 'STATUS_UNKNOWN', value: 'tạm ngưng' }]);
    expect(statusesOf(sitesOf(preview))).toStrictEqual(['s_1', 's_2', undefined, undefined]);
    expect(preview.newStatuses).toStrictEqual([]);
  });

  it('LIST-24: a word that is no status means one, or is added as one, as a person says', async () => {
    const file = listOf('Tình trạng', 'tốt', 'Tạm ngưng', 'tạm ngưng', 'xấu');
    const add = withStatusWord(withStatusWord({}, 'tốt', { key: 's_1' }), 'Tạm ngưng', { tone: 'warning' });
    const { rows, newStatuses } = await judge(file, { statuses: STATUSES, choices: add });
    expect(newStatuses).toStrictEqual([{ key: 's_3', name: 'Tạm ngưng', tone: 'warning' }]);
    expect(rows.map(({ status, site }) => [status, site?.status])).toStrictEqual([
      ['Ổn định', 's_1'],
      ['Tạm ngưng', 's_3'],
      ['Tạm ngưng', 's_3'],
      ['xấu', undefined],
    ]);
    expect(withStatusWord(add, 'tốt', undefined).statusWords).toStrictEqual({ 'Tạm ngưng': { tone: 'warning' } });
    // A word that only rows have which are left out adds nothing.
    const without = { ...add, bySheet: { 'Trang 1': { without: [3, 4] } } };
    expect((await judge(file, { statuses: STATUSES, choices: without })).newStatuses).toStrictEqual([]);
  });

  it('LIST-24: no more are added than a conference may have', async () => {
    const statuses = Array.from({ length: 7 }, (_, n): Status => ({ key: `s_${n}`, name: `loại ${n}`, tone: 'good' }));
    const both = { 'loại a': { tone: 'good' }, 'loại b': { tone: 'bad' } } as const;
    const judgeWith = async (statusWords: Parameters<typeof judge>[1]) =>
      (await judge(listOf('Tình trạng', 'loại a', 'loại b'), statusWords)).problems.map(({ code }) => code);
    expect(await judgeWith({ statuses, choices: { statusWords: both } })).toStrictEqual(['STATUSES_TOO_MANY']);
    expect(await judgeWith({ statuses, choices: { statusWords: { 'loại a': both['loại a'] } } })).toStrictEqual([]);
  });

  it('LIST-24: names that are told apart by accents alone are told apart', async () => {
    const statuses: readonly Status[] = [
      { key: 's_1', name: 'Khó', tone: 'bad' },
      { key: 's_2', name: 'Khô', tone: 'good' },
    ];
    const { rows } = await judge(listOf('Tình trạng', 'khô', 'khó', 'kho'), { statuses });
    expect(rows.map(({ site }) => site?.status)).toStrictEqual(['s_2', 's_1', undefined, undefined]);
  });
});

describe('a cell that shows an error', () => {
  it.each(['G', 'F', 'H'])('LIST-8: in the optional column %s changes nothing', async (column) => {
    const rows: readonly Row[] = [
      [...HEADING, 'tình trạng'],
      ...SITES.map((row, index): Row => [...row, index === 0 ? 'ổn định' : '']),
    ];
    const known = sitesOf(await judge(bookFile([{ rows }]), { statuses: STATUSES }));
    const broken = bookFile([{ rows, change: (sheet) => (sheet[`${column}2`] = { t: 'e', v: 42, w: '#N/A' }) }]);
    const preview = await judge(broken, { known, statuses: STATUSES });
    expect(remarksOf(preview)).toStrictEqual({ 2: ['CELL_ERROR'] });
    expect(sitesOf(preview)).toStrictEqual(known);
  });
});
