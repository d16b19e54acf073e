import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { getChromium109 } from './setup/chromium109.mjs';
import { projectNode, projectRoot } from './setup/paths.mjs';
import { Progress } from './setup/progress.mjs';
import { exitCode } from './setup/run.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain, SetupError } from './setup/setupError.mjs';

// `npm run browsers [-- NAME… --json]` walks the screens in Debian's Firefox, in WebKitGTK and in Chromium 109; with names in
// these alone: firefox, webkit, chromium109.

/** What each browser needs, beside what all need. */
const PACKAGES = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  chromium109: ['chromium'],
};
const NAMES = Object.keys(PACKAGES);

await runMain(async () => {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const unknown = named.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new SetupError(`There is no browser ${unknown}. They are: ${NAMES.join(', ')}.`);
  const engines = named.length > 0 ? named : NAMES;
  const packages = engines.flatMap((name) => PACKAGES[name]);
  const env = await setUp(new Progress(), ['redis-server', 'iproute2', ...packages]);
  // Chromium 109 stands on the libraries of Debian's.
  if (engines.includes('chromium109')) env.CHROMIUM_109_BIN = await getChromium109();
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
