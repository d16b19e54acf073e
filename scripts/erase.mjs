import { join } from 'node:path';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';
import { storePackages } from './setup/storePackages.mjs';

// `npm run erase -- --word NAME --reference TEXT` erases a person from all conferences of an organisation.

await runMain(async () => {
  const env = await setUp(new Progress(), storePackages());
  process.exitCode = await runScript(join('scripts', 'erase', 'erasePerson.ts'), env, process.argv.slice(2));
});
