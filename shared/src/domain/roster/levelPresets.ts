import type { Vocabulary, VocabularyPreset } from '../conference/vocabulary.ts';
import type { Level, LevelName, Levels } from './levels.ts';

function level(vi: string, one: string, many: string): Level {
  return { vi: { one: vi, many: vi }, en: { one, many } };
}

const PROVINCE = level('tỉnh', 'province', 'provinces');
const COMMUNE = level('xã', 'commune', 'communes');
const UNIT = level('đơn vị', 'unit', 'units');

/** Ready-made levels that a conference can take and change. */
export const LEVEL_PRESETS = {
  /** Since 1 July 2025 (Resolution 203/2025/QH15). */
  provinceCommune: [PROVINCE, COMMUNE],
  /** Before July 2025, with other units below. */
  provinceDistrictCommune: [PROVINCE, level('huyện', 'district', 'districts'), COMMUNE, UNIT],
  districtWardNeighbourhood: [
    level('quận', 'district', 'districts'),
    level('phường', 'ward', 'wards'),
    level('khu phố', 'neighbourhood', 'neighbourhoods'),
  ],
  clusterUnit: [level('cụm', 'cluster', 'clusters'), UNIT],
  ministry: [
    level('bộ', 'ministry', 'ministries'),
    level('cục, vụ', 'department', 'departments'),
    level('cơ quan', 'office', 'offices'),
  ],
  cooperativeUnion: [
    level('liên hiệp', 'union', 'unions'),
    level('hợp tác xã', 'cooperative', 'cooperatives'),
    level('tổ', 'group', 'groups'),
  ],
  schoolNetwork: [
    level('cụm trường', 'school cluster', 'school clusters'),
    level('trường', 'school', 'schools'),
    level('lớp', 'class', 'classes'),
  ],
  single: [UNIT],
} as const satisfies Record<string, Levels>;

/** The name of ready-made levels. */
export type LevelPreset = keyof typeof LEVEL_PRESETS;

/** Their names, in the order in which they are offered. */
export const LEVEL_PRESET_NAMES = Object.keys(LEVEL_PRESETS) as readonly LevelPreset[];

/**
 * The levels that an organisation names, the top first. A Vietnamese name of a ready-made level brings its English one;
 * any other stands in both languages.
 */
export function levelsNamed(names: readonly string[]): Levels {
  return names.map((typed) => {
    const name = typed.charAt(0).toLowerCase() + typed.slice(1);
    return READY_MADE.get(name) ?? level(name, name, name);
  });
}

const READY_MADE: ReadonlyMap<string, Level> = new Map(
  Object.values(LEVEL_PRESETS)
    .flat()
    .map((one) => [one.vi.one, one]),
);

/** The levels of a conference that has chosen none, as every log without them was held. */
export const DEFAULT_LEVELS: Levels = LEVEL_PRESETS.provinceDistrictCommune;

/** What the words of each kind of organisation call the four levels where nobody has set any. */
const LEVELS_OF_WORDS: Readonly<Record<VocabularyPreset, Levels>> = {
  union: DEFAULT_LEVELS,
  state: [PROVINCE, level('địa bàn', 'area', 'areas'), COMMUNE, level('cơ quan', 'office', 'offices')],
  school: [
    level('trường', 'school', 'schools'),
    level('khoa', 'faculty', 'faculties'),
    level('lớp', 'class', 'classes'),
    level('bộ môn', 'department', 'departments'),
  ],
  business: [
    level('công ty', 'company', 'companies'),
    level('chi nhánh', 'branch', 'branches'),
    level('phòng', 'office', 'offices'),
    level('bộ phận', 'team', 'teams'),
  ],
  cooperative: [...LEVEL_PRESETS.cooperativeUnion, UNIT],
};

/** The words by which stored vocabularies named the four levels, the top first. */
const STORED_LEVEL_WORDS = ['province', 'district', 'commune', 'unit'] as const;

type StoredWords = Readonly<Record<string, string | undefined>> | undefined;

/**
 * The levels that a vocabulary implies: those of its preset, under the names that a stored vocabulary gave them, from before levels
 * were set by themselves.
 */
export function levelsOfVocabulary({ preset, overrides }: Vocabulary): Levels {
  const own: Readonly<Partial<Record<string, StoredWords>>> = overrides ?? {};
  return LEVELS_OF_WORDS[preset].map(({ vi, en }, index) => ({
    vi: storedName(own.vi, index, vi),
    en: storedName(own.en, index, en),
  }));
}

function storedName(words: StoredWords, index: number, otherwise: LevelName): LevelName {
  const key = STORED_LEVEL_WORDS[index];
  const one = key && words?.[key];
  const many = key === 'district' ? words?.districts : undefined;
  if (one === undefined && many === undefined) return otherwise;
  // Only the second level had a plural.
  return { one: one ?? otherwise.one, many: many ?? one ?? otherwise.many };
}
