import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { restrictedCommand } from '../../system/restrictedCommand.ts';

/** How long one try may take. */
const LIMIT_MS = 30_000;
const RIGHTS = {
  offline: true,
  endsWithUs: true,
  memoryBytes: 1_536 * 1024 * 1024,
  fileBytes: 256 * 1024 * 1024,
  cpuSeconds: 60,
} as const;
/** Far behind a conference, which may be live meanwhile. */
const LOW_PRIORITY = 10;
/** LibreOffice ends with this to be started again, which it asks for once with a profile that is new. */
const START_AGAIN = 81;
const FLAGS = ['--headless', '--norestore', '--nolockcheck', '--nologo', '--nodefault'];

/** Runs LibreOffice to its end, or to the end of its time. It finds nothing of this process's environment. */
export async function runProgram(program: string, args: readonly string[], home: string): Promise<void> {
  const [command, allArgs] = await restrictedCommand(program, [...FLAGS, ...args], RIGHTS);
  const startedAt = performance.now();
  for (let starts = 0; starts < 2; starts++) {
    const leftMs = LIMIT_MS - (performance.now() - startedAt);
    if ((await runOnce(command, allArgs, home, leftMs)) !== START_AGAIN) return;
  }
}

/** Resolves to the exit code; null where it was ended. */
async function runOnce(
  command: string,
  args: readonly string[],
  home: string,
  limitMs: number,
): Promise<number | null> {
  const env = { HOME: home, TMPDIR: home, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' };
  // The leader of a process group, so that everything it starts ends with it.
  const child = spawn(command, args, { cwd: home, env, stdio: 'ignore', detached: true });
  const timer = setTimeout(() => endGroup(child.pid), limitMs);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
      if (child.pid !== undefined) setPriority(child.pid, LOW_PRIORITY);
    });
  } finally {
    clearTimeout(timer);
    endGroup(child.pid);
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended.
  }
}
