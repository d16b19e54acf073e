import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run verify -- --conference ID [--file LOG] [--head VERSION:HASH] [--export LOG]` checks a conference's log.

await runMain(async () => {
  const packages = process.env.REDIS_URL ? [] : ['redis-server'];
  const env = await setUp(new Progress(), packages);
  process.exitCode = await runScript(join('scripts', 'verify', 'verifyConference.ts'), env, process.argv.slice(2));
});
