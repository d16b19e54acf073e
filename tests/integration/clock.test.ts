import type { ServerTimeReply, Welcome } from '@diem-cau/shared/protocol/messages.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

// The clock of a running server is set back by an hour, as a time server does that comes late.

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start({ settableClock: true });
});

afterAll(() => server?.stop());

async function readTime({ socket }: Peer): Promise<number> {
  const reply: { readonly value: ServerTimeReply } = await socket.timeout(5_000).emitWithAck('time', {});
  return reply.value.serverTime;
}

it('TIME-2: TIME-4: a server whose clock is set back by an hour goes on as before', async () => {
  const chair = await Peer.join(server.url, server.codes.chair);
  const site = await Peer.join(server.url, server.codes.site1);
  await chair.act({ type: 'GoLive' });
  const handId = newId.hand();
  await site.act({ type: 'RaiseHand', handId, kind: 'question' });
  await chair.act({ type: 'InviteHand', handId });
  await site.act({ type: 'ConfirmTurn', handId });
  const before = await readTime(site);
  const begun = performance.now();
  const wrongBy = (serverTime: number) => Math.abs(serverTime - before - (performance.now() - begun));
  await server.setClockBack();
  for (let count = 1; count <= 30; count++) await site.act({ type: 'DeclareHeadcount', count });
  await chair.sees('control', 'the headcount', ({ sites }) =>
    Object.values(sites).some(({ declared }) => declared === 30),
  );
  expect(wrongBy(await readTime(site))).toBeLessThan(1_000);
  await chair.act({ type: 'PauseTurn', handId });
  await chair.act({ type: 'ResumeTurn', handId });
  await chair.sees('control', 'the turn that goes on', ({ floor }) => floor.speaking?.pausedAt === undefined);
  const { speaking } = chair.view('control').floor;
  expect((speaking?.deadline ?? 0) - (speaking?.startedAt ?? 0)).toBeLessThan(10 * 60_000);
  await exchange(server.url, server.codes.site2);
  const welcome: Welcome = await site.hello();
  expect(wrongBy(welcome.serverTime)).toBeLessThan(1_000);
  chair.close();
  site.close();
});
