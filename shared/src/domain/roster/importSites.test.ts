import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  draftConference,
  EAST,
  EAST_1,
  given,
  organiser,
  PROVINCE,
  plannedConference,
  SITES,
  stateAfter,
} from '../../../../tests/testkit/given.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { VOCABULARY_PRESETS, WORD_LANGUAGES } from '../conference/vocabulary.ts';
import { IMPORT_PROBLEM_CODES, type ImportProblemCode, previewImport } from './importSites.ts';
import { levelsOfVocabulary } from './levelPresets.ts';
import { initialRoster, type RosterState, type SiteRecord } from './state.ts';

const HEADING = ['code', 'name', 'level', 'parent', 'expected_headcount'];
const REAL_LIST = new URL('../../../../server/example/binh-duong-101-sites.csv', import.meta.url);
const known = stateAfter(plannedConference).roster;

/** No cell of the real list holds a comma or a quote. */
function readRealList(): string[][] {
  const lines = readFileSync(REAL_LIST, 'utf8').trimEnd().split(/\r?\n/);
  return lines.map((line) => line.split(','));
}

function importRows(rows: readonly (readonly string[])[], roster: RosterState = initialRoster) {
  return previewImport([HEADING, ...rows], roster);
}

function importRow(row: readonly string[], roster: RosterState = known) {
  const [judged] = importRows([row], roster).rows;
  if (!judged) throw new Error('The row was skipped.');
  return judged;
}

const LEVEL_WORDS = { 1: 'tỉnh', 2: 'huyện', 3: 'xã', 4: 'đơn vị' } as const;

function rowsOf(sites: readonly SiteRecord[]): string[][] {
  return sites.map(({ id, name, level, parentId, expected }) => [
    id,
    name,
    LEVEL_WORDS[level],
    parentId ?? '',
    String(expected),
  ]);
}

