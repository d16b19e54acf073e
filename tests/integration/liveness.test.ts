import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { NetworkProxy } from '../support/networkProxy.ts';
import { Peer } from '../testkit/peer.ts';
import { RecordingClient } from '../testkit/recordingClient.ts';
import { freePort, TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

/** The promise is 3 s; the rest is for a machine that runs other tests. In milliseconds. */
const NOTICED_WITHIN_MS = 4_500;

let server: TestServer;
let line: NetworkProxy;
let slowLine: NetworkProxy;
let desk: Peer;
let origin: string;

beforeAll(async () => {
  const port = await freePort();
  [line, slowLine] = [await NetworkProxy.start(port), await NetworkProxy.start(port)];
  server = await TestServer.start({ port });
  origin = server.url;
  desk = await Peer.join(origin, server.codes.moderator);
});

afterAll(async () => {
  desk?.close();
  await line?.stop();
  await slowLine?.stop();
  await server?.stop();
});

async function enter(by: NetworkProxy, code: string): Promise<RecordingClient> {
  const session = await exchange(origin, code);
  const client = new RecordingClient({ url: `http://127.0.0.1:${by.port}`, origin, session });
  await waitFor('the site to be in', () => client.isSettled || undefined, 20_000);
  return client;
}

function connectionsOf({ actor }: RecordingClient): number {
  return desk.view('control').sites[actor.siteId as SiteId]?.connections ?? 0;
}

it.concurrent('LIVE-1: a connection that dies without being closed is noticed at both ends within three seconds', async () => {
  const site = await enter(line, server.codes.site1);
  await waitFor('the desk to see the site', () => connectionsOf(site) === 1 || undefined);
  line.cut();
  const cutAt = performance.now();
  const took = async (what: string, holds: () => boolean) => {
    await waitFor(what, () => holds() || undefined, 20_000);
    return performance.now() - cutAt;
  };
  const [there, here] = await Promise.all([
    took('the server to end the connection', () => connectionsOf(site) === 0),
    took('the site to know', () => !site.isSettled),
  ]);
  expect(Math.max(there, here), `at the server ${there} ms, at the site ${here} ms`).toBeLessThan(NOTICED_WITHIN_MS);
  line.heal();
  await waitFor('the site to be back', () => site.isSettled || undefined);
  site.close();
});

it.concurrent('LIVE-2: a site with more than two seconds of round trip comes in, stays in, and is answered', async () => {
  slowLine.delayTcp(1_300);
  const site = await enter(slowLine, server.codes.site2);
  const { welcomes } = site;
  // One after the other, each a round trip: longer than any connection without signs of life would last.
  for (let count = 1; count <= 4; count++) await site.act({ type: 'DeclareHeadcount', count });
  expect([site.isSettled, site.welcomes]).toStrictEqual([true, welcomes]);
  site.close();
});
