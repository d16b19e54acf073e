import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run seeds -- [--minutes N] [part of a file's name…]` runs the tests that draw their cases at random with fresh seeds.

await runMain(async () => {
  const env = await setUp(new Progress(), ['redis-server']);
  process.exitCode = await runScript(join('scripts', 'seeds', 'seeds.ts'), env, process.argv.slice(2));
});
