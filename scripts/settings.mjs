import { join } from 'node:path';
import { runScript } from './setup/runScript.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run settings` writes the table of docs/settings.md.

await runMain(async () => {
  process.exitCode = await runScript(join('scripts', 'settings', 'writeSettings.ts'), process.env, []);
});
