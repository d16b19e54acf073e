import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './setup/paths.mjs';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain, SetupError } from './setup/setupError.mjs';

// `npm run bench -- NAME [--json]` runs scripts/bench/NAME.bench.ts. With --json its last line is one JSON object.

const folder = join('scripts', 'bench');
/** Benches with a browser among the clients. */
const NEED_CHROMIUM = new Set(['ui', 'join', 'hall']);
/** What else a bench needs. */
const PACKAGES = { minutes: ['libreoffice-writer-nogui'] };

await runMain(async () => {
  const names = readdirSync(join(projectRoot, folder)).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
  const [name, ...args] = process.argv.slice(2);
  if (!names.includes(name)) {
    throw new SetupError(`Say which bench: npm run bench -- NAME [--json]. NAME is one of: ${names.join(', ')}.`);
  }
  const packages = ['redis-server', ...(NEED_CHROMIUM.has(name) ? ['chromium'] : []), ...(PACKAGES[name] ?? [])];
  const env = await setUp(new Progress(), packages);
  process.exitCode = await runScript(join(folder, `${name}.bench.ts`), env, args);
});
