import i18next from 'i18next';
import { FIRST_TEXTS } from './namespaces.ts';
import type { TextsOf } from './screenTexts.ts';
import { ballot } from './vi/ballot.ts';
import { join } from './vi/join.ts';
import { phone } from './vi/phone.ts';
import { question } from './vi/question.ts';
import { refusals } from './vi/refusals.ts';
import { shell } from './vi/shell.ts';
import { speaking } from './vi/speaking.ts';
import type { Namespace, vi } from './vi.ts';

/** The languages of the screens. */
export const LANGUAGES = ['vi', 'en'] as const;

/** A language of the screens. */
export type Language = (typeof LANGUAGES)[number];

/** The Vietnamese texts that are part of the application: what every phone needs takes no further round trip. */
export const BUILT_IN: Pick<typeof vi, (typeof FIRST_TEXTS)[number]> = {
  shell,
  join,
  refusals,
  speaking,
  question,
  ballot,
  phone,
};

/** Waiting times before a file that failed to load is asked for again, in milliseconds. */
const RETRY_AFTER_MS = [500, 2_000, 5_000];

/** The namespaces that screens of this page have asked for: a change of language needs all of them. */
export const wantedTexts: Namespace[] = [...FIRST_TEXTS];

/**
 * Loads the texts of a screen in the language on the page, and from now on in any other that is chosen.
 *
 * @throws what the browser says of a file that could not be loaded, after three further tries
 */
export async function loadTexts(of: TextsOf): Promise<void> {
  const { SCREEN_TEXTS } = await loadTable();
  const namespaces = SCREEN_TEXTS[of];
  for (const namespace of namespaces) if (!wantedTexts.includes(namespace)) wantedTexts.push(namespace);
  let language: Language;
  do {
    language = currentLanguage();
    await addTexts(language, namespaces);
    // Somebody may have chosen another one meanwhile.
  } while (language !== currentLanguage());
}

/** Makes the load of a part of a page bring its texts at the same time. Throws as `loadTexts`. */
export function loadWithTexts<Part>(of: TextsOf, load: () => Promise<Part>): () => Promise<Part> {
  return async () => (await Promise.all([load(), loadTexts(of)]))[0];
}

/**
 * Loads in this language whatever the page needs.
 *
 * @throws as `loadTexts`
 */
export async function loadLanguage(language: Language): Promise<void> {
  // A screen may have asked for more meanwhile.
  while (missingOf(language, wantedTexts).length > 0) await addTexts(language, wantedTexts);
}

/** The language on the page. */
function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

function missingOf(language: Language, namespaces: readonly Namespace[]): readonly Namespace[] {
  return namespaces.filter((namespace) => !i18next.hasResourceBundle(language, namespace));
}

/** Which texts there are is itself a file: with its hundred lines a phone has no use for it. */
const loadTable = () => retry(() => import('./screenTexts.ts'), RETRY_AFTER_MS);

async function addTexts(language: Language, namespaces: readonly Namespace[]): Promise<void> {
  const { loadFile } = await loadTable();
  await Promise.all(
    missingOf(language, namespaces).map(async (namespace) => {
      const texts = await retry(() => loadFile(language, namespace), RETRY_AFTER_MS);
      if (!texts) throw new Error(`There is no ${namespace} in ${language}`);
      i18next.addResourceBundle(language, namespace, texts);
    }),
  );
}

/**
 * Tries a load again after each of these times.
 *
 * @param load starts the load
 * @param afterMs waiting times before each further try, in milliseconds
 * @throws the last failure
 */
export async function retry<T>(load: () => Promise<T>, afterMs: readonly number[]): Promise<T> {
  const [waitMs, ...later] = afterMs;
  if (waitMs === undefined) return load();
  try {
    return await load();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    return retry(load, later);
  }
}
