import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the servers of a shared Redis keep their keys, which must be the same. Whoever ends that Redis removes it. */
export function sharedSecretsFolder(redisUrl: string): string {
  return join(tmpdir(), `dc-secrets-${new URL(redisUrl).port}`);
}
