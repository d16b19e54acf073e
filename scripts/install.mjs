import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './setup/paths.mjs';
import { Progress } from './setup/progress.mjs';
import { setUp } from './setup/setup.mjs';
import { runMain } from './setup/setupError.mjs';

// `node scripts/install.mjs` prepares this folder for a service (docs/install.md): the npm packages with the project's
// own Node.js, the client, and the media worker beside them, where a user without a home folder finds it.

await runMain(async () => {
  const { MEDIASOUP_WORKER_BIN: worker } = await setUp(new Progress(), []);
  const own = join(projectRoot, 'mediasoup-worker');
  if (worker === own) return;
  // Renamed, because a running one cannot be written over.
  copyFileSync(worker, `${own}.new`);
  renameSync(`${own}.new`, own);
});
