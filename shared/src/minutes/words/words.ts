import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import { EN } from './en.ts';
import type { MinutesWords } from './minutesWords.ts';
import { VI } from './vi.ts';

const WORDS: Readonly<Record<WordLanguage, MinutesWords>> = { vi: VI, en: EN };

/** The sentences of a language. */
export function wordsOf(language: WordLanguage): MinutesWords {
  return WORDS[language];
}
