import { readFileSync } from 'node:fs';

/** Ticks a second in `/proc`, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** Seconds of a core that these processes have used so far. */
export function cpuSecondsOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + readTicks(pid) / TICKS_PER_SECOND, 0);
}

/** Seconds that these processes have been ready to run so far, and had no core to run on. */
export function waitSecondsOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const [, waitedNs] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
    return sum + Number(waitedNs) / 1e9;
  }, 0);
}

function readTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The program's name stands in brackets and may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME]);
}
