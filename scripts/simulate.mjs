import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run simulate -- --seeds N [--seed S] [--json]` runs N seeded simulations of many clients.

await runMain(async () => {
  const env = await setUp(new Progress(), ['redis-server']);
  process.exitCode = await runScript(join('scripts', 'simulate', 'simulate.ts'), env, process.argv.slice(2));
});
