import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './setup/checks.mjs';
import { Progress } from './setup/progress.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm test`: sets up whatever is missing, then runs every check. Arguments are
// vitest's. The last line is always the count.

const packages = [
  'redis-server',
  'chromium',
  'chromium-headless-shell',
  'libreoffice-writer-nogui',
  'libreoffice-impress-nogui',
  'fonts-droid-fallback',
  'fonts-liberation2',
  'ffmpeg',
];
let count = { passed: 0, failed: 1 }; // For a set-up that fails.

await runMain(async () => {
  const progress = new Progress();
  const env = await setUp(progress, packages);
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-test-'));
  try {
    count = await runChecks(progress, env, folder, process.argv.slice(2));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
console.log(`${count.passed} passed, ${count.failed} failed`);
