import { execFile } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { restrictedCommand } from '../../../system/restrictedCommand.ts';
import type { MadeFiles } from './makeFiles.ts';

const PROGRAM = join(import.meta.dirname, 'makeFilesProgram.ts');
/** Behind a conference, which is live meanwhile; but what has just been said is to be played soon. */
const LOW_PRIORITY = 5;
/** An hour of packets takes about half a minute of a busy machine (ms). */
const LIMIT_MS = 600_000;
const RIGHTS = { offline: true, endsWithUs: true, memoryBytes: 1024 ** 3, cpuSeconds: 600 } as const;

const run = promisify(execFile);

/** Makes the files of a part in a process of its own, with fewer rights. Rejects where it fails. */
export async function makeFilesApart(sheet: string, packets: string, folder: string): Promise<MadeFiles> {
  const [command, args] = await restrictedCommand(process.execPath, [PROGRAM, sheet, packets, folder], RIGHTS);
  const running = run(command, args, { timeout: LIMIT_MS, env: { PATH: process.env.PATH } });
  try {
    if (running.child.pid !== undefined) setPriority(running.child.pid, LOW_PRIORITY);
  } catch {
    // It has ended already.
  }
  return JSON.parse((await running).stdout) as MadeFiles;
}
