import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withRedis } from '../../scripts/support/withRedis.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { startPrivateRedis } from '../../server/src/adapters/redis/privateRedis.ts';
import { refuseForeignProcess } from '../../server/src/adapters/redis/privateSocket.ts';
import { refuseOthers } from '../../server/src/system/privateFolder.ts';
import { restrictedCommand } from '../../server/src/system/restrictedCommand.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { TestServer } from '../testkit/server.ts';

const run = promisify(execFile);

/** A user that this process is not. */
const SOMEBODY_ELSE = 4_242;
/** cap_dac_read_search and cap_net_bind_service, of those that root has. */
const KEPT = (2n ** 2n) | (2n ** 10n);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-runtime-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await removeFolder(folder);
});

async function statusOf(pid: number | 'self'): Promise<{ readonly noNewPrivileges: boolean; readonly others: bigint }> {
  return readStatus(await readFile(`/proc/${pid}/status`, 'utf8'));
}

function readStatus(text: string) {
  const capabilities = BigInt(`0x${/CapEff:\s+(\w+)/.exec(text)?.[1] ?? '0'}`);
  return { noNewPrivileges: /NoNewPrivs:\s+1/.test(text), others: capabilities & ~KEPT };
}

describe('programs that we start', () => {
  it('have no privileges of root, and the limits they were given', async () => {
    const rights = { offline: true, memoryBytes: 512 * 1024 * 1024, fileBytes: 4_096, cpuSeconds: 7 };
    const [command, args] = await restrictedCommand('cat', ['/proc/self/status', '/proc/self/limits'], rights);
    const { stdout } = await run(command, [...args]);
    expect(readStatus(stdout)).toEqual({ noNewPrivileges: true, others: 0n });
    expect(stdout).toMatch(/Max cpu time\s+7\s+7/);
    expect(stdout).toMatch(/Max file size\s+4096\s+4096/);
    expect(stdout).toMatch(/Max data size\s+536870912\s+536870912/);
  });

  it('are Redis and the media workers too', async () => {
    const server = await TestServer.start();
    try {
      const redis = openConnection({ socketPath: join(server.folder, 'redis', 'redis.sock') });
      await waitUntilReady(redis, 5_000);
      const pid = Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
      redis.disconnect();
      for (const one of [pid, ...(await server.mediaWorkers())]) {
        expect(await statusOf(one)).toEqual({ noNewPrivileges: true, others: 0n });
      }
      expect(await server.mediaWorkers()).toHaveLength(1);
    } finally {
      await server.stop();
    }
  });
});

describe('a private Redis', () => {
  it('is not taken over from another user, nor its folder used', async () => {
    vi.spyOn(process, 'geteuid').mockReturnValue(SOMEBODY_ELSE);
    await expect(startPrivateRedis(folder)).rejects.toThrow(/belongs to another user/);
    await expect(refuseForeignProcess(process.pid, folder)).rejects.toThrow(/is not this user's/);
  });

  it('is not started for a script of another user, which makes nothing in the folder of the data', async () => {
    const data = join(folder, 'data');
    await mkdir(data, { mode: 0o700 });
    vi.spyOn(process, 'geteuid').mockReturnValue(SOMEBODY_ELSE);
    await expect(withRedis(data, async () => true, 'private')).rejects.toThrow(/belongs to another user/);
    expect(await readdir(data)).toEqual([]);
  });

  it('where root finds the folder of another user, names that user to start as, and gives the folder to nobody', () => {
    vi.spyOn(process, 'geteuid').mockReturnValue(0);
    const refused = () => refuseOthers('/var/lib/diem-cau', { uid: SOMEBODY_ELSE, mode: 0o40700 });
    expect(refused).toThrow(`runuser -u "$(id -nu ${SOMEBODY_ELSE})" -- `);
    expect(refused).not.toThrow(/chown/);
  });

  it('does not start in a folder that others can enter', async () => {
    const open = join(folder, 'open');
    await mkdir(open, { mode: 0o755 });
    await expect(startPrivateRedis(open)).rejects.toThrow(/chmod -R go=/);
  });

  it.each([
    ['a file', (path: string) => writeFile(path, '')],
    ['a link to another socket', (path: string) => symlink('/run/another.sock', path)],
  ])('does not connect to %s in its socket’s place', async (_, put) => {
    await put(join(folder, 'redis.sock'));
    await expect(startPrivateRedis(folder)).rejects.toThrow(/not a socket of this user's/);
  });

  it('with a long path has its socket in a folder of its user’s own', async () => {
    const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    const redis = await startPrivateRedis(deep);
    try {
      const { socketPath } = redis.address as { readonly socketPath: string };
      expect(Buffer.byteLength(socketPath)).toBeLessThan(108);
      expect((await stat(dirname(socketPath))).mode & 0o777).toBe(0o700);
    } finally {
      await redis.stop();
    }
  });

  it('of an earlier release, left behind among other users’ files, is ended before another one opens its data', async () => {
    const deep = join(folder, 'c'.repeat(60), 'd'.repeat(60));
    await mkdir(deep, { recursive: true, mode: 0o700 });
    const name = createHash('sha256').update(deep).digest('hex').slice(0, 16);
    const former = join(tmpdir(), `diem-cau-${name}.sock`);
    const options = ['--port', '0', '--unixsocket', former, '--dir', deep, '--appendonly', 'yes', '--save', ''];
    const left = spawn('redis-server', options, { stdio: 'ignore' });
    const ended = once(left, 'exit');
    const before = openConnection({ socketPath: former });
    await waitUntilReady(before, 10_000);
    await before.set('kept', 'yes');
    const redis = await startPrivateRedis(deep);
    const after = openConnection(redis.address);
    try {
      await ended;
      await waitUntilReady(after, 5_000);
      expect(await after.get('kept')).toBe('yes');
    } finally {
      for (const connection of [before, after]) connection.disconnect();
      await redis.stop();
    }
  });
});
