import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// Every rule of a SPEC.md has a test whose title begins with its id or with a list that names it, and no title names a rule that is not there.

const ROOT = join(import.meta.dirname, '../..');
const RULE = /^- \*\*([A-Z]+-\d+)\*\* /gm;
/** The string that a call begins with: `it('…'`, `it.each(rows)(\n  '…'`. */
const FIRST_ARGUMENT = /\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;
/** Rules, and not `SHA-256`, `UTF-8` or `GMT-5`. */
const ID = /\b(?!SHA-|UTF-|GMT-)[A-Z]{3,}-\d+\b/g;

interface Named {
  readonly id: string;
  readonly file: string;
}

function filesOf(...patterns: string[]): readonly string[] {
  return globSync(patterns, { cwd: ROOT }).filter((file) => !file.includes('node_modules'));
}

function idsIn(files: readonly string[], read: (text: string) => readonly string[]): readonly Named[] {
  return files.flatMap((file) => read(readFileSync(join(ROOT, file), 'utf8')).map((id) => ({ id, file })));
}

/** The ids of the rules that a specification states, in their order. */
function rulesIn(text: string): readonly string[] {
  return [...text.matchAll(RULE)].flatMap(([, id]) => id ?? []);
}

/** The ids that titles of tests name, where the title begins with one. */
function titlesIn(text: string): readonly string[] {
  const titles = [...text.matchAll(FIRST_ARGUMENT)].map(([, single, double, tick]) => single ?? double ?? tick ?? '');
  return titles.filter((title) => /^(?!GMT-)[A-Z]{3,}-\d+\b/.test(title)).flatMap((title) => title.match(ID) ?? []);
}

const rules = idsIn(filesOf('shared/src/**/SPEC.md', 'server/src/**/SPEC.md', 'client/src/**/SPEC.md'), rulesIn);
// The examples below are no titles.
const tests = filesOf('{shared,server,client}/src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts').filter(
  (file) => !import.meta.filename.endsWith(file),
);
const tested = idsIn(tests, titlesIn);

describe('the rules and their tests', () => {
  it('states every rule under an id of its own', () => {
    expect(rules.length).toBeGreaterThan(100);
    expect(rules.filter(({ id }, index) => rules.findIndex((rule) => rule.id === id) !== index)).toStrictEqual([]);
  });

  it('has a test for every rule', () => {
    const ids = new Set(tested.map(({ id }) => id));
    expect(rules.filter(({ id }) => !ids.has(id))).toStrictEqual([]);
  });

  it('titles no test by a rule that is not there', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(tested.filter(({ id }) => !ids.has(id))).toStrictEqual([]);
  });

  it('reads rules and titles as they are written', () => {
    expect(rulesIn('text\n- **POLL-1** A rule,\n  see POLL-2.\n- **POLL-12** Another.\n')).toStrictEqual([
      'POLL-1',
      'POLL-12',
    ]);
    const source =
      "it('POLL-1: x', f); it.each([['POLL-9: no title']])(\n  'POLL-2: POLL-3 and %s', f); f('see POLL-4');";
    expect(titlesIn(source)).toStrictEqual(['POLL-1', 'POLL-2', 'POLL-3']);
  });
});
