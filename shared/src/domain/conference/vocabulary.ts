/** The languages that a conference speaks. */
export const WORD_LANGUAGES = ['vi', 'en'] as const;

/** A language that a conference speaks. */
export type WordLanguage = (typeof WORD_LANGUAGES)[number];

/**
 * What a conference may call by words of its own, in lower case and, for English, in the plural too. Its levels have names of
 * their own.
 */
export const WORD_KEYS = [
  ...['meeting', 'meetings', 'chair', 'delegate', 'delegates', 'you', 'everybody'],
  ...['idea', 'yes', 'no', 'abstain'],
] as const;

/** What a conference may call by a word of its own. */
export type WordKey = (typeof WORD_KEYS)[number];

/** A word for each key, in one language. */
export type WordSet = Readonly<Record<WordKey, string>>;

/** A word for each key, in every language. */
export type Words = Readonly<Record<WordLanguage, WordSet>>;

/** Words of a conference's own, in place of those of its preset. */
export type WordOverrides = Readonly<
  Partial<Record<WordLanguage, Readonly<Partial<Record<WordKey, string | undefined>>> | undefined>>
>;

/** The kinds of organisation that a conference can take its words from. */
export const VOCABULARY_PRESETS = ['union', 'state', 'school', 'business', 'cooperative'] as const;

/** A kind of organisation, by its id. */
export type VocabularyPreset = (typeof VOCABULARY_PRESETS)[number];

/** The words of a conference: a preset, and what it calls otherwise. */
export interface Vocabulary {
  readonly preset: VocabularyPreset;
  readonly overrides?: WordOverrides | undefined;
}

/** The words of a conference that has chosen none: those of the Youth Union, as every log without them was held. */
export const DEFAULT_WORDS: Words = {
  vi: {
    meeting: 'hội nghị',
    meetings: 'hội nghị',
    chair: 'chủ trì',
    delegate: 'đại biểu',
    delegates: 'đại biểu',
    you: 'đồng chí',
    everybody: 'các đồng chí',
    idea: 'hiến kế',
    yes: 'tán thành',
    no: 'không tán thành',
    abstain: 'không có ý kiến',
  },
  en: {
    meeting: 'conference',
    meetings: 'conferences',
    chair: 'chair',
    delegate: 'delegate',
    delegates: 'delegates',
    you: 'you',
    everybody: 'all',
    idea: 'idea',
    yes: 'in favour',
    no: 'against',
    abstain: 'abstain',
  },
};
