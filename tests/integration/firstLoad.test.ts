import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { en, vi } from '../testkit/texts.ts';

const DIST = join(import.meta.dirname, '../../client/dist');
const MAX_BYTES = 150 * 1024;

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Loaded by the oldest supported browsers only. */
const POLYFILLS = 'src/engine/polyfills.ts';

/** The script and style that the page itself names: what is asked for as soon as it is there. */
const named = [
  ...readFileSync(join(DIST, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g),
]
  .map(([, file = '']) => file)
  .sort();

/**
 * What must be there before a phone's screen is: what the page starts, what that fetches itself, and all that these
 * import.
 */
function needed(): readonly string[] {
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  const opening = Object.keys(manifest).find((key) => manifest[key]?.name === 'opening') ?? 'opening';
  visit(opening);
  for (const fetched of manifest[opening]?.dynamicImports ?? []) if (fetched !== POLYFILLS) visit(fetched);
  return [...files].sort();
}

describe('what a phone loads first', () => {
  it('is at most 150 KB of compressed script and style', () => {
    const sizes = Object.fromEntries(named.map((file) => [file, gzipSync(readFileSync(join(DIST, file))).length]));
    const bytes = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(bytes, JSON.stringify(sizes, undefined, 1)).toBeLessThanOrEqual(MAX_BYTES);
  });

  it('is named by the page, so that all of it is asked for at once, on no more lines than a browser has', () => {
    expect(needed()).toStrictEqual(named);
    // A separate file for the screen would be another round trip.
    expect(Object.keys(manifest)).not.toContain('src/features/phone/PhonePage.tsx');
    expect(Object.keys(manifest)).not.toContain('src/features/join/JoinPage.tsx');
    expect(named.length).toBeLessThanOrEqual(6);
  });

  it('leaves out what only other screens need', () => {
    const code = named.map((file) => readFileSync(join(DIST, file), 'utf8')).join('\n');
    expect(code).toContain(vi.phone.askLabel);
    expect(code).not.toContain(en.phone.askLabel);
    expect(code).not.toMatch(/RTCPeerConnection|base-ui|recharts/);
    expect(Object.values(manifest).filter(({ file }) => /useStageMedia|Dialog|DeskPage/.test(file))).not.toHaveLength(
      0,
    );
    expect(named.join('\n')).not.toMatch(/useStageMedia|Dialog|DeskPage/);
  });
});
