import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';
import { storePackages } from './setup/storePackages.mjs';

// `npm run backup -- --out FILE` writes everything to one encrypted file, beside running servers or without one.

await runMain(async () => {
  const env = await setUp(new Progress(), storePackages());
  process.exitCode = await runScript(join('scripts', 'backup', 'backup.ts'), env, process.argv.slice(2));
});
