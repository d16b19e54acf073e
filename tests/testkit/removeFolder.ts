import { rm } from 'node:fs/promises';

/** Removes a folder with all that is in it, again while something that is just ending still writes there. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
}
