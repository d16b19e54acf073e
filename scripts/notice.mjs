import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureClientBuild } from './setup/clientBuild.mjs';
import { projectRoot } from './setup/paths.mjs';
import { Progress } from './setup/progress.mjs';
import { runMain } from './setup/setupError.mjs';

// `npm run notice` builds the client and copies its list of packages and licences to NOTICE.

await runMain(async () => {
  await ensureClientBuild(new Progress());
  copyFileSync(join(projectRoot, 'client', 'dist', 'NOTICE.txt'), join(projectRoot, 'NOTICE'));
});
