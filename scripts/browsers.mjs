import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectNode, projectRoot } from './setup/paths.mjs';
import { Progress } from './setup/progress.mjs';
import { exitCode } from './setup/run.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain, SetupError } from './setup/setupError.mjs';

// `npm run browsers [-- --json]` walks the screens in Debian's Firefox and in WebKitGTK.

const PACKAGES = ['redis-server', 'firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth', 'iproute2'];

await runMain(async () => {
  const env = await setUp(new Progress(), PACKAGES);
  // Firefox sends no media over the loopback interface. The command runs in a network of its own that has another one and
  // leads nowhere. With its own process numbers too, all that it started ends with it.
  const isolate = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
  if (process.getuid() !== 0) isolate.push('--map-root-user');
  const inNetwork = [...isolate, 'sh', join('scripts', 'browsers', 'network.sh')];
  const script = [projectNode, join('scripts', 'browsers', 'browsers.ts'), ...process.argv.slice(2)];
  const child = spawn('unshare', [...inNetwork, ...script], { cwd: projectRoot, env, stdio: 'inherit' });
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', () => reject(new SetupError('`unshare` is missing: install it (apt-get install util-linux).')));
    child.on('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
});
