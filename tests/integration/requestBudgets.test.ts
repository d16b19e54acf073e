import { request } from 'node:http';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { freePort, TestServer } from '../testkit/server.ts';

let server: TestServer;
let metricsPort: number;
let chair: CookieSession;

beforeAll(async () => {
  metricsPort = await freePort();
  const environment = {
    METRICS_PORT: String(metricsPort),
    METRICS_TOKEN: '',
    PUBLIC_URL: 'https://hoi-nghi.example',
    TRUSTED_PROXIES: '127.0.0.1, ::1',
  };
  server = await TestServer.start({ environment });
  chair = await exchange(server.url, server.codes.chair, 'https://hoi-nghi.example');
});

afterAll(() => server?.stop());

/** A request as the trusted proxy passes it on from a client's address. */
function from(address: string, path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${server.url}${path}`, { ...init, headers: { 'x-forwarded-for': address, ...init.headers } });
}

/** The status of each of so many requests that are sent at once. */
async function statuses(count: number, ask: () => Promise<Response>): Promise<readonly number[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const response = await ask();
      await response.arrayBuffer();
      return response.status;
    }),
  );
}

describe('a flood of requests', () => {
  it('for health is answered from a sample and then refused, by address', async () => {
    const flood = await statuses(400, () => from('203.0.113.1', '/healthz'));
    expect(flood.filter((status) => status === 200).length).toBeGreaterThanOrEqual(200);
    expect(flood).toContain(429);
    expect(await statuses(3, () => from('203.0.113.2', '/healthz'))).toEqual([200, 200, 200]);
  });

  it('without a session is refused, and a session behind the same address is not', async () => {
    const address = '203.0.113.3';
    const path = `/api/session/${chair.info.peerId}`;
    const cookie = { headers: { cookie: chair.cookie } };
    expect((await from(address, path, cookie)).status).toBe(200);
    const flood: number[] = [];
    while (!flood.includes(429) && flood.length < 10_000) {
      flood.push(...(await statuses(500, () => from(address, '/api/session/aaaaaaaaaaaa'))));
    }
    expect(flood.filter((status) => status === 401).length).toBeGreaterThanOrEqual(3_000);
    expect(flood).toContain(429);
    expect((await from(address, path, cookie)).status).toBe(200);
    const entered = await from(address, '/api/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://hoi-nghi.example' },
      body: JSON.stringify({ code: server.codes.moderator }),
    });
    expect(entered.status).toBe(200);
  });

  it('of one session is refused to it alone, on every route', async () => {
    const greedy = await exchange(server.url, server.codes.site1, 'https://hoi-nghi.example');
    const headers = { cookie: greedy.cookie, 'x-peer': greedy.info.peerId };
    const path = `/api/conferences/${greedy.info.conferenceId}/signing-key`;
    expect((await from('203.0.113.4', path, { headers })).status).toBe(200);
    const flood = await statuses(500, () => from('203.0.113.4', path, { headers }));
    expect(flood).toContain(200);
    expect(flood).toContain(429);
    const other = { cookie: chair.cookie, 'x-peer': chair.info.peerId };
    expect((await from('203.0.113.4', path, { headers: other })).status).toBe(200);
  });
});

describe('what the operator alone is told', () => {
  it('is on a port of this machine, and not at the public address', async () => {
    const own = `http://127.0.0.1:${metricsPort}`;
    expect(await (await fetch(`${own}/metrics`)).text()).toContain('diemcau_sockets');
    expect(await (await fetch(`${own}/readyz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${own}/healthz`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${own}/api/session/x`)).status).toBe(404);
    expect((await from('203.0.113.5', '/metrics')).status).toBe(404);
    const taken = createServer();
    const everywhere = new Promise((resolve, reject) =>
      taken.once('error', reject).listen(metricsPort, '127.0.0.2', () => resolve(true)),
    );
    expect(await everywhere).toBe(true);
    taken.close();
  });
});

describe('a server that is reached by https', () => {
  it('has browsers come by nothing else, and lets pages connect to its own host alone', async () => {
    const { headers } = await from('203.0.113.6', '/');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    const [, sources = ''] = /connect-src ([^;]*)/.exec(headers.get('content-security-policy') ?? '') ?? [];
    expect(sources.split(' ')).toContain('wss://hoi-nghi.example');
    expect(sources.split(' ')).not.toContain('wss:');
    expect(sources.split(' ')).not.toContain('ws:');
  });

  it('takes no handshake of an address that floods it with them, but those of known sessions', async () => {
    let flood: readonly number[] = [];
    for (let sent = 0; sent < 10_000 && !flood.includes(400); sent += 250) {
      flood = await Promise.all(Array.from({ length: 250 }, () => handshake('203.0.113.7')));
    }
    expect(flood).toContain(400);
    expect(await handshake('203.0.113.7', chair.cookie)).toBe(101);
    expect(await handshake('203.0.113.8')).toBe(101);
  });
});

/** The status that answers a WebSocket's handshake; the connection is ended at once. */
function handshake(address: string, cookie = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(`${server.url}/socket.io/?EIO=4&transport=websocket`, {
      agent: false,
      headers: {
        ...{ connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
        ...{ 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==', origin: 'https://hoi-nghi.example' },
        ...{ 'x-forwarded-for': address, cookie },
      },
    });
    asking.once('upgrade', (_response, socket) => {
      socket.destroy();
      resolve(101);
    });
    asking.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asking.once('error', reject);
    asking.end();
  });
}
