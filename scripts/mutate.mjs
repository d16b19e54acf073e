import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run mutate [-- --mutate FILES]` changes the rules of the product in small ways, one at a time, and says which
// changes no test notices. Arguments are those of `stryker run`.

await runMain(async () => {
  const env = await setUp(new Progress(), []);
  const stryker = join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const config = join('scripts', 'mutate', 'stryker.json');
  process.exitCode = await runScript(stryker, env, ['run', config, ...process.argv.slice(2)]);
});
