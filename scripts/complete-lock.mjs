import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { incompleteEntries, withoutIncomplete } from './setup/lockFile.mjs';
import { npm } from './setup/npm.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runMain, SetupError } from './setup/setupError.mjs';

// Run after `npm install` wherever npm leaves the packages of other platforms out of package-lock.json, or writes them
// without integrity. `npm ci` refuses the first and cannot verify the second. With `--check` nothing is written.

const lockFile = join(projectRoot, 'package-lock.json');
const readLock = () => JSON.parse(readFileSync(lockFile, 'utf8'));

await runMain(async () => {
  if (!process.argv.includes('--check')) await complete();
  const left = incompleteEntries(readLock());
  if (left.length > 0) throw new SetupError(`package-lock.json is incomplete:\n\n${left.join('\n')}`);
  console.log('package-lock.json is complete.');
});

/** npm resolves missing entries of most packages by itself. Of some it does so only when their parent is missing too. */
async function complete() {
  for (const alsoParents of [false, true]) {
    const lock = readLock();
    if (incompleteEntries(lock).length === 0) return;
    writeFileSync(lockFile, `${JSON.stringify(withoutIncomplete(lock, alsoParents), null, 2)}\n`);
    const { code, output } = await npm(['install', '--package-lock-only', '--loglevel=error'], { cwd: projectRoot });
    if (code !== 0) throw new SetupError(`npm could not complete package-lock.json:\n\n${output.trim()}`);
  }
}
