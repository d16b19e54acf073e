import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import i18next from 'i18next';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from './loadTexts.ts';

/** The event after which all texts are translated again. */
export const WORDS_CHANGED = 'words';

/** Words by language: those of a conference, or before one is known the usual ones without names of places. */
type PresentWords = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The words of the conference on the page, as every text finds them: `{{meeting}}`, and `{{Meeting}}` where it begins. */
export function variablesOf(words: PresentWords, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words[language]).flatMap(([key, word]) => [
      [key, word],
      [begin(key), begin(word)],
    ]),
  );
}

/** A word as it stands at the beginning of a label. */
export function begin(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

let wordsOnPage: PresentWords = DEFAULT_WORDS;

/**
 * Gives every text the words of a conference while a screen of it is open.
 *
 * @param words undefined until they are known
 * @returns whether they were set once; a screen that is drawn before would not hear that they came
 */
export function useWords(words: PresentWords | undefined): boolean {
  const [set, setSet] = useState(false);
  const own = useRef<PresentWords>(undefined);
  useLayoutEffect(() => {
    if (!words) return;
    own.current = words;
    applyWords(words);
    setSet(true);
    i18next.emit(WORDS_CHANGED);
  }, [words]);
  // A layout effect ends also while the screen waits for a part of it; the words go only when the conference is left.
  useEffect(
    () => () => {
      if (wordsOnPage === own.current) applyWords(DEFAULT_WORDS);
    },
    [],
  );
  return set;
}

/** Sets what texts are filled with from now on. */
function applyWords(words: PresentWords, language = i18next.language): void {
  wordsOnPage = words;
  const { interpolation } = i18next.options;
  if (interpolation) interpolation.defaultVariables = variablesOf(words, language === 'en' ? 'en' : 'vi');
}

/** Takes the words of the other language before any screen hears of a change. */
export function followLanguage(): void {
  i18next.on('languageChanging', (language: string) => applyWords(wordsOnPage, language));
}
