import { type Vocabulary, WORD_KEYS, type WordLanguage } from './vocabulary.ts';

/** Reads a stored vocabulary: the words with which earlier ones named levels are left to the roster. */
export function upcastVocabulary({ preset, overrides }: Vocabulary): Vocabulary {
  if (!overrides) return { preset };
  const own = (language: WordLanguage) => {
    const words = overrides[language];
    if (!words) return {};
    const kept = WORD_KEYS.flatMap((key) => (words[key] === undefined ? [] : [[key, words[key]] as const]));
    return { [language]: Object.fromEntries(kept) };
  };
  return { preset, overrides: { ...own('vi'), ...own('en') } };
}
