import {
  DEFAULT_WORDS,
  type Vocabulary,
  type VocabularyPreset,
  WORD_KEYS,
  type WordLanguage,
  type WordSet,
  type Words,
} from './vocabulary.ts';

const STATE: Words = {
  vi: { ...DEFAULT_WORDS.vi, you: 'quý đại biểu', everybody: 'quý vị đại biểu', idea: 'đề xuất' },
  en: { ...DEFAULT_WORDS.en, idea: 'suggestion' },
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
    idea: 'đề xuất',
  },
  en: {
    ...DEFAULT_WORDS.en,
    meeting: 'meeting',
    meetings: 'meetings',
    delegate: 'participant',
    delegates: 'participants',
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
    idea: 'suggestion',
  },
};

const COOPERATIVE: Words = {
  vi: {
    ...DEFAULT_WORDS.vi,
    chair: 'chủ tọa',
    delegate: 'thành viên',
    delegates: 'thành viên',
    you: 'ông, bà',
    everybody: 'quý vị',
    idea: 'đề xuất',
  },
  en: { ...DEFAULT_WORDS.en, delegate: 'member', delegates: 'members', idea: 'suggestion' },
};

/** The words of each preset. */
export const PRESET_WORDS: Readonly<Record<VocabularyPreset, Words>> = {
  union: DEFAULT_WORDS,
  state: STATE,
  school: SCHOOL,
  business: BUSINESS,
  cooperative: COOPERATIVE,
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
