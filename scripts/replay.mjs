import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run replay -- provincial-dialogue` holds a conference that really took place again; see scripts/replay/options.ts.

await runMain(async () => {
  const env = await setUp(new Progress(), ['redis-server']);
  process.exitCode = await runScript(join('scripts', 'replay', 'replay.ts'), env, process.argv.slice(2));
});
