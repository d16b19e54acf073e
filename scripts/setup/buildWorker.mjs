import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';
import { SetupError } from './setupError.mjs';
import { correctedSources, ninjaFile } from './workerRecipe.mjs';

const bytesPerCompiler = 1024 ** 3;
const shownLogLines = 30;

/** The Debian packages a build needs. */
export const workerBuildPackages = [
  'g++',
  'ninja-build',
  'flatbuffers-compiler',
  'libabsl-dev',
  'libflatbuffers-dev',
  'libsrtp2-dev',
  'libssl-dev',
  'libuv1-dev',
];

/**
 * Compiles the mediasoup worker. An interrupted build goes on where it was.
 *
 * @param {import('./progress.mjs').Progress} progress
 * @param {string} workerFolder the sources in mediasoup's package
 * @param {string} buildFolder where to build
 * @returns {Promise<string>} the path of the worker
 */
export async function buildWorker(progress, workerFolder, buildFolder) {
  mkdirSync(buildFolder, { recursive: true });
  const corrected = correctedSources(workerFolder);
  for (const [file, text] of corrected) writeCorrected(join(buildFolder, 'corrected', file), text);
  writeFileSync(join(buildFolder, 'build.ninja'), ninjaFile(workerFolder, corrected.keys()));
  await compile(progress, buildFolder);
  return join(buildFolder, 'mediasoup-worker');
}

/** Leaves a file that is right alone, so that ninja does not compile it again. */
function writeCorrected(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function compile(progress, buildFolder) {
  progress.detail('Compiling the worker, about 3 minutes on two cores; this happens once.');
  // A compiler of these sources may take most of a gigabyte.
  const jobs = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / bytesPerCompiler)));
  const { code, output } = await run('ninja', ['-j', String(jobs)], {
    cwd: buildFolder,
    env: { ...process.env, NINJA_STATUS: '[%f/%t] ' },
    onLine: tenthsReporter(progress),
  });
  writeFileSync(join(buildFolder, 'build.log'), output);
  if (code !== 0) throw buildFailure(output);
}

/** Turns ninja's line per file into one line per tenth of the way. */
function tenthsReporter(progress) {
  const start = performance.now();
  let shown = 0;
  return (line) => {
    const [, finished, total] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? [];
    if (!total) return;
    const tenths = Math.floor((10 * Number(finished)) / Number(total));
    if (tenths <= shown) return;
    shown = tenths;
    const seconds = Math.round((performance.now() - start) / 1000);
    progress.detail(`${finished} of ${total} files, ${seconds} s`);
  };
}

function buildFailure(output) {
  const tail = output.trimEnd().split('\n').slice(-shownLogLines).join('\n');
  return new SetupError(
    `The mediasoup worker did not build. The end of what the build said:\n\n${tail}\n\n` +
      'If you have a mediasoup worker of the same version, set MEDIASOUP_WORKER_BIN to its path.',
  );
}
