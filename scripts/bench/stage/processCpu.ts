import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second in `/proc/stat`, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Seconds of a core that these processes have used so far, all their threads together. */
export function cpuSecondsOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + processSeconds(pid), 0);
}

/** Seconds of a core that all processes of the machine have used so far, without the kernel's own work for its devices. */
export function cpuSecondsOfAll(): number {
  const [, user, nice, system] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/);
  return (Number(user) + Number(nice) + Number(system)) / TICKS_PER_SECOND;
}

function processSeconds(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [ranNs] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return sum + Number(ranNs) / 1e9;
  }, 0);
}
