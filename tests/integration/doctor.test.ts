import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkClock } from '../../scripts/doctor/clockCheck.ts';
import type { Finding } from '../../scripts/doctor/finding.ts';
import { checkCertificate, checkMailServer } from '../../scripts/doctor/networkChecks.ts';
import { checkRedis } from '../../scripts/doctor/redisCheck.ts';
import { readConfig } from '../../server/src/config.ts';
import { startRedisByUrl } from '../support/redisByUrl.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { freePort, TestServer } from '../testkit/server.ts';

const run = promisify(execFile);
const DOCTOR = join(import.meta.dirname, '../../scripts/doctor/doctor.ts');
const HOUR_MS = 3_600_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-doctor-'));
});

afterAll(() => removeFolder(folder));

interface Examined {
  readonly code: number;
  readonly stdout: string;
}

async function examine(settings: Record<string, string>, ...args: string[]): Promise<Examined> {
  const env = { ...process.env, REDIS_URL: '', DATA_DIR: join(folder, 'data'), RTC_PORT: '0', ...settings };
  return run(process.execPath, [DOCTOR, ...args], { env }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: Examined) => error,
  );
}

describe('the doctor', () => {
  it('finds a running server and its store well, and every finding has a level and words', async () => {
    const server = await TestServer.start();
    try {
      const { code, stdout } = await examine({ PORT: `${server.port}`, DATA_DIR: server.folder }, '--json');
      const findings = JSON.parse(stdout) as readonly Finding[];
      const levelsOf = (check: string) => findings.filter((one) => one.check === check).map(({ level }) => level);
      expect(code).toBe(0);
      expect(levelsOf('settings')).toEqual(['ok']);
      expect(levelsOf('port')).toEqual(['ok']);
      expect(levelsOf('redis')).toEqual(['ok', 'ok', 'ok', 'ok']);
      expect(levelsOf('media worker')).toEqual(['ok']);
      for (const { level, found, todo } of findings) {
        expect(['ok', 'warn', 'fail']).toContain(level);
        expect(found).not.toBe('');
        expect(todo !== undefined).toBe(level !== 'ok');
      }
    } finally {
      await server.stop();
    }
  });

  it('exits with 1 and says what to do for settings that cannot be used, and for a port that another program has', async () => {
    const wrong = await examine({ PORT: 'x' });
    expect(wrong).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^fail {2}settings: PORT: expected a whole number/),
    });
    const other = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
    const { port } = other.address() as AddressInfo;
    const taken = await examine({ PORT: `${port}`, MEDIASOUP_WORKER_BIN: import.meta.filename });
    other.close();
    expect(taken.code).toBe(1);
    expect(taken.stdout).toContain(`fail  port: another program answers on ${port} (404)`);
    expect(taken.stdout).toContain('fail  media worker: does not start');
  });

  it('names the settings of Redis with which acknowledged entries are lost', async () => {
    const redis = await startRedisByUrl();
    try {
      await redis.admin.config('SET', 'maxmemory-policy', 'allkeys-lru');
      await redis.admin.config('SET', 'appendfsync', 'everysec');
      const found = (await checkRedis(redis.admin)).map(({ level, found }) => `${level} ${found}`);
      expect(found.slice(1)).toEqual([
        'ok appendonly yes',
        'warn appendfsync everysec',
        'fail maxmemory-policy allkeys-lru',
      ]);
    } finally {
      await redis.stop();
    }
  });

  it.each([
    [0, 'ok'],
    [10_000, 'warn'],
    [-HOUR_MS, 'fail'],
  ])('judges a clock that differs by %i ms from a reference: %s', async (offset, level) => {
    const reference = createServer((_request, response) => {
      response.writeHead(200, { date: new Date(Date.now() + offset).toUTCString() }).end();
    });
    await new Promise<void>((resolve) => reference.listen(0, '127.0.0.1', resolve));
    const { port } = reference.address() as AddressInfo;
    expect((await checkClock(`http://127.0.0.1:${port}`)).level).toBe(level);
    reference.close();
  });

  it.each([
    [3, 'fail'],
    [15, 'warn'],
    [60, 'ok'],
  ])('judges a certificate that is good for %i days: %s', async (days, level) => {
    const notAfterDate = new Date(Date.now() + days * 24 * HOUR_MS + HOUR_MS);
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], { notAfterDate });
    const [TLS_CERT, TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    await writeFile(TLS_CERT, cert);
    await writeFile(TLS_KEY, key, { mode: 0o600 });
    const finding = await checkCertificate(readConfig({ TLS_CERT, TLS_KEY }, []));
    expect(finding).toMatchObject({ level, found: expect.stringContaining(`${days} days`) });
  });

  it('tells a mail server from another program and from nothing', async () => {
    const greeting = (line: string) => createTcpServer((socket) => socket.end(`${line}\r\n`));
    const [mail, other] = [greeting('220 mail.example ESMTP'), greeting('HTTP/1.1 400 Bad Request')];
    for (const server of [mail, other]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const levelAt = async (port: number) => (await checkMailServer('127.0.0.1', port, false)).level;
    expect(await levelAt((mail.address() as AddressInfo).port)).toBe('ok');
    expect(await levelAt((other.address() as AddressInfo).port)).toBe('fail');
    expect(await levelAt(await freePort())).toBe('fail');
    for (const server of [mail, other]) server.close();
  });
});
