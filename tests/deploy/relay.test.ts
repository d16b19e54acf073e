import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTurn } from '../../scripts/doctor/turnCheck.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { turnCredentials } from '../../server/src/application/turnCredentials.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { freePort } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const SECRET = 'the-secret-of-this-relay';

let folder: string;
let port: number;
let relay: ChildProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-relay-'));
  port = await freePort();
  const text = await readFile(join(import.meta.dirname, '../../scripts/deploy/coturn/turnserver.conf'), 'utf8');
  const own = text
    .replace('REPLACE-WITH-THE-TURN-SECRET', SECRET)
    .replace('listening-port=3478', `listening-port=${port}\nlistening-ip=127.0.0.1\nrelay-ip=127.0.0.1`)
    .replace(/^(tls-listening-port|cert|pkey)=.*$/gm, '')
    .replace('allowed-peer-ip=203.0.113.7', 'allowed-peer-ip=127.0.0.1')
    .replace(
      'syslog',
      `log-file=${folder}/relay.log\nsimple-log\nno-tls\nno-dtls\npidfile=${folder}/pid\nuserdb=${folder}/users`,
    );
  const file = join(folder, 'turnserver.conf');
  await writeFile(file, own);
  relay = spawn('turnserver', ['-c', file], { stdio: 'ignore' });
  await waitFor('the relay to answer', async () =>
    (await levels(SECRET)).every((level) => level === 'ok') ? true : undefined,
  );
});

afterAll(async () => {
  if (relay && relay.exitCode === null) {
    const ended = once(relay, 'exit');
    relay.kill('SIGTERM');
    await ended;
  }
  await removeFolder(folder);
});

async function check(secret: string, urls = [`turn:127.0.0.1:${port}`, `turn:127.0.0.1:${port}?transport=tcp`]) {
  const [server] = turnCredentials({ urls, secret }, systemClock)('doctor');
  return server ? checkTurn(server) : [];
}

async function levels(secret: string): Promise<readonly string[]> {
  return (await check(secret)).map(({ level }) => level);
}

describe('the relay of the deploy files', () => {
  it('gives an allocation by UDP and by TCP to the credentials that the server makes', async () => {
    expect(await check(SECRET)).toEqual([
      { check: 'TURN', level: 'ok', found: `turn:127.0.0.1:${port} gives an allocation` },
      { check: 'TURN', level: 'ok', found: `turn:127.0.0.1:${port}?transport=tcp gives an allocation` },
    ]);
  });

  it('refuses others, and the doctor says what to compare', async () => {
    const [byUdp] = await check('another-secret-than-that');
    expect(byUdp).toMatchObject({ level: 'fail', found: expect.stringContaining('refuses (401') });
    expect(byUdp?.todo).toContain('static-auth-secret');
  });
});
