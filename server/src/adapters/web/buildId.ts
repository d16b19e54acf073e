import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reads the id of the client files that this server serves, which their build writes into the page. Undefined where they are
 * not built, or by an earlier version.
 */
export async function readBuildId(clientFolder: string): Promise<string | undefined> {
  const page = await readFile(join(clientFolder, 'index.html'), 'utf8').catch(() => '');
  return /<meta name="build" content="([\w-]+)"/.exec(page)?.[1];
}