describe('importing a list of sites', () => {
  it('IMPORT-1: columns are found by Vietnamese or English headings in any order and case', () => {
    const preview = previewImport(
      [
        ['\uFEFFSố người dự kiến', ' Cấp ', 'TÊN ĐIỂM CẦU', 'Trực thuộc', 'ghi chú', 'Mã'],
        ['24', 'Phường', 'Phú Cường', 'dd', 'x', 'dd-07'],
      ],
      known,
    );
    expect(preview.rows[0]?.site).toStrictEqual({
      id: 'DD-07',
      name: 'Phú Cường',
      level: 3,
      parentId: EAST,
      expected: 24,
    });
  });

  it('IMPORT-13: a contact and a telephone number are taken where there are such columns', () => {
    const heading = [...HEADING, 'Người liên hệ', 'Điện thoại'];
    const judge = (contact: string, phone: string) =>
      previewImport([heading, ['X-1', 'Xã Mới', 'xã', EAST, '20', contact, phone]], known).rows[0];
    expect(judge('Trần Thị Trực', '+84 (91) 234.56-78')?.site).toMatchObject({
      contactName: 'Trần Thị Trực',
      contactPhone: '+84 (91) 234.56-78',
    });
    expect(Object.keys(judge('', '')?.site ?? {})).not.toContain('contactPhone');
    expect(judge('', 'gọi sau')?.problems).toEqual([{ code: 'PHONE_INVALID', value: 'gọi sau' }]);
    expect(judge('', '12345')?.state).toBe('error');
    expect(judge('x'.repeat(121), '')?.problems).toMatchObject([{ code: 'CONTACT_TOO_LONG' }]);
    const roster = { ...known, sites: { ...known.sites } };
    const [row] = rowsOf([SITES[2] as SiteRecord]);
    expect(previewImport([heading, [...(row ?? []), '', '0912 345 678']], roster).rows[0]?.state).toBe('changed');
  });

  it('IMPORT-1: a missing column is named, and no row is read', () => {
    const preview = previewImport(
      [
        ['code', 'parent'],
        ['BD', ''],
      ],
      initialRoster,
    );
    expect(preview.rows).toStrictEqual([]);
    expect(preview.problems).toStrictEqual([
      { code: 'COLUMN_MISSING', value: 'name' },
      { code: 'COLUMN_MISSING', value: 'level' },
      { code: 'COLUMN_MISSING', value: 'expected_headcount' },
    ]);
    expect(previewImport([], initialRoster).problems).toHaveLength(4);
  });

  it('IMPORT-1: the parent column may be missing', () => {
    const preview = previewImport(
      [
        ['code', 'name', 'level', 'expected'],
        ['BD', 'Tỉnh', 'tỉnh', '60'],
      ],
      initialRoster,
    );
    expect(preview.rows[0]?.site).toStrictEqual({ id: 'BD', name: 'Tỉnh', level: 1, expected: 60 });
  });

  it('IMPORT-2: a table without rows is refused', () => {
    expect(importRows([]).problems).toStrictEqual([{ code: 'NO_ROWS', value: '' }]);
    expect(importRows([['', ' ', '', '', '']]).problems).toStrictEqual([{ code: 'NO_ROWS', value: '' }]);
  });

  it('IMPORT-2: empty rows are skipped and lines keep their numbers', () => {
    const { rows } = importRows([
      [''],
      ['BD', 'Tỉnh', 'tỉnh', '', '60'],
      ['', '', '', '', ''],
      ['', 'Không mã', 'tỉnh', '', '1'],
    ]);
    expect(rows.map(({ line }) => line)).toStrictEqual([3, 5]);
  });

  const WRONG_ROWS: readonly [string, ImportProblemCode, readonly string[], string][] = [
    ['IMPORT-3', 'CODE_INVALID', ['', 'Xã', 'xã', 'DD', '24'], ''],
    ['IMPORT-3', 'CODE_INVALID', ['-DD', 'Xã', 'xã', 'DD', '24'], '-DD'],
    ['IMPORT-3', 'CODE_INVALID', ['XÃ-01', 'Xã', 'xã', 'DD', '24'], 'XÃ-01'],
    ['IMPORT-3', 'CODE_INVALID', ['D'.repeat(25), 'Xã', 'xã', 'DD', '24'], 'D'.repeat(25)],
    ['IMPORT-3', 'CODE_INVALID', ['__proto__', 'Xã', 'xã', 'DD', '24'], '__PROTO__'],
    ['IMPORT-4', 'NAME_MISSING', ['DD-09', '  ', 'xã', 'DD', '24'], ''],
    ['IMPORT-4', 'NAME_MISSING', ['DD-09', '\u200B\u3164\u2800', 'xã', 'DD', '24'], ''],
    ['IMPORT-4', 'NAME_TOO_LONG', ['DD-09', 'x'.repeat(121), 'xã', 'DD', '24'], 'x'.repeat(121)],
    ['IMPORT-5', 'LEVEL_UNKNOWN', ['DD-09', 'Xã', 'thôn', 'DD', '24'], 'thôn'],
    ['IMPORT-5', 'LEVEL_UNKNOWN', ['DD-09', 'Xã', '', 'DD', '24'], ''],
    ['IMPORT-5', 'LEVEL_UNKNOWN', ['DD-09', 'Xã', 'constructor', 'DD', '24'], 'constructor'],
    ['IMPORT-5', 'LEVEL_UNKNOWN', ['DD-09', 'Xã', '__proto__', 'DD', '24'], '__proto__'],
    ['IMPORT-6', 'PARENT_UNKNOWN', ['DD-09', 'Xã', 'xã', 'XX', '24'], 'XX'],
    ['IMPORT-6', 'PARENT_UNKNOWN', ['DD-09', 'Xã', 'xã', '__proto__', '24'], '__PROTO__'],
    ['IMPORT-6', 'PARENT_UNKNOWN', ['DD-09', 'Xã', 'xã', 'constructor', '24'], 'CONSTRUCTOR'],
    ['IMPORT-6', 'PARENT_NOT_ABOVE', ['DD-09', 'Xã', 'xã', 'DD-01', '24'], 'DD-01'],
    ['IMPORT-6', 'PARENT_NOT_ABOVE', ['DD-09', 'Xã', 'xã', 'DD-09', '24'], 'DD-09'],
    ['IMPORT-7', 'HEADCOUNT_INVALID', ['DD-09', 'Xã', 'xã', 'DD', ''], ''],
    ['IMPORT-7', 'HEADCOUNT_INVALID', ['DD-09', 'Xã', 'xã', 'DD', '-1'], '-1'],
    ['IMPORT-7', 'HEADCOUNT_INVALID', ['DD-09', 'Xã', 'xã', 'DD', '24.5'], '24.5'],
    ['IMPORT-7', 'HEADCOUNT_INVALID', ['DD-09', 'Xã', 'xã', 'DD', '5001'], '5001'],
    ['IMPORT-7', 'HEADCOUNT_INVALID', ['DD-09', 'Xã', 'xã', 'DD', '1e3'], '1e3'],
  ];

  it.each(WRONG_ROWS)('%s: %s in %j', (_rule, code, row, value) => {
    const judged = importRow(row);
    expect(judged).toMatchObject({ line: 2, state: 'error', problems: [{ code, value }] });
    expect(judged).not.toHaveProperty('site');
  });

  it('IMPORT-3: a code stands once in a list, whatever its case', () => {
    const { rows, counts } = importRows(
      [
        ['DD-09', 'Một', 'xã', 'DD', '24'],
        ['dd-09', 'Hai', 'xã', 'DD', '24'],
      ],
      known,
    );
    expect(counts).toMatchObject({ new: 1, error: 1 });
    expect(rows[1]?.problems).toStrictEqual([{ code: 'CODE_TWICE', value: 'DD-09' }]);
  });

  it('IMPORT-3: CONSTRUCTOR is a code like any other, and no site has it before it is imported', () => {
    const row = ['constructor', 'Xã', 'xã', 'DD', '24'];
    expect(importRow(row)).toMatchObject({ state: 'new', site: { id: 'CONSTRUCTOR' } });
  });

  it.each([
    ['the same', 'Xã Tân Lập'],
    ['decomposed', 'Xã Tân Lập'.normalize('NFD')],
    ['in capitals', 'XÃ TÂN LẬP'],
    ['with other blanks', 'Xã\u00A0Tân\tLập'],
    ['with an invisible character', 'Xã Tân\u2060 Lập'],
  ])('IMPORT-4: a name that is %s stands once under a parent', (_, name) => {
    const twins = [
      ['DD-08', 'Xã Tân Lập', 'xã', 'DD', '24'],
      ['DD-09', name, 'xã', 'DD', '24'],
    ];
    const { rows, counts } = importRows(twins, known);
    expect(counts).toMatchObject({ new: 1, error: 1 });
    expect(rows[1]?.problems).toMatchObject([{ code: 'NAME_TWICE' }]);
    const apart = [twins[0] ?? [], ['DT-09', name, 'xã', 'DT', '24']];
    expect(importRows(apart, known).counts).toMatchObject({ new: 2, error: 0 });
  });

  it('IMPORT-4: a name of the roster is free again once the list gives that site another', () => {
    const [, , first] = rowsOf(SITES);
    const [code = '', name = '', ...rest] = first ?? [];
    expect(importRow(['DD-09', name, ...rest]).problems).toStrictEqual([{ code: 'NAME_TWICE', value: name }]);
    const renamed = [
      [code, 'Tên mới', ...rest],
      ['DD-09', name, ...rest],
    ];
    expect(importRows(renamed, known).counts).toMatchObject({ new: 1, changed: 1, error: 0 });
  });

  it('IMPORT-4: a name of 120 characters is taken', () => {
    expect(importRow(['DD-09', 'x'.repeat(120), 'xã', 'DD', '24']).state).toBe('new');
  });

  it.each([
    [1, ['tỉnh', 'Thành phố', 'province']],
    [2, ['HUYỆN', 'quận', 'thị xã', 'district']],
    [3, ['xã', 'phường', 'thị trấn', 'commune']],
    [4, ['đơn vị', 'unit']],
  ])('IMPORT-5: the words for level %i', (level, words) => {
    for (const word of words) expect(importRow(['ZZ', 'Tên', word, '', '1']).site?.level).toBe(level);
  });

  it.each(VOCABULARY_PRESETS)('IMPORT-5: the words of a conference name one level each: %s', (preset) => {
    const levels = levelsOfVocabulary({ preset });
    for (const levelsSet of [false, true]) {
      for (const [index, level] of levels.entries()) {
        for (const name of WORD_LANGUAGES.flatMap((language) => [level[language].one, level[language].many])) {
          const roster = { ...initialRoster, levels, levelsSet };
          const { rows } = previewImport([HEADING, ['ZZ', 'Tên', name, '', '1']], roster);
          expect(rows[0]?.site?.level).toBe(index + 1);
        }
      }
    }
  });

  it('IMPORT-5: a conference’s own words come before what others call their levels', () => {
    const own = levelsOfVocabulary({ preset: 'business', overrides: { vi: { meeting: 'họp' } } });
    const renamed = own.map((level, index) => {
      const name = ['công ty', 'chi nhánh', 'xóm', 'tỉnh'][index] ?? '';
      return { ...level, vi: { one: name, many: name } };
    });
    const levelOf = (word: string, levels = initialRoster.levels, levelsSet = false) =>
      previewImport([HEADING, ['ZZ', 'Tên', word, '', '1']], { ...initialRoster, levels, levelsSet }).rows[0]?.site
        ?.level;
    expect(levelOf('Xóm', renamed)).toBe(3);
    expect(levelOf('tỉnh', renamed)).toBe(4);
    expect(levelOf('tỉnh')).toBe(1);
    expect(levelOf('xóm')).toBeUndefined();
    // An office is a unit of a state body, and as low as a commune in a business.
    expect(levelOf('office')).toBeUndefined();
    expect(levelOf('khoa')).toBe(2);
    // Levels that somebody has set are called by their names alone.
    expect(levelOf('huyện', renamed, true)).toBeUndefined();
  });

  it('IMPORT-6: a parent may stand below its child in the list, and the list wins over the roster', () => {
    const rows = [
      ['NEW-01', 'Xã', 'xã', 'NEW', '24'],
      ['NEW', 'Huyện', 'huyện', 'BD', '24'],
    ];
    expect(importRows(rows, known).counts).toMatchObject({ new: 2, error: 0 });
    const sunk = [
      ['DD', 'Huyện Đông', 'xã', 'BD', '30'],
      ['DD-09', 'Xã', 'xã', 'DD', '24'],
    ];
    expect(importRows(sunk, known).rows[1]?.problems).toContainEqual({ code: 'PARENT_NOT_ABOVE', value: 'DD' });
  });

  it('IMPORT-6: a site of the roster cannot sink to the level of its children, nor below one of them', () => {
    const beside = importRow(['DD', 'Huyện Đông', 'xã', 'BD', '30']);
    expect(beside).toMatchObject({ state: 'error', problems: [{ code: 'PARENT_NOT_ABOVE', value: EAST }] });
    const circle = importRow(['DD', 'Huyện Đông', 'đơn vị', 'DD-01', '30']);
    expect(circle.state).toBe('error');
    const together = rowsOf(SITES).map(([code, name, , parent, expected]) =>
      code === EAST || parent === EAST
        ? [code ?? '', name ?? '', code === EAST ? 'xã' : 'đơn vị', parent ?? '', expected ?? '']
        : [],
    );
    expect(importRows(together, known).counts).toMatchObject({ changed: 3, error: 0 });
  });

  it('IMPORT-7: nobody expected is a warning, 5000 the most', () => {
    expect(importRow(['DD-09', 'Xã', 'xã', 'DD', '0'])).toMatchObject({
      state: 'warning',
      problems: [{ code: 'HEADCOUNT_ZERO' }],
      site: { expected: 0 },
    });
    expect(importRow(['DD-09', 'Xã', 'xã', 'DD', '5000']).state).toBe('new');
  });

  it('IMPORT-8: a list that says the same again is unchanged', () => {
    expect(importRows(rowsOf(SITES), known).counts).toStrictEqual({
      new: 0,
      changed: 0,
      unchanged: 6,
      warning: 0,
      error: 0,
    });
  });

  it.each([
    ['name', ['DD-01', 'Xã khác', 'xã', 'DD', '20']],
    ['level', ['DD-01', 'Xã Đông Một', 'đơn vị', 'DD', '20']],
    ['parent', ['DD-01', 'Xã Đông Một', 'xã', 'DT', '20']],
    ['no parent', ['DD-01', 'Xã Đông Một', 'xã', '', '20']],
    ['headcount', ['DD-01', 'Xã Đông Một', 'xã', 'DD', '21']],
  ])('IMPORT-8: another %s is a change', (_, row) => {
    expect(importRow(row)).toMatchObject({ state: 'changed', site: { id: EAST_1 } });
  });

  it('IMPORT-8: an unknown site is new, and every row is counted', () => {
    const preview = importRows(
      [...rowsOf(SITES), ['DD-09', 'Mới', 'xã', 'DD', '1'], ['DD-08', 'Không', 'xã', 'DD', '0'], ['?', '', '', '', '']],
      known,
    );
    expect(preview.counts).toStrictEqual({ new: 1, changed: 0, unchanged: 6, warning: 1, error: 1 });
    expect(preview.rows.at(-1)?.problems.map(({ code }) => code)).toStrictEqual([
      'CODE_INVALID',
      'NAME_MISSING',
      'LEVEL_UNKNOWN',
      'HEADCOUNT_INVALID',
    ]);
  });

  it('IMPORT-9: decomposed names become composed, and outer spaces and marks go', () => {
    const name = 'Đoàn phường Chánh Nghĩa';
    const decomposed = name.normalize('NFD');
    expect(decomposed).not.toBe(name);
    const row = importRow(['\uFEFFdd-09 ', `  ${decomposed} `, 'phường'.normalize('NFD'), 'DD', ' 24 ']);
    expect(row.site).toMatchObject({ id: 'DD-09', name, level: 3, expected: 24 });
  });

  it('IMPORT-9: a no-break space, a tab and an invisible character make no other name', () => {
    expect(importRow(['DD-09', 'Sở\u00A0Y\t \u200Btế\u00AD', 'xã', 'DD', '24']).site?.name).toBe('Sở Y tế');
  });

  it('IMPORT-9: a list in decomposed letters is unchanged against the same list in composed ones', () => {
    const rows = rowsOf(SITES).map((row) => row.map((cell) => cell.normalize('NFD')));
    expect(importRows(rows, known).counts.unchanged).toBe(6);
  });

  it('IMPORT-10: the real list has 101 sites on three levels', () => {
    const preview = previewImport(readRealList(), initialRoster);
    expect(preview.problems).toStrictEqual([]);
    expect(preview.counts).toStrictEqual({ new: 101, changed: 0, unchanged: 0, warning: 0, error: 0 });
    const countOf = (level: number) => preview.rows.filter(({ site }) => site?.level === level).length;
    expect([countOf(1), countOf(2), countOf(3)]).toStrictEqual([1, 9, 91]);
    const expected = preview.rows.reduce((sum, { site }) => sum + (site?.expected ?? 0), 0);
    expect(expected).toBeGreaterThan(2500);
  });

  it('IMPORT-10: the real list is taken by the decider, and imported again it is unchanged', () => {
    const preview = previewImport(readRealList(), initialRoster);
    const sites = preview.rows.flatMap(({ site }) => site ?? []);
    const { roster } = given(draftConference).when({ type: 'ImportSites', sites }, organiser).state();
    expect(Object.keys(roster.sites)).toHaveLength(101);
    expect(roster.sites[PROVINCE as SiteId]?.name).toBe('Tỉnh đoàn Bình Dương');
    expect(previewImport(readRealList(), roster).counts).toMatchObject({ unchanged: 101, new: 0 });
  });

  it('IMPORT-1 to IMPORT-9: every kind of problem is tried here', () => {
    const tried = new Set(WRONG_ROWS.map(([, code]) => code));
    for (const code of [
      'CONTACT_TOO_LONG',
      'PHONE_INVALID',
      'COLUMN_MISSING',
      'NO_ROWS',
      'CODE_TWICE',
      'NAME_TWICE',
      'HEADCOUNT_ZERO',
    ] as const)
      tried.add(code);
    expect([...tried].sort()).toStrictEqual([...IMPORT_PROBLEM_CODES].sort());
  });
});
