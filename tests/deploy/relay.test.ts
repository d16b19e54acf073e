import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTurn } from '../../scripts/doctor/turnCheck.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { turnCredentials } from '../../server/src/application/turnCredentials.ts';
import { Relay } from '../support/relay.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { freePort } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const SECRET = 'the-secret-of-this-relay';

let folder: string;
let port: number;
let relay: Relay;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dc-relay-'));
  port = await freePort();
  relay = await Relay.start({ folder, address: '127.0.0.1', port, secret: SECRET });
  await waitFor('the relay to answer', async () =>
    (await levels(SECRET)).every((level) => level === 'ok') ? true : undefined,
  );
});

afterAll(async () => {
  await relay?.stop();
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
