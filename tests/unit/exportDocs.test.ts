import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// A caller must not have to read the body of an export: each says what it is, with units, errors and the source of a rule.

const ROOT = join(import.meta.dirname, '../..');
const EXPORT = /^export (?:declare )?(?:abstract )?(?:async )?(?:type|interface|const|let|function|class|enum) (\w+)/;

/** The exports of a source without a documentation comment right before them; overloads share one. */
function undocumentedIn(source: string): readonly string[] {
  const lines = source.split('\n');
  const names = lines.map((line) => EXPORT.exec(line)?.[1]);
  return names.filter((name, index): name is string => {
    const before = lines[index - 1] ?? '';
    return name !== undefined && !before.trimEnd().endsWith('*/') && names[index - 1] !== name;
  });
}

describe('the exports of shared and of the application', () => {
  it.each(['shared/src/**/*.ts', 'server/src/application/**/*.ts'])('say what they are: %s', (pattern) => {
    const files = globSync(pattern, { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts'));
    expect(files.length).toBeGreaterThan(20);
    const undocumented = files.flatMap((file) =>
      undocumentedIn(readFileSync(join(ROOT, file), 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(undocumented).toStrictEqual([]);
  });

  it('are found where they do not', () => {
    expect(
      undocumentedIn('/** A. */\nexport type A = 1;\nexport const b = 2;\n\nexport async function c() {}'),
    ).toStrictEqual(['b', 'c']);
  });
});
