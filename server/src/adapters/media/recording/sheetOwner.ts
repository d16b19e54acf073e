import { hostname } from 'node:os';
import type { SheetOwner } from './partSheet.ts';
import type { PendingPart } from './recordingFolder.ts';

/** How long after the first look at a part comes the second (ms): a server that records writes four times a second. */
export const LEFT_AFTER_MS = 60_000;

/** This process. */
export const OWN_PROCESS: SheetOwner = { host: hostname(), pid: process.pid };

/**
 * Whether a part has no server that takes its packets: it was this one's before its last start, its process has ended, or
 * nothing has been written since an earlier look, where the process cannot be looked up. Two servers should not have one
 * folder; if they do, neither may destroy what the other records.
 */
export function isLeft(
  { sheet: { owner }, writtenAt }: PendingPart,
  earlier?: Pick<PendingPart, 'writtenAt'>,
): boolean {
  if (!owner || earlier?.writtenAt === writtenAt) return true;
  return owner.host === OWN_PROCESS.host && (owner.pid === OWN_PROCESS.pid || !runs(owner.pid));
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process cannot be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
