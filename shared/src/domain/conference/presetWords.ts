import {
  DEFAULT_WORDS,
  type Vocabulary,
  type VocabularyPreset,
  WORD_KEYS,
  type WordLanguage,
  type WordSet,
  type Words,
} from './vocabulary.ts';

/** Vietnam has had no districts since July 2025: an area in between is a locality, and communes stand beside wards. */
const STATE: Words = {
  vi: {
    ...DEFAULT_WORDS.vi,
    you: 'quý đại biểu',
    everybody: 'quý vị đại biểu',
    district: 'địa bàn',
    districts: 'địa bàn',
    unit: 'cơ quan',
    idea: 'đề xuất',
  },
  en: { ...DEFAULT_WORDS.en, district: 'area', districts: 'areas', unit: 'office', idea: 'suggestion' },
};

const SCHOOL: Words = {
  vi: {
    ...DEFAULT_WORDS.vi,
    meeting: 'buổi đối thoại',
    meetings: 'buổi đối thoại',
    chair: 'chủ tọa',
    delegate: 'người dự',
    delegates: 'người dự',
    you: 'thầy, cô',
    everybody: 'các thầy, cô',
    province: 'trường',
    district: 'khoa',
    districts: 'khoa',
    commune: 'lớp',
    unit: 'bộ môn',
    topLevel: 'cấp trường',
    idea: 'đề xuất',
  },
  en: {
    ...DEFAULT_WORDS.en,
    meeting: 'meeting',
    meetings: 'meetings',
    delegate: 'participant',
    delegates: 'participants',
    province: 'school',
    district: 'faculty',
    districts: 'faculties',
    commune: 'class',
    unit: 'department',
    topLevel: 'school level',
    idea: 'suggestion',
  },
};

const BUSINESS: Words = {
  vi: {
    ...DEFAULT_WORDS.vi,
    meeting: 'cuộc họp',
    meetings: 'cuộc họp',
    chair: 'chủ tọa',
    delegate: 'người dự họp',
    delegates: 'người dự họp',
    you: 'anh, chị',
    everybody: 'các anh, chị',
    province: 'công ty',
    district: 'chi nhánh',
    districts: 'chi nhánh',
    commune: 'phòng',
    unit: 'bộ phận',
    topLevel: 'cấp công ty',
    idea: 'đề xuất',
    yes: 'đồng ý',
    no: 'không đồng ý',
  },
  en: {
    ...DEFAULT_WORDS.en,
    meeting: 'meeting',
    meetings: 'meetings',
    delegate: 'participant',
    delegates: 'participants',
    province: 'company',
    district: 'branch',
    districts: 'branches',
    commune: 'office',
    unit: 'team',
    topLevel: 'company level',
    idea: 'suggestion',
  },
};

/** The words of each preset. */
export const PRESET_WORDS: Readonly<Record<VocabularyPreset, Words>> = {
  union: DEFAULT_WORDS,
  state: STATE,
  school: SCHOOL,
  business: BUSINESS,
};

/** The words of a vocabulary: its own where it has them, those of its preset otherwise. */
export function wordsOf({ preset, overrides }: Vocabulary): Words {
  const merged = (language: WordLanguage): WordSet => {
    const own = overrides?.[language] ?? {};
    const base = PRESET_WORDS[preset][language];
    return Object.fromEntries(WORD_KEYS.map((key) => [key, own[key] ?? base[key]])) as WordSet;
  };
  return { vi: merged('vi'), en: merged('en') };
}

/** Whether two vocabularies word everything alike. */
export function sameVocabulary(a: Vocabulary, b: Vocabulary): boolean {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  return (
    a.preset === b.preset &&
    WORD_KEYS.every((key) => wordsA.vi[key] === wordsB.vi[key] && wordsA.en[key] === wordsB.en[key])
  );
}
