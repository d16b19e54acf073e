import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';
import { storePackages } from './setup/storePackages.mjs';

// `npm run organisation` prints a one-time link that founds a further organisation, beside a running server or without one.

await runMain(async () => {
  const env = await setUp(new Progress(), storePackages());
  process.exitCode = await runScript(join('scripts', 'organisation', 'foundationLink.ts'), env, process.argv.slice(2));
});
