import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { projectRoot } from './paths.mjs';
import { skipped } from './progress.mjs';
import { SetupError } from './setupError.mjs';

// The inputs of the build; the lock file represents the dependencies.
const inputs = ['client', 'shared', 'package-lock.json'];
const notInputs = new Set(['node_modules', 'dist', 'coverage']);
const stampFile = join(projectRoot, 'client', 'dist', '.built-from');

/**
 * Builds the client, unless the existing build is of these sources.
 *
 * @param {import('./progress.mjs').Progress} progress
 */
export async function ensureClientBuild(progress) {
  await progress.step('Building the client', async () => {
    const hash = inputsHash();
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return skipped;
    const { code, output } = await npm(['run', 'build', '-w', 'client', '--loglevel=warn'], { cwd: projectRoot });
    if (code !== 0) throw new SetupError(`The client did not build:\n\n${output.trim()}`);
    writeFileSync(stampFile, hash);
  });
}

function inputsHash() {
  const hash = createHash('sha256');
  for (const input of inputs) addToHash(hash, input);
  return hash.digest('hex');
}

/** Adds a file, or all files of a folder, by name and content. */
function addToHash(hash, path) {
  const entries = listFolder(join(projectRoot, path));
  if (!entries) {
    hash.update(`${path}\0`).update(readFileSync(join(projectRoot, path)));
    return;
  }
  for (const name of entries) if (!notInputs.has(name)) addToHash(hash, join(path, name));
}

function listFolder(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
