import { DEFAULT_WORDS, type Words } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import i18next from 'i18next';
import { useLayoutEffect, useState } from 'react';
import type { Language } from './loadTexts.ts';

/** The event after which all texts are translated again. */
export const WORDS_CHANGED = 'wordsChanged';

/** The words of the conference on the page, as every text finds them: `{{meeting}}`, and `{{Meeting}}` where it begins. */
export function variablesOf(words: Words, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words[language]).flatMap(([key, word]) => [
      [key, word],
      [begin(key), begin(word)],
    ]),
  );
}

function begin(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

let wordsOnPage = DEFAULT_WORDS;

/**
 * Gives every text the words of a conference while a screen of it is open.
 *
 * @returns whether they are set; before that nothing of the conference may be drawn
 */
export function useWords(words: Words = DEFAULT_WORDS): boolean {
  const [set, setSet] = useState(false);
  useLayoutEffect(() => {
    applyWords(words);
    setSet(true);
    i18next.emit(WORDS_CHANGED);
    return () => applyWords(DEFAULT_WORDS);
  }, [words]);
  return set;
}

/** Sets what texts are filled with from now on. */
function applyWords(words: Words, language = i18next.language): void {
  wordsOnPage = words;
  const { interpolation } = i18next.options;
  if (interpolation) interpolation.defaultVariables = variablesOf(words, language === 'en' ? 'en' : 'vi');
}

/** Takes the words of the other language before any screen hears of a change. */
export function followLanguage(): void {
  i18next.on('languageChanging', (language: string) => applyWords(wordsOnPage, language));
}
