import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import i18next, { type FormatterModule, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { lastingStorage } from '../platform/deviceStorage.ts';
import { formatNumber, localeOf } from './formats.ts';
import { BUILT_IN, type Language, loadLanguage, wantedTexts } from './loadTexts.ts';
import { followLanguage, variablesOf, WORDS_CHANGED } from './vocabulary.ts';

const STORAGE_KEY = 'diem-cau.language';

/** The language chosen on this device; Vietnamese unless somebody chose otherwise. */
function findChosenLanguage(): Language {
  return lastingStorage.read(STORAGE_KEY) === 'en' ? 'en' : 'vi';
}

/** Every number that a text is filled with is written as the language writes numbers; no caller formats it. */
const numbersInTexts: FormatterModule = {
  type: 'formatter',
  format: (value: unknown, _, language) =>
    typeof value === 'number' ? formatNumber(value, localeOf(language)) : (value as string),
  // No text names a format of its own.
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
};

/** Makes the first texts ready. `onChange` hears of every language that the page changes to. */
export async function startLanguages(onChange?: (language: Language) => void): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(numbersInTexts)
    .init({
      lng: 'vi',
      fallbackLng: 'vi',
      resources: { vi: BUILT_IN },
      defaultNS: 'shell',
      // A key names no namespace: no two have one in common, so that texts move between them without a change of any screen.
      // The list grows with what the screens ask for.
      fallbackNS: wantedTexts,
      interpolation: {
        // React escapes what it renders.
        escapeValue: false,
        alwaysFormat: true,
        defaultVariables: variablesOf(DEFAULT_WORDS, 'vi'),
      },
      react: { useSuspense: false, bindI18n: `languageChanged ${WORDS_CHANGED}` },
    });
  followLanguage();
  if (onChange) i18next.on('languageChanged', onChange as (language: string) => void);
  const chosen = findChosenLanguage();
  // Without its texts the page starts in Vietnamese; the choice stays.
  if (chosen !== 'vi') await changeLanguage(chosen).catch(() => undefined);
}

/** The newest choice: one whose texts arrive late must not undo it. */
let newest: Language | undefined;

/**
 * Switches all texts and remembers the choice. The newest choice wins, whichever texts arrive first.
 *
 * @throws what the browser says of texts that could not be loaded; the language then stays
 */
export async function changeLanguage(language: Language): Promise<void> {
  newest = language;
  try {
    await loadLanguage(language);
  } catch (error) {
    if (newest === language) throw error;
  }
  if (newest !== language) return;
  await i18next.changeLanguage(language);
  lastingStorage.write(STORAGE_KEY, language);
}

/** The texts of one language, whichever is on the page. */
export function textsIn(language: Language): TFunction {
  return i18next.getFixedT(language);
}
