import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RateLimits } from '../../server/src/adapters/web/gateway/rateLimits.ts';
import { dropIfSlow } from '../../server/src/adapters/web/gateway/slowReader.ts';
import { UnderWay } from '../../server/src/adapters/web/gateway/underWay.ts';
import { Peer } from '../support/peer.ts';
import { TestServer } from '../support/server.ts';
import { TestClock } from '../support/testClock.ts';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(() => server?.stop());

it('refuses a site’s flood with a code, counts its ballots apart, and lets the chair through', async () => {
  const chair = await Peer.join(server.url, server.codes.chair);
  const site = await Peer.join(server.url, server.codes.site1);
  const flood = Array.from({ length: 300 }, (_, index) => site.command({ type: 'DeclareHeadcount', count: index }));
  const replies = await Promise.all(flood);
  const refused = replies.filter((reply) => !reply.ok && reply.error.code === 'RATE_LIMITED');
  expect(refused.length).toBeGreaterThan(200);
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThan(50);
  const ballot = await site.command({ type: 'CastBallot', pollId: 'poll_nothing' as never, choice: 'yes' });
  expect(ballot).toMatchObject({ error: { code: 'WRONG_PHASE' } });
  await chair.act({ type: 'GoLive' });
  chair.close();
  site.close();
});

it('fills a budget again with time, and no further than its burst', () => {
  const clock = new TestClock(0);
  const limits = new RateLimits('site', clock);
  const spend = () => Array.from({ length: 1_000 }, () => limits.allow('command')).filter(Boolean).length;
  expect(spend()).toBe(60);
  clock.pass(1_000);
  expect(spend()).toBe(10);
  clock.pass(3_600_000);
  expect(spend()).toBe(60);
});

it('refuses the crowd what is too much at once, and neither the chair nor what comes after', () => {
  const underWay = new UnderWay();
  const flood = Array.from({ length: 7_000 }, () => underWay.begin('ballot', 'delegate'));
  expect(flood.filter((isTaken) => isTaken)).toHaveLength(6_000);
  expect(underWay.begin('command', 'delegate')).toBe(true);
  expect(underWay.begin('ballot', 'chair')).toBe(true);
  underWay.end('ballot', 'chair');
  expect(underWay.begin('ballot', 'delegate')).toBe(false);
  underWay.end('ballot', 'delegate');
  expect(underWay.begin('ballot', 'delegate')).toBe(true);
});

it('drops a reader that lets a megabyte wait, and no reader that keeps up', () => {
  const connection = Object.assign(new EventEmitter(), { closed: false, close: () => (connection.closed = true) });
  const silent = { info() {}, warn() {}, error() {} };
  dropIfSlow(connection, silent);
  const packet = { data: 'x'.repeat(300_000) };
  for (let round = 0; round < 10; round++) {
    connection.emit('packetCreate', packet);
    connection.emit('packetCreate', packet);
    connection.emit('drain');
  }
  connection.emit('packetCreate', { data: 'x'.repeat(5_000_000) });
  connection.emit('drain');
  expect(connection.closed).toBe(false);
  for (let count = 0; count < 6; count++) connection.emit('packetCreate', packet);
  expect(connection.closed).toBe(true);
});
