import { rm } from 'node:fs/promises';

/** Removes a folder with its contents; retries while an ending process still writes there. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
}
