import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { pageWords } from '@diem-cau/shared/domain/roster/pageWords.ts';
import { initialRoster } from '@diem-cau/shared/domain/roster/state.ts';
import { en as english } from '../../client/src/i18n/en.ts';
import { vi as vietnamese } from '../../client/src/i18n/vi.ts';
import { variablesOf } from '../../client/src/i18n/vocabulary.ts';

type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** All texts of a language under their keys, whatever namespace they come in, as the language files have them. */
export const WRITTEN = { vi: joined(vietnamese), en: joined<typeof vietnamese>(english) } as const;

/** The same as a conference shows them that has chosen neither words nor levels of its own, and has districts. */
export const TEXTS = { vi: worded(WRITTEN.vi, 'vi'), en: worded(WRITTEN.en, 'en') } as const;

/** The texts in Vietnamese. */
export const { vi } = TEXTS;

/** The texts in English. */
export const { en } = TEXTS;

function joined<Namespaces extends Readonly<Record<string, object>>>(
  texts: Namespaces,
): Both<Namespaces[keyof Namespaces]> {
  const all: Record<string, unknown> = {};
  for (const namespace of Object.values(texts)) addAll(all, namespace);
  return all as Both<Namespaces[keyof Namespaces]>;
}

function addAll(into: Record<string, unknown>, texts: object): void {
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === 'string') {
      if (Object.hasOwn(into, name)) throw new Error(`Two namespaces have a ${name}`);
      into[name] = value;
    } else {
      into[name] ??= {};
      addAll(into[name] as Record<string, unknown>, value as object);
    }
  }
}

/** Texts with the words of a conference in place. */
function worded<Texts extends object>(texts: Texts, language: 'vi' | 'en'): Texts {
  const words = variablesOf(pageWords(DEFAULT_WORDS, { ...initialRoster, groupLevel: 2 }), language);
  const fill = (value: string | object): unknown =>
    typeof value === 'string'
      ? value.replaceAll(/\{\{(\w+)\}\}/g, (gap, name: string) => words[name] ?? gap)
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  return fill(texts) as Texts;
}

/** The keys of some texts, in the form in which screens name them. */
export function keysOf(texts: object, path = ''): readonly string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [path + name] : keysOf(value as object, `${path}${name}.`),
  );
}
