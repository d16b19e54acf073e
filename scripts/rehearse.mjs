import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run rehearse -- --sites 101` fills a copy of a conference with simulated sites; see scripts/rehearse/options.ts.

await runMain(async () => {
  const env = await setUp(new Progress(), ['redis-server', 'chromium']);
  process.exitCode = await runScript(join('scripts', 'rehearse', 'rehearse.ts'), env, process.argv.slice(2));
});
