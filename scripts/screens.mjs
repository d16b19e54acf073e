import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run screens [-- FOLDER]` takes the README's pictures from the running product; with a folder, all sizes into it.

await runMain(async () => {
  const env = await setUp(new Progress(), ['redis-server', 'chromium-headless-shell']);
  process.exitCode = await runScript(join('scripts', 'screens', 'takeScreens.ts'), env, process.argv.slice(2));
});
