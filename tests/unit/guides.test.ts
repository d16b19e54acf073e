import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vi } from '../testkit/texts.ts';

const ROOT = join(import.meta.dirname, '../..');
const GUIDES = globSync(['*.md', 'docs/**/*.md', '{shared,server,client}/src/**/*.md'], { cwd: ROOT }).filter(
  (file) => !file.includes('node_modules'),
);

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The targets of links to files, without what is on other hosts and without the part of a page. */
function linksIn(text: string): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.replace(/#.*/, ''));
  return targets.filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/** The paths from the project's root that a text names; not those with a placeholder. */
function pathsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/`((?:shared|server|client|tests|scripts|docs)\/[\w./-]+)`/g)];
  return named.map(([, path = '']) => path);
}

/** The Vietnamese words in bold: what a reader looks for on a screen. */
function phrasesIn(text: string): readonly string[] {
  const bold = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, phrase = '']) => phrase.replaceAll(/\s+/g, ' '));
  return bold.filter((phrase) => /[À-ỹ]/.test(phrase));
}

function textsOf(texts: object): readonly string[] {
  return Object.values(texts).flatMap((text: string | object) => (typeof text === 'string' ? [text] : textsOf(text)));
}

/** The files that a text names without their folder. */
function fileNamesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([\w-]+(?:\.[\w-]+)*\.(?:tsx?|mjs|css))`/g)].map(([, name = '']) => name);
}

/** What a text says is in a file: "`admit` in `bindRoutes.ts`". */
function placesIn(text: string): readonly { readonly name: string; readonly file: string }[] {
  const placed = text.matchAll(/`(\w+)`\s+in\s+`(?:[\w./-]*\/)?([\w.-]+\.(?:tsx?|mjs|css))`/g);
  return [...placed].map(([, name = '', file = '']) => ({ name, file }));
}

const SOURCES = globSync(['*.{ts,mjs}', '{shared,server,client,tests,scripts,docs}/**/*.{ts,tsx,mjs,css}'], {
  cwd: ROOT,
}).filter((file) => !/node_modules|client\/dist/.test(file));
const NAMES = new Set(SOURCES.map((file) => basename(file)));

describe('the guides', () => {
  it('call buttons and pages by their texts', () => {
    const shown = new Set(textsOf(vi));
    const unknown = GUIDES.flatMap((file) =>
      phrasesIn(read(file))
        .filter((phrase) => !shown.has(phrase))
        .map((phrase) => `${file}: ${phrase}`),
    );
    expect(unknown).toStrictEqual([]);
    expect(phrasesIn(read('README.md')).length).toBeGreaterThan(5);
  });

  it('link to files that are there', () => {
    const broken = GUIDES.flatMap((file) =>
      linksIn(read(file))
        .filter((target) => !existsSync(join(ROOT, dirname(file), target)))
        .map((target) => `${file}: ${target}`),
    );
    expect(GUIDES.length).toBeGreaterThan(10);
    expect(broken).toStrictEqual([]);
  });

  it('name files and folders that are there', () => {
    const missing = GUIDES.flatMap((file) =>
      pathsIn(read(file))
        .filter((path) => !existsSync(join(ROOT, path)) && !path.startsWith('client/dist'))
        .map((path) => `${file}: ${path}`),
    );
    expect(missing).toStrictEqual([]);
  });

  it('name files by a name that one has', () => {
    const missing = GUIDES.flatMap((file) =>
      fileNamesIn(read(file))
        .filter((name) => !NAMES.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(missing).toStrictEqual([]);
  });

  it('say of no file that it has a name that is not in it', () => {
    const misplaced = GUIDES.flatMap((guide) =>
      placesIn(read(guide))
        .filter(({ name, file }) => !SOURCES.some((path) => basename(path) === file && read(path).includes(name)))
        .map(({ name, file }) => `${guide}: ${name} in ${file}`),
    );
    expect(misplaced).toStrictEqual([]);
  });

  it('keep the architecture a map: at most 80 lines of at most 160 characters', () => {
    const lines = read('ARCHITECTURE.md').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(80);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(160);
  });

  it('are read for links, paths, names and phrases', () => {
    expect(phrasesIn('**Trợ\ngiúp**, **Two records.** and Giơ tay')).toStrictEqual(['Trợ giúp']);
    expect(linksIn('[a](docs/a.md#b) [c](#d) [e](https://f.g/h)')).toStrictEqual(['docs/a.md']);
    expect(pathsIn('`shared/src/x.ts` and `shared/src/<slice>/y.ts` and `npm test`')).toStrictEqual([
      'shared/src/x.ts',
    ]);
    expect(fileNamesIn('`a/b.ts`, `c.ts`, `d.test.tsx`, `e.md` and `npm test`')).toStrictEqual(['c.ts', 'd.test.tsx']);
    expect(placesIn('`a` in `b.ts`, `c`\nin `shared/src/d.ts`, `e` and `f.ts`')).toStrictEqual([
      { name: 'a', file: 'b.ts' },
      { name: 'c', file: 'd.ts' },
    ]);
  });
});
