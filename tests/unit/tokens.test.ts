import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CLIENT = join(import.meta.dirname, '../../client/src');
const TOKENS = readFileSync(join(CLIENT, 'ui/theme/tokens.css'), 'utf8');

type Colours = Readonly<Record<string, string>>;

/** The declarations of every rule of a selector, later ones over earlier ones. */
function declared(css: string, selector: string): Colours {
  const found: Record<string, string> = {};
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const named = selectors
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split(',')
      .map((part) => part.trim());
    if (!named.includes(selector)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)) found[name] = value;
  }
  return found;
}

const [screen = '', print = ''] = TOKENS.split('@media print');
const light = declared(screen, ':root');
const schemes: Readonly<Record<string, Colours>> = {
  light,
  dark: { ...light, ...declared(screen, ':root[data-scheme="dark"]') },
  print: { ...light, ...declared(print, ':root') },
};

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [brighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (brighter + 0.05) / (darker + 0.05);
}

/** Text on each ground it stands on. */
const TEXT: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', ['paper', 'canvas', 'sunken', 'blue-light', 'gold-light', 'green-light', 'red-light']],
  ['ink-soft', ['paper', 'canvas', 'sunken', 'blue-light', 'gold-light', 'green-light', 'red-light']],
  ['ink-quiet', ['paper', 'canvas', 'sunken']],
  ['blue-ink', ['paper', 'canvas', 'blue-light']],
  ['gold-ink', ['paper', 'gold-light']],
  ['green-ink', ['paper', 'canvas', 'green-light']],
  ['red-ink', ['paper', 'canvas', 'red-light', 'blue-light']],
  ['on-colour', ['blue', 'blue-dark', 'red', 'red-dark']],
  ['on-gold', ['gold', 'gold-dark']],
  ['night-ink', ['night', 'night-raised', 'night-line']],
  ['night-soft', ['night', 'night-raised', 'night-line']],
  ['paper', ['ink']],
];

/** Marks and edges that carry meaning, each on the ground it stands on. */
const MARKS: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  ['line-strong', ['paper', 'canvas']],
  ['blue', ['paper', 'canvas']],
  ['green', ['paper', 'canvas']],
  ['red', ['paper', 'canvas']],
  ['on-colour', ['green']],
  ['focus', ['paper', 'canvas']],
  ['night-focus', ['night', 'blue-dark']],
];

function below(scheme: string, pairs: typeof TEXT, least: number): readonly string[] {
  const colours = schemes[scheme] ?? {};
  return pairs.flatMap(([over, grounds]) =>
    grounds
      .map((under) => ({ under, ratio: contrast(colours[over] ?? '#000000', colours[under] ?? '#000000') }))
      .filter(({ ratio }) => ratio < least)
      .map(({ under, ratio }) => `${over} on ${under}: ${ratio.toFixed(2)}`),
  );
}

describe('the colours', () => {
  it.each(['light', 'dark', 'print'])('are readable wherever they meet: %s', (scheme) => {
    expect(below(scheme, TEXT, 4.5)).toStrictEqual([]);
  });

  it.each(['light', 'dark'])('let marks be told from their ground: %s', (scheme) => {
    expect(below(scheme, MARKS, 3)).toStrictEqual([]);
  });

  it('are used by their role: text takes an ink', () => {
    const wrong = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [...readFileSync(join(CLIENT, file), 'utf8').matchAll(/(?<![-\w])color: var\(--(\w+)(-dark|-light)?\)/g)]
          .filter(([, name = '', shade]) => shade !== undefined || ['blue', 'green', 'red', 'gold'].includes(name))
          .map(([text]) => `${file}: ${text}`),
      );
    expect(wrong).toStrictEqual([]);
  });
});
