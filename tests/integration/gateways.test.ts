import { readFile } from 'node:fs/promises';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../testkit/freePort.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

// One server of two gateways: processes that share a port and a store.

const SITE = 'DT-01' as SiteId;
let server: TestServer;
let metricsPort: number;

beforeAll(async () => {
  metricsPort = await freePort();
  server = await TestServer.start({ environment: { GATEWAYS: '2', METRICS_PORT: String(metricsPort) } });
});

afterAll(() => server?.stop());

/** The processes of the gateways. */
async function listGateways(): Promise<readonly number[]> {
  const children = await childrenOf(server.pid);
  const lines = await Promise.all(
    children.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'it has ended')),
  );
  return children.filter((_, index) => lines[index]?.includes('server/src/main.ts'));
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return listed.split(' ').filter(Boolean).map(Number);
}

async function metric(name: string): Promise<number> {
  const text = await (
    await fetch(`http://127.0.0.1:${metricsPort}/metrics`, { headers: { connection: 'close' } })
  ).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

async function health(path: string): Promise<number> {
  return (await fetch(`http://127.0.0.1:${metricsPort}${path}`, { headers: { connection: 'close' } })).status;
}

it('serves one conference on one port by several processes, with one health and the metrics of all', async () => {
  expect(await listGateways()).toHaveLength(2);
  const { codes, url } = server;
  const peers: Peer[] = [];
  for (let count = 0; count < 3; count++)
    peers.push(await Peer.join(url, codes.moderator), await Peer.join(url, codes.chair));
  const site = await Peer.join(url, codes.site1);
  await site.act({ type: 'DeclareHeadcount', count: 31 });
  for (const peer of peers) await peer.sees('control', 'the headcount', (view) => view.sites[SITE]?.declared === 31);
  await expect.poll(() => metric('diemcau_sockets')).toBe(7);
  expect(await metric('diemcau_gateways')).toBe(2);
  expect(await metric('diemcau_store_up')).toBe(1);
  // At the public address the answer is the same, whichever process gives it.
  expect(await server.metrics()).toMatch(/^diemcau_gateways 2$/m);
  expect([await health('/healthz'), await health('/readyz')]).toStrictEqual([200, 200]);
  for (const peer of [...peers, site]) peer.close();
});

it('loses no acknowledged command when a gateway is killed: its pages come back at the other, and it is started again', async () => {
  const { codes, url } = server;
  const peers: Peer[] = [];
  // By turns: each gateway has some of them.
  for (let count = 0; count < 4; count++) peers.push(await Peer.join(url, codes.moderator));
  const site = await Peer.join(url, codes.site1);
  const [first = 0, second = 0] = await listGateways();
  let acknowledged = 0;
  const counting = (async () => {
    for (let count = 1; count <= 40; count++) {
      const reply = await site.command({ type: 'DeclareHeadcount', count });
      if (reply.ok) acknowledged = count;
    }
  })();
  await peers[0]?.sees('control', 'the counting', (view) => (view.sites[SITE]?.declared ?? 0) > 3);
  const lost = peers.map(
    (peer) =>
      new Promise<number>((resolve) => {
        peer.socket.once('disconnect', () => {
          const from = performance.now();
          peer.socket.once('connect', () => resolve(performance.now() - from));
        });
      }),
  );
  process.kill(first, 'SIGKILL');
  // At least one of the pages was there, and is back within what people wait.
  expect(await Promise.any(lost)).toBeLessThan(5_000);
  await counting;
  expect(acknowledged).toBeGreaterThan(0);
  for (const peer of peers) {
    await waitFor('the page to be back', () => (peer.socket.connected ? true : undefined));
    await peer.hello();
    await peer.sees('control', 'the last acknowledged count', (view) => view.sites[SITE]?.declared === acknowledged);
  }
  await expect.poll(() => metric('diemcau_gateways')).toBe(2);
  const now = await listGateways();
  expect(now).toHaveLength(2);
  expect(now).toContain(second);
  expect(now).not.toContain(first);
  expect(await health('/readyz')).toBe(200);
  for (const peer of [...peers, site]) peer.close();
}, 90_000);

it('stops all of them and the private Redis by one signal', async () => {
  const before = await childrenOf(server.pid);
  await server.terminate();
  for (const pid of before)
    await expect.poll(() => readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'gone')).toBe('gone');
  expect(server.exitCode).toBe(0);
});
