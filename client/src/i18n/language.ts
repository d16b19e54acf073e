import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { BUILT_IN, type Language, loadLanguage } from './loadTexts.ts';
import { FIRST_TEXTS, LATER_TEXTS } from './namespaces.ts';

const STORAGE_KEY = 'diem-cau.language';

/** The language chosen on this device; Vietnamese unless somebody chose otherwise. */
function findChosenLanguage(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'vi';
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
    return 'vi';
  }
}

/** Makes the first texts ready. */
export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: BUILT_IN },
    defaultNS: 'shell',
    // A key names no namespace: no two have one in common, so that texts move between them without a change of any screen.
    fallbackNS: [...FIRST_TEXTS, ...LATER_TEXTS],
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  const chosen = findChosenLanguage();
  // Without its texts the page starts in Vietnamese; the choice stays.
  if (chosen !== 'vi') await changeLanguage(chosen).catch(() => undefined);
}

/**
 * Switches all texts and remembers the choice.
 *
 * @throws what the browser says of texts that could not be loaded; the language then stays
 */
export async function changeLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // As above.
  }
}
