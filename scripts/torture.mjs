import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run torture -- --faults N [--seed S] [--json]` kills servers, Redis and connections under load, N times.

await runMain(async () => {
  const env = await setUp(new Progress(), ['redis-server']);
  process.exitCode = await runScript(join('scripts', 'torture', 'torture.ts'), env, process.argv.slice(2));
});
