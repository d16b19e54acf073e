import firstTexts from 'virtual:texts/vi/first';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['vi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

interface Texts {
  readonly default: object;
}

/** English is fetched only where it is used, and so is what no phone shows. */
const LOADS: Readonly<Record<Language, Readonly<Record<'first' | 'later', () => Promise<Texts>>>>> = {
  vi: { first: async () => ({ default: firstTexts }), later: () => import('virtual:texts/vi/later') },
  en: { first: () => import('virtual:texts/en/first'), later: () => import('virtual:texts/en/later') },
};

let laterWanted = false;

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
    resources: { vi: { translation: firstTexts } },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await changeLanguage(findChosenLanguage());
}

/** Loads the texts that only larger screens have, in this language and from now on in any other. */
export async function loadLaterTexts(): Promise<void> {
  laterWanted = true;
  await addTexts(i18next.language === 'en' ? 'en' : 'vi');
}

/** Switches all texts and remembers the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  await addTexts(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // As above.
  }
}

async function addTexts(language: Language): Promise<void> {
  const { first, later } = LOADS[language];
  const loads = laterWanted ? [first, later] : [first];
  for (const { default: texts } of await Promise.all(loads.map((load) => load()))) {
    i18next.addResourceBundle(language, 'translation', texts, true, true);
  }
}
