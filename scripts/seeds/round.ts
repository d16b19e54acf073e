import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A test that failed, by its full title as vitest matches it; an empty one where its file failed outside its tests. */
interface Failure {
  readonly file: string;
  readonly title: string;
}

/** What is read of vitest's report. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly ancestorTitles: readonly string[];
      readonly title: string;
    }[];
  }[];
}

/** The test files that take the common seed, by path from the project's root; only those whose path holds one of these parts, if any. */
export function seededFiles(parts: readonly string[]): readonly string[] {
  const files = globSync(['{shared,client}/src/**/*.test.ts', 'tests/**/*.test.ts'], { cwd: ROOT });
  return files
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
    .filter((file) => /support\/(property|seed)\.ts'/.test(readFileSync(join(ROOT, file), 'utf8')))
    .toSorted();
}

/** Runs test files with a seed, and returns the tests that failed. Rejects if vitest wrote no report. */
export async function failuresWith(
  seed: number,
  files: readonly string[],
  reportFile: string,
): Promise<readonly Failure[]> {
  rmSync(reportFile, { force: true });
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--reporter=json', `--outputFile.json=${reportFile}`, ...files];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, SEED: String(seed) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
  const { testResults }: Report = JSON.parse(readFileSync(reportFile, 'utf8'));
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const titles = failed.map(({ ancestorTitles, title }) => [...ancestorTitles, title].join(' > '));
      return (titles.length > 0 ? titles : ['']).map((title) => ({ file: relative(ROOT, name), title }));
    });
}
