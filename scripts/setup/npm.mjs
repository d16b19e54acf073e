import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';
import { skipped } from './progress.mjs';
import { run } from './run.mjs';
import { SetupError } from './setupError.mjs';

// npm 9, which Debian 12 has beside Node.js 18, leaves out packages that are built for each platform. Where the machine's
// npm is that old, it installs a newer one with the project's Node.js into a folder of its own, and that one is used.

/** The first version of npm that installs everything. */
const leastNpm = 11;

const toolsFolder = join(projectRoot, 'scripts', 'setup', 'tools');
const ownNode = join(toolsFolder, 'node_modules', `node-${platform()}-${arch()}`, 'bin', 'node');
const ownNpm = join(toolsFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js');

/**
 * Sees to an npm that can install the project.
 *
 * @param {import('./progress.mjs').Progress} progress
 */
export async function ensureNpm(progress) {
  await progress.step('Looking for npm', async () => {
    if (areToolsInstalled() || (await majorVersion()) >= leastNpm) return skipped;
    progress.detail('The npm of this machine is too old for the project. A newer one is installed for it alone.');
    const { code, output } = await machineNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: toolsFolder,
    });
    if (code === 0 && areToolsInstalled()) return undefined;
    throw new SetupError(
      `npm could not install a newer npm. It said:\n\n${output.trim()}\n\n` +
        'Check the connection to the npm registry and run this again, or install Node.js 24 with its npm by hand.',
    );
  });
}

/**
 * Runs npm: the project's own where the machine's is too old, else the one that started this process or is on the path.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {ReturnType<typeof run>}
 */
export function npm(args, options) {
  if (!areToolsInstalled()) return machineNpm(args, options);
  // Debian's Node.js trusts the certificates of the system, and the project's own alone does not.
  const env = { NODE_USE_SYSTEM_CA: '1', ...(options?.env ?? process.env) };
  return run(ownNode, [ownNpm, ...args], { ...options, env });
}

function machineNpm(args, options) {
  const starter = process.env.npm_execpath;
  return starter?.endsWith('npm-cli.js')
    ? run(process.execPath, [starter, ...args], options)
    : run('npm', args, options);
}

function areToolsInstalled() {
  return existsSync(ownNode) && existsSync(ownNpm);
}

async function majorVersion() {
  const { output } = await machineNpm(['--version'], { cwd: projectRoot });
  return Number.parseInt(output.trim().split('\n').at(-1) ?? '', 10);
}
