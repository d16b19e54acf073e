import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { Progress } from './setup/progress.mjs';
import { runScript } from './setup/runScript.mjs';
import { runMain } from './setup/setupError.mjs';
import { findWorker } from './setup/worker.mjs';

// `npm run doctor [-- --json] [--reference URL]` looks at everything that a server needs and changes nothing.

await runMain(async () => {
  // The findings alone go to standard output.
  const progress = new Progress(process.stderr);
  await ensureDependencies(progress);
  const worker = await findWorker(progress).catch(() => undefined);
  const env = { ...process.env, ...(worker && { MEDIASOUP_WORKER_BIN: worker }) };
  process.exitCode = await runScript(join('scripts', 'doctor', 'doctor.ts'), env, process.argv.slice(2));
});
