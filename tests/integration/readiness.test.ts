import { LINE_TEST_BYTES } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

let server: TestServer;
let site: CookieSession;

beforeAll(async () => {
  server = await TestServer.start();
  site = await exchange(server.url, server.codes.site1);
});

afterAll(() => server?.stop());

function line({ info, cookie }: CookieSession, query = '', init: RequestInit = {}): Promise<Response> {
  return fetch(`${server.url}/api/conferences/${info.conferenceId}/line${query}`, {
    ...init,
    headers: { cookie, 'x-peer': info.peerId, origin: server.url, 'content-type': 'application/octet-stream' },
  });
}

describe('readiness', () => {
  it('carries a site’s check to the desk, and to no other screen', async () => {
    const organiser = await Peer.join(server.url, server.codes.organiser);
    const desk = await Peer.join(server.url, server.codes.moderator);
    const [peer, other] = [
      await Peer.join(server.url, server.codes.site1),
      await Peer.join(server.url, server.codes.site2),
    ];
    const check = {
      camera: true,
      microphone: true,
      loopback: 'heard',
      uplinkKbps: 1_234_567,
      downlinkKbps: 9_000,
      roundTripMs: 12,
    } as const;
    const before = Date.now();
    await peer.act({ type: 'RecordDeviceCheck', check });
    for (const one of [organiser, desk]) {
      await one.sees(
        'control',
        'the check',
        ({ sites }) => sites[site.info.actor.siteId as never]?.check !== undefined,
      );
      const view = one.view('control');
      const { at, ...seen } = view.sites[site.info.actor.siteId as never]?.check ?? { at: 0 };
      expect(seen).toEqual({ ...check, faults: {} });
      expect(at).toBeGreaterThanOrEqual(before);
      expect(view.readiness).toEqual({ passed: 1, failed: 0, unchecked: 100 });
    }
    expect(JSON.stringify([peer.frames, other.frames])).not.toContain('1234567');
    for (const one of [organiser, desk, peer, other]) one.close();
  });

  it('measures a line by bytes down and up, as many as asked for and no more than bounded', async () => {
    const down = await line(site, `?bytes=${LINE_TEST_BYTES}`);
    expect(down.status).toBe(200);
    expect(down.headers.get('cache-control')).toBe('no-store');
    expect((await down.arrayBuffer()).byteLength).toBe(LINE_TEST_BYTES);
    expect((await line(site, `?bytes=${LINE_TEST_BYTES + 1}`)).status).toBe(400);
    expect((await line(site, '?bytes=-1')).status).toBe(400);
    const up = (size: number) => line(site, '', { method: 'POST', body: new Uint8Array(size) });
    expect((await up(LINE_TEST_BYTES)).status).toBe(200);
    expect((await up(LINE_TEST_BYTES + 1)).status).toBe(413);
  });

  it('lets only those measure who have devices to check, and not without end', async () => {
    const phone = await exchange(server.url, server.codes.phone);
    expect((await line(phone)).status).toBe(403);
    expect((await line({ ...site, cookie: '' })).status).toBe(401);
    const second = await exchange(server.url, server.codes.site2);
    const statuses: number[] = [];
    for (let count = 0; count < 50; count++) statuses.push((await line(second)).status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(10);
    expect(statuses.at(-1)).toBe(429);
  });
});
