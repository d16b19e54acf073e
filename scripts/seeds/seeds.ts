import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failuresWith, seededFiles } from './round.ts';

// Runs the seeded tests repeatedly with new seeds and prints every seed that fails. Pin such a seed
// to its test: `pinned` of `holds`, or a line in the test's list of seeds.

const MAX_SEED = 1_000_000_000;

const { values, positionals } = parseArgs({ options: { minutes: { type: 'string' } }, allowPositionals: true });
const minutes = Number(values.minutes ?? 5);
const files = seededFiles(positionals);
if (!(minutes > 0) || files.length === 0) {
  console.error("Usage: npm run seeds -- [--minutes N] [part of a file's name…]. No seeded test has another name.");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'dc-seeds-'));
const end = performance.now() + minutes * 60_000;
let rounds = 0;
let failures = 0;
try {
  // At least one round.
  do {
    const seed = randomInt(1, MAX_SEED);
    for (const { file, title } of await failuresWith(seed, files, join(folder, 'report.json'))) {
      failures++;
      console.log(`Failed: SEED=${seed} npm test -- ${file} -t ${quoted(title)}`);
    }
    rounds++;
    console.error(`Seed ${seed}, round ${rounds}, ${failures} failures`);
  } while (performance.now() < end);
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${rounds} seeds over ${files.length} files: ${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;

/** A title as vitest's pattern and a shell's argument. */
function quoted(title: string): string {
  return `'${title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "'\\''")}'`;
}
