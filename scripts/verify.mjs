import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';
import { storePackages } from './setup/storePackages.mjs';

// `npm run verify -- --conference ID [--file LOG] [--head VERSION:HASH] [--export LOG]` checks a conference's log;
// `npm run verify -- --dossier FILE [--key FINGERPRINT]` checks a dossier, on a machine without a store.

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.some((arg) => arg.startsWith('--dossier'))) {
    await ensureDependencies(new Progress());
    process.exitCode = await runScript(join('scripts', 'verify', 'verifyDossier.ts'), process.env, args);
    return;
  }
  const env = await setUp(new Progress(), storePackages());
  process.exitCode = await runScript(join('scripts', 'verify', 'verifyConference.ts'), env, args);
});
