import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;
/** pino's number for an error. */
const ERROR = 50;

/** A server whose figures may be read. */
export interface WatchedServer {
  readonly url: string;
  readonly metricsToken: string;
}

/** The memory that the server's process takes, in megabytes; undefined where it does not answer. */
export async function readServerMemory({ url, metricsToken }: WatchedServer): Promise<number | undefined> {
  const metrics = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
    .then((response) => response.text())
    .catch(() => '');
  const bytes = Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
  return Number.isFinite(bytes) ? Math.round(bytes / MEGABYTE) : undefined;
}

/** The errors in the log of a server on this data folder, as they were written. */
export async function readLoggedErrors(folder: string): Promise<readonly string[]> {
  const log = await readFile(join(folder, 'logs', 'server.log'), 'utf8').catch(() => '');
  return log.split('\n').filter((line) => levelOf(line) >= ERROR);
}

function levelOf(line: string): number {
  return Number(/"level":(\d+)/.exec(line)?.[1] ?? 0);
}
