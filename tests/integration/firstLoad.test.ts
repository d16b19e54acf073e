import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DIST = join(import.meta.dirname, '../../client/dist');
const MOST_BYTES = 150 * 1024;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** The script and style that a screen loads before it can be used: the start page's and the screen's own. */
function firstLoad(screen: string): ReadonlyMap<string, number> {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const sizes = new Map<string, number>();
  const visited = new Set<string>();
  const add = (file: string) => sizes.set(file, gzipSync(readFileSync(join(DIST, file))).length);
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}`);
    if (visited.has(key)) return;
    visited.add(key);
    add(chunk.file);
    for (const style of chunk.css ?? []) add(style);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit('index.html');
  visit(screen);
  return sizes;
}

describe('what a phone loads first', () => {
  it('is at most 150 KB of compressed script and style', () => {
    const files = firstLoad('src/features/phone/PhonePage.tsx');
    const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes, JSON.stringify(Object.fromEntries(files), undefined, 1)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('leaves out what only other screens need', () => {
    const files = [...firstLoad('src/features/phone/PhonePage.tsx').keys()].join('\n');
    expect(files).not.toMatch(/useStageMedia|Dialog|en-/);
  });
});
