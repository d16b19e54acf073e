import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run tally -- --file EXPORT [--key PUBLIC]` counts an exported vote again and checks its signature, offline.

await runMain(async () => {
  await ensureDependencies(new Progress());
  process.exitCode = await runScript(join('scripts', 'tally', 'tallyBallots.ts'), process.env, process.argv.slice(2));
});
