import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const CLIENT = join(import.meta.dirname, '../../client/src');
const MAX_LINES = 250;
const MAX_FILES = 25;

const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' });
const sheets = files.filter((file) => file.endsWith('.module.css'));
const components = files.filter((file) => file.endsWith('.tsx'));

function read(file: string): string {
  return readFileSync(join(CLIENT, file), 'utf8');
}

/** The stylesheets that a component imports, as paths below the client's source. */
function importedSheets(component: string): readonly string[] {
  const specifiers = read(component).matchAll(/ from '([^']+\.module\.css)'/g);
  return [...specifiers].map(([, path = '']) => relative(CLIENT, join(CLIENT, dirname(component), path)));
}

/** The classes for which a stylesheet has rules. */
function classesOf(sheet: string): ReadonlySet<string> {
  const selectors = read(sheet)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\{[^{}]*\}/g, '{}');
  return new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name));
}

/** What is wrong with a stylesheet: what its component uses in vain, and what it holds in vain. */
function strayClassesOf(sheet: string): readonly string[] {
  const source = read(sheet.replace('.module.css', '.tsx'));
  const used = new Set([...source.matchAll(/\bstyles\.(\w+)/g)].map(([, name = '']) => name));
  const defined = classesOf(sheet);
  // A class that a property chooses (`styles[tone]`) is named by the property's type.
  const chosen = (name: string) => source.includes('styles[') && source.includes(`'${name}'`);
  return [
    ...[...used].filter((name) => !defined.has(name)).map((name) => `${sheet}: .${name} has no rule`),
    ...[...defined].filter((name) => !used.has(name) && !chosen(name)).map((name) => `${sheet}: .${name} has no use`),
  ];
}

describe('the stylesheets of the client', () => {
  it('belong to the component beside them, each to one', () => {
    const users = new Map<string, readonly string[]>(sheets.map((sheet) => [sheet, []]));
    for (const component of components) {
      for (const sheet of importedSheets(component)) users.set(sheet, [...(users.get(sheet) ?? []), component]);
    }
    const strays = [...users].filter(([sheet, [only, ...others]]) => {
      return others.length > 0 || only !== sheet.replace('.module.css', '.tsx');
    });
    expect(sheets.length).toBeGreaterThan(0);
    expect(strays).toStrictEqual([]);
  });

  it('have a rule for each class that is used, and no other', () => {
    expect(sheets.flatMap(strayClassesOf)).toStrictEqual([]);
  });

  it(`have at most ${MAX_LINES} lines`, () => {
    expect(sheets.filter((sheet) => read(sheet).split('\n').length > MAX_LINES)).toStrictEqual([]);
  });
});

describe('the folders of the client', () => {
  it(`hold at most ${MAX_FILES} components and modules`, () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      // A language has one file for each namespace of texts.
      const counted = /\.tsx?$/.test(file) && !/\.(test|d)\.ts$|^i18n\/(vi|en)\//.test(file);
      if (counted) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > MAX_FILES)).toStrictEqual([]);
  });
});
