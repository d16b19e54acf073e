import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

  it('keep the architecture a map: at most 80 lines of at most 160 characters', () => {
    const lines = read('ARCHITECTURE.md').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(80);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(160);
  });

  it('are read for links, paths and phrases', () => {
    expect(phrasesIn('**Trợ\ngiúp**, **Two records.** and Giơ tay')).toStrictEqual(['Trợ giúp']);
    expect(linksIn('[a](docs/a.md#b) [c](#d) [e](https://f.g/h)')).toStrictEqual(['docs/a.md']);
    expect(pathsIn('`shared/src/x.ts` and `shared/src/<slice>/y.ts` and `npm test`')).toStrictEqual([
      'shared/src/x.ts',
    ]);
  });
});
