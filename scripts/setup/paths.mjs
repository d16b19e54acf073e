import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the project. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The Node.js that the project runs on, installed with its dependencies. */
export const projectNode = join(projectRoot, 'node_modules', '.bin', 'node');

/**
 * The folder for what is worth keeping from one clone to the next.
 *
 * @returns {string}
 */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'diem-cau');
}
