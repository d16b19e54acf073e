import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectNode, projectRoot } from './setup/paths.mjs';
import { Progress } from './setup/progress.mjs';
import { exitCode } from './setup/run.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain, SetupError } from './setup/setupError.mjs';

// `npm run bench -- NAME [--json]` runs scripts/bench/NAME.bench.ts. With --json its last line is one JSON object.

const folder = join('scripts', 'bench');

/** Runs one bench to its end; resolves to its exit code. */
function runBench(name, env, args) {
  const bench = spawn(projectNode, [join(folder, `${name}.bench.ts`), ...args], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    bench.on('error', reject);
    bench.on('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
}

await runMain(async () => {
  const names = readdirSync(join(projectRoot, folder)).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
  const [name, ...args] = process.argv.slice(2);
  if (!names.includes(name)) {
    throw new SetupError(`Say which bench: npm run bench -- NAME [--json]. NAME is one of: ${names.join(', ')}.`);
  }
  const env = await setUp(new Progress(), ['redis-server']);
  process.exitCode = await runBench(name, env, args);
});
