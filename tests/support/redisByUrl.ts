import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { freePort } from '../testkit/server.ts';
import { sharedSecretsFolder } from '../testkit/sharedSecrets.ts';

/** A Redis as an operator runs it, reached by a URL. */
export async function startRedisByUrl() {
  const folder = await mkdtemp(join(tmpdir(), 'dc-redis-url-'));
  const port = await freePort();
  const flags = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
  const child = spawn('redis-server', [...flags, '--appendfsync', 'always'], { stdio: 'ignore' });
  const admin = openConnection({ url: `redis://127.0.0.1:${port}` });
  await waitUntilReady(admin, 15_000);
  return {
    admin,
    urlFor: (user: string, password: string) => `redis://${user}:${password}@127.0.0.1:${port}`,
    async stop() {
      admin.disconnect();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await removeFolder(folder);
      await removeFolder(sharedSecretsFolder(`redis://127.0.0.1:${port}`));
    },
  };
}
