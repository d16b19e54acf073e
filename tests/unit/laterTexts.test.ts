import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pickTexts } from '../../client/src/i18n/laterTexts.ts';
import { vi } from '../../client/src/i18n/vi.ts';

const CLIENT = join(import.meta.dirname, '../../client/src');
/** What a phone runs, from the start of the page to its own screen; what is imported later is left out. */
const ENTRIES = [
  'main.tsx',
  'features/home/HomePage.tsx',
  'features/join/JoinPage.tsx',
  'features/phone/PhonePage.tsx',
];

/** The files of these entries and of everything that they import at once. */
function filesOf(entries: readonly string[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const visit = (file: string) => {
    if (sources.has(file)) return;
    const source = readFileSync(file, 'utf8');
    sources.set(file, source);
    for (const [, path = ''] of source.matchAll(/^(?:import (?!type )|\} )[^;]*?from '(\.[^']+\.tsx?)';$/gm)) {
      visit(join(dirname(file), path));
    }
  };
  for (const entry of entries) visit(join(CLIENT, entry));
  return sources;
}

function keysOf(texts: object, path = ''): readonly string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [path + name] : keysOf(value as object, `${path}${name}.`),
  );
}

describe('the texts that come later', () => {
  const later = keysOf(pickTexts(vi, 'later'));

  it('and the first ones are all texts, each once', () => {
    expect([...keysOf(pickTexts(vi, 'first')), ...later].sort()).toStrictEqual([...keysOf(vi)].sort());
  });

  it('are shown by nothing that a phone loads first', () => {
    const files = filesOf(ENTRIES);
    expect([...files.keys()].some((file) => file.endsWith('widgets/BallotForm.tsx'))).toBe(true);
    const found: string[] = [];
    for (const [file, source] of files) {
      const literals = new Set([...source.matchAll(/'([\w.]+)'/g)].map(([, text]) => text));
      const patterns = [...source.matchAll(/`(\w+\.[^`\s]*)`/g)].map(
        ([, text = '']) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
      );
      for (const key of later) {
        if (literals.has(key) || patterns.some((pattern) => pattern.test(key))) found.push(`${file}: ${key}`);
      }
    }
    expect(found).toStrictEqual([]);
  });
});
