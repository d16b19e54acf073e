import type { WordLanguage, Words } from '../../domain/conference/vocabulary.ts';
import { englishWords } from './en.ts';
import type { MinutesWords } from './minutesWords.ts';
import { vietnameseWords } from './vi.ts';

/** The sentences of a language, in the words of a conference. */
export function sentencesOf(language: WordLanguage, words: Words): MinutesWords {
  return language === 'vi' ? vietnameseWords(words.vi) : englishWords(words.en);
}
