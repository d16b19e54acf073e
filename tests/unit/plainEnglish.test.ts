import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// The last table of GLOSSARY.md lists words that the project does not use, each with what it writes instead.

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = [
  '{shared,server,client}/src/**/*.{ts,tsx,css}',
  '{tests,scripts,client/build-plugins}/**/*.{ts,mjs}',
  '*.ts',
];
const GUIDES = ['*.md', 'docs/**/*.md', '{shared,server,client}/src/**/*.md', 'tests/**/*.md'];

interface Found {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** The second column of the last table, whose cells list words with commas between them. */
function refusedWords(glossary: string): readonly string[] {
  const table = glossary.slice(glossary.indexOf('## We write X, not Y'));
  const cells = [...table.matchAll(/^\|[^|]*\|([^|]*)\|$/gm)].map(([, cell = '']) => cell.trim());
  return cells.filter((cell) => cell !== 'Not' && !/^-+$/.test(cell)).flatMap((cell) => cell.split(', '));
}

/** A word that ends with an underscore refuses every name that begins with it. */
function patternOf(words: readonly string[]): RegExp {
  const alternatives = words.map((word) => (word.endsWith('_') ? word : `${word.replaceAll(' ', '\\s+')}\\b`));
  return new RegExp(`\\b(?:${alternatives.join('|')})`, 'i');
}

/** The comment on a line of code, the title of a test and the summary of a route included; empty where there is none. */
function wordsOf(line: string): string {
  const trimmed = line.trim();
  if (/^(\/\/|\/\*|\*)/.test(trimmed)) return trimmed;
  const title = /\b(?:(?:it|describe)(?:\.each\(.*\))?\(|summary:)\s*(['"`].*)/.exec(trimmed)?.[1] ?? '';
  return `${title} ${/\s\/\/\s.*$/.exec(line)?.[0] ?? ''}`;
}

function findIn(text: string, read: (line: string) => string, pattern: RegExp): readonly Omit<Found, 'file'>[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(read(line)) ? [{ line: index + 1, text: line.trim() }] : []));
}

function find(globs: readonly string[], read: (line: string) => string, pattern: RegExp): readonly Found[] {
  // The glossary and this file show the refused words.
  const files = globSync([...globs], { cwd: ROOT }).filter(
    (file) => !/node_modules|GLOSSARY\.md|plainEnglish/.test(file),
  );
  return files.flatMap((file) =>
    findIn(readFileSync(join(ROOT, file), 'utf8'), read, pattern).map((found) => ({ file, ...found })),
  );
}

const words = refusedWords(readFileSync(join(ROOT, 'GLOSSARY.md'), 'utf8'));

describe('the words of the glossary', () => {
  it('stand in every comment and title: none of the refused ones does', () => {
    expect(words.length).toBeGreaterThan(10);
    expect(find(SOURCES, wordsOf, patternOf(words))).toStrictEqual([]);
  });

  it('stand in every specification and guide', () => {
    expect(find(GUIDES, (line) => line, patternOf(words))).toStrictEqual([]);
  });

  it('stand in every name', () => {
    const prefixes = words.filter((word) => word.endsWith('_'));
    expect(prefixes).toStrictEqual(['MOST_']);
    const names = new RegExp(`\\b(?:${prefixes.join('|')})[A-Z]`);
    expect(find(SOURCES, (line) => line, names)).toStrictEqual([]);
  });

  it('are read from comments, titles and summaries, and not from code', () => {
    const pattern = patternOf(['anew', 'the own', 'MOST_']);
    const source = [
      'const anew = 1; // fine',
      '/** Joins anew. */',
      ' * of the own',
      "it('joins anew', f);",
      'f(); // anew',
      "summary: 'Reads the link of the own room.',",
    ];
    expect(findIn(source.join('\n'), wordsOf, pattern).map(({ line }) => line)).toStrictEqual([2, 3, 4, 5, 6]);
    expect(findIn('renewed\nof the owner', wordsOf, pattern)).toStrictEqual([]);
  });
});
