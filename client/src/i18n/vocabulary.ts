import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { Level } from '@diem-cau/shared/domain/roster/levels.ts';
import type { ConferenceView } from '@diem-cau/shared/views/shapes.ts';
import i18next from 'i18next';
import { useLayoutEffect, useMemo, useState } from 'react';
import type { Language } from './loadTexts.ts';

/** The event after which all texts are translated again. */
export const WORDS_CHANGED = 'wordsChanged';

/** What a conference calls its people and places; absent where nobody chose anything. */
export type ConferenceWords = Partial<Pick<ConferenceView, 'words' | 'levels' | 'groupLevel'>>;

/** What is totalled and compared where every site is a group of its own. */
const SITE_ALONE: Level = { vi: { one: 'điểm cầu', many: 'điểm cầu' }, en: { one: 'site', many: 'sites' } };

/**
 * The words of the conference on the page, as every text finds them: `{{meeting}}`, and `{{Meeting}}` where it begins. `{{group}}`
 * and `{{groups}}` are the name of the level whose sites are groups, `{{levels}}` the names of all.
 */
export function variablesOf(
  { words = DEFAULT_WORDS, levels = {}, groupLevel }: ConferenceWords,
  language: Language,
): Readonly<Record<string, string>> {
  const group = (groupLevel && levels[groupLevel]) ?? SITE_ALONE;
  const places: Readonly<Record<string, string>> = {
    group: group[language].one,
    groups: group[language].many,
    levels: Object.values(levels)
      .map((level) => level[language].one)
      .join(', '),
  };
  return Object.fromEntries(
    Object.entries({ ...words[language], ...places }).flatMap(([key, word]) => [
      [key, word],
      [begin(key), begin(word)],
    ]),
  );
}

/** A word as it stands at the beginning of a label. */
export function begin(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

let onPage: ConferenceWords = {};

/**
 * Gives every text the words of a conference while a screen of it is open.
 *
 * @returns whether they are set; before that nothing of the conference may be drawn
 */
export function useWords({ words, levels, groupLevel }: ConferenceWords = {}): boolean {
  const [set, setSet] = useState(false);
  const chosen = useMemo(
    (): ConferenceWords => ({ ...(words && { words }), ...(levels && { levels }), ...(groupLevel && { groupLevel }) }),
    [words, levels, groupLevel],
  );
  useLayoutEffect(() => {
    applyWords(chosen);
    setSet(true);
    i18next.emit(WORDS_CHANGED);
    return () => applyWords({});
  }, [chosen]);
  return set;
}

/** Sets what texts are filled with from now on. */
function applyWords(words: ConferenceWords, language = i18next.language): void {
  onPage = words;
  const { interpolation } = i18next.options;
  if (interpolation) interpolation.defaultVariables = variablesOf(words, language === 'en' ? 'en' : 'vi');
}

/** Takes the words of the other language before any screen hears of a change. */
export function followLanguage(): void {
  i18next.on('languageChanging', (language: string) => applyWords(onPage, language));
}
