import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run fuzz -- --cases N [--seed S] [--json]` sends N messages and requests to a server of its own. With --json its
// last line is one JSON object.

await runMain(async () => {
  const env = await setUp(new Progress(), ['redis-server']);
  process.exitCode = await runScript(join('scripts', 'fuzz', 'fuzz.ts'), env, process.argv.slice(2));
});
