import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run import -- FILE [--existing FILE]… [--sheet NAME] [--levels PRESET] [--json]` shows what importing a list of
// sites would do, offline. Only what it shows goes to the standard output.

await runMain(async () => {
  await ensureDependencies(new Progress(process.stderr));
  process.exitCode = await runScript(join('scripts', 'import', 'importList.ts'), process.env, process.argv.slice(2));
});
