import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = ['{shared,server,client}/src/**/*.{ts,tsx}', 'scripts/**/*.ts'];
/** Texts explain themselves, tests have titles. */
const WITHOUT = /\.test\.ts$|\/i18n\/(vi|en)\//;

/** A declaration that other files use; neither a default export nor one that passes on what another file exports. */
const DECLARATION = /^export (?:async )?(?:abstract )?(?:function\*?|class|interface|const|let|type) (?!\{)(\w+)/;

function undocumentedIn(file: string): readonly string[] {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const name = DECLARATION.exec(line)?.[1];
    return name === undefined || lines[index - 1]?.endsWith('*/') ? [] : [`${file}:${index + 1} ${name}`];
  });
}

it('every export says what it is: units, shapes, errors', () => {
  const files = globSync(SOURCES, { cwd: ROOT }).filter((file) => !WITHOUT.test(file));
  expect(files.length).toBeGreaterThan(1_000);
  expect(files.flatMap(undocumentedIn)).toStrictEqual([]);
});
