import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';
import { storePackages } from './setup/storePackages.mjs';

// `npm run verify -- --conference ID [--file LOG] [--head VERSION:HASH] [--export LOG]` checks a conference's log.

await runMain(async () => {
  const env = await setUp(new Progress(), storePackages());
  process.exitCode = await runScript(join('scripts', 'verify', 'verifyConference.ts'), env, process.argv.slice(2));
});
