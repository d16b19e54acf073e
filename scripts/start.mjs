import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectNode, projectRoot } from './setup/paths.mjs';
import { Progress } from './setup/progress.mjs';
import { exitCode } from './setup/run.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';
import { storePackages } from './setup/storePackages.mjs';

// `npm start`: sets up whatever is missing, then runs the server until it is
// told to stop. Arguments are the server's.

/** Runs the server to its end; resolves to its exit code. */
function runServer(env, args) {
  const server = spawn(projectNode, [join('server', 'src', 'main.ts'), ...args], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  });
  // Listening also keeps this process alive to wait for the server. Ctrl+C on a
  // terminal reaches the server by itself; a second one would come as a repeat.
  process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
}

await runMain(async () => {
  const env = await setUp(new Progress(), storePackages());
  process.exitCode = await runServer(env, process.argv.slice(2));
});
