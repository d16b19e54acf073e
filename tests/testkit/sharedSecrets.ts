import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder with the common keys of the servers of a shared Redis. The caller that stops that Redis removes it. */
export function sharedSecretsFolder(redisUrl: string): string {
  return join(tmpdir(), `dc-secrets-${new URL(redisUrl).port}`);
}
