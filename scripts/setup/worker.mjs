import { accessSync, constants, existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWorker, workerBuildPackages } from './buildWorker.mjs';
import { downloadWorker } from './downloadWorker.mjs';
import { withLock } from './lock.mjs';
import { ensurePackages } from './packages.mjs';
import { cacheFolder, projectNode, projectRoot } from './paths.mjs';
import { Progress } from './progress.mjs';
import { run } from './run.mjs';
import { runMain, SetupError } from './setupError.mjs';
import { recipeHash } from './workerRecipe.mjs';

// mediasoup's media worker is a native program that its npm package would
// download or build in an install script. Those are switched off here, and the
// build downloads all its libraries, so this does the same in steps that also
// work on a network that reaches only the package registries.

const mediasoupFolder = join(projectRoot, 'node_modules', 'mediasoup');
const workerSources = join(mediasoupFolder, 'worker');

// The worker's answer when it was not started by mediasoup.
const startedByHandExitCode = 41;

/**
 * The worker this machine can run without building: the one that was given,
 * the one in the cache, or the official build.
 *
 * @param {Progress} progress
 * @returns {Promise<string | undefined>}
 */
export function findWorker(progress) {
  return progress.step('Looking for the media worker', async () => {
    const given = process.env.MEDIASOUP_WORKER_BIN;
    if (given) return checkGivenWorker(resolve(given));
    return (await starts(cachedWorker())) ? cachedWorker() : installOfficialBuild(progress);
  });
}

/**
 * Builds the worker from mediasoup's sources into the cache. The packages in
 * `workerBuildPackages` must be there.
 *
 * @param {Progress} progress
 * @returns {Promise<string>}
 */
export function buildWorkerIntoCache(progress) {
  return progress.step('Building the media worker', () =>
    withLock(
      join(workerFolder(), 'lock'),
      () => progress.detail('Waiting for another set-up that is building it.'),
      async () => {
        if (await starts(cachedWorker())) return cachedWorker();
        const buildFolder = join(workerFolder(), 'build');
        const built = await buildWorker(progress, workerSources, buildFolder);
        await verifyWorker(built);
        renameSync(built, cachedWorker());
        rmSync(buildFolder, { recursive: true });
        return cachedWorker();
      },
    ),
  );
}

/**
 * The path of a worker that runs on this machine, built if need be.
 *
 * @param {Progress} progress
 * @returns {Promise<string>}
 */
export async function ensureWorker(progress) {
  const found = await findWorker(progress);
  if (found) return found;
  await ensurePackages(progress, workerBuildPackages);
  return buildWorkerIntoCache(progress);
}

function checkGivenWorker(path) {
  try {
    accessSync(path, constants.X_OK);
    if (statSync(path).isFile()) return path;
  } catch {
    // Said below: missing and not executable have the same remedy.
  }
  throw new SetupError(
    `MEDIASOUP_WORKER_BIN is ${path}, which is not an executable file.\n` +
      `Set it to the path of a mediasoup-worker ${mediasoupVersion()}, or unset it to have one found or built.`,
  );
}

async function installOfficialBuild(progress) {
  const folder = join(workerFolder(), `download-${process.pid}`);
  try {
    const result = await downloadWorker(mediasoupFolder, folder);
    if (!result.path) return notUsed(progress, result.reason);
    if (!(await starts(result.path))) return notUsed(progress, 'it does not run on this machine');
    renameSync(result.path, cachedWorker());
    return cachedWorker();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function notUsed(progress, reason) {
  progress.detail(`No official build: ${reason}. It will be built here.`);
  return undefined;
}

async function verifyWorker(path) {
  const script = fileURLToPath(new URL('verifyWorker.mjs', import.meta.url));
  const { code, output } = await run(projectNode, [script], { env: { ...process.env, MEDIASOUP_WORKER_BIN: path } });
  if (code !== 0) throw new SetupError(`The media worker was built, but failed its check:\n\n${output.trim()}`);
}

/**
 * Whether the program starts. A cached one may not: the libraries it was built
 * against change with the system.
 */
async function starts(path) {
  if (!existsSync(path) || !isOurs(path)) return false;
  const { code } = await run(path, [], { env: {} });
  return code === startedByHandExitCode;
}

/** Whether only root and this user can have written the program. */
function isOurs(path) {
  const { uid, mode } = statSync(path);
  return (uid === process.getuid() || uid === 0) && (mode & 0o022) === 0;
}

function cachedWorker() {
  return join(workerFolder(), 'mediasoup-worker');
}

function workerFolder() {
  const key = `${mediasoupVersion()}-${platform()}-${arch()}-${recipeHash(workerSources)}`;
  return join(cacheFolder(), 'mediasoup-worker', key);
}

function mediasoupVersion() {
  return JSON.parse(readFileSync(join(mediasoupFolder, 'package.json'), 'utf8')).version;
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  // The path alone on the standard output, for use in other commands.
  await runMain(async () => console.log(await ensureWorker(new Progress(process.stderr))));
}
