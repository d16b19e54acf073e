import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { projectNode, projectRoot } from './paths.mjs';
import { skipped } from './progress.mjs';
import { SetupError } from './setupError.mjs';

const shownLogLines = 20;
const lockFile = join(projectRoot, 'package-lock.json');
// npm writes this file last, so it marks a finished installation.
const installedLockFile = join(projectRoot, 'node_modules', '.package-lock.json');
const stampFile = join(projectRoot, 'node_modules', '.diem-cau-lock-hash');

/**
 * Installs the npm dependencies, unless those of this package-lock are there.
 *
 * @param {import('./progress.mjs').Progress} progress
 */
export async function ensureDependencies(progress) {
  await progress.step('Installing npm dependencies', async () => {
    if (areInstalled()) return skipped;
    // The project's Node.js and its build tools are optional and development
    // dependencies, which the settings of a machine may leave out.
    const options = ['--include=dev', '--include=optional', '--loglevel=warn'];
    const { code, output } = await npm(['ci', ...options], { cwd: projectRoot });
    if (code !== 0) throw installFailure(output);
    writeFileSync(stampFile, lockHash());
  });
  if (!existsSync(projectNode)) {
    throw new SetupError(
      'The Node.js that the project runs on was not installed: it comes as an optional npm package for Linux on x64 and arm64.\n' +
        'On such a machine, remove node_modules and run this again.',
    );
  }
}

function areInstalled() {
  if (!existsSync(installedLockFile)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true;
  // Installed by hand since the lock file last changed.
  return statSync(installedLockFile).mtimeMs >= statSync(lockFile).mtimeMs;
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

function installFailure(output) {
  // npm says what is wrong first, and how to use it at length after that.
  const errors = output.split('\n').filter((line) => line.startsWith('npm error'));
  return new SetupError(
    `npm could not install the dependencies. It said:\n\n${errors.slice(0, shownLogLines).join('\n') || output}\n\n` +
      'If that is about the network, check the connection to the npm registry and run this again.',
  );
}
