import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';
import { storePackages } from './setup/storePackages.mjs';

// `npm run rotate-keys -- --invitations --signing` makes new keys while no server runs; either option alone replaces that key.

await runMain(async () => {
  const env = await setUp(new Progress(), storePackages());
  process.exitCode = await runScript(join('scripts', 'rotate', 'rotateKeys.ts'), env, process.argv.slice(2));
});
