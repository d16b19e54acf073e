import { workerBuildPackages } from './buildWorker.mjs';
import { ensureClientBuild } from './clientBuild.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureNpm } from './npm.mjs';
import { ensurePackages } from './packages.mjs';
import { buildWorkerIntoCache, findWorker } from './worker.mjs';

/**
 * Prepares a fresh clone so that the server can run. What is already there is
 * left alone, so a second run takes no time.
 *
 * @param {import('./progress.mjs').Progress} progress
 * @param {string[]} packages the Debian packages needed
 * @returns {Promise<NodeJS.ProcessEnv>} the environment to run the project in
 */
export async function setUp(progress, packages) {
  await ensureNpm(progress);
  await ensureDependencies(progress);
  const foundWorker = await findWorker(progress);
  // All packages at once, so that a user who must install them by hand gets one command.
  await ensurePackages(progress, foundWorker ? packages : [...packages, ...workerBuildPackages]);
  const worker = foundWorker ?? (await buildWorkerIntoCache(progress));
  await ensureClientBuild(progress);
  return { ...process.env, MEDIASOUP_WORKER_BIN: worker };
}
