import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { openConnection } from '../../server/src/adapters/redis/connection.ts';
import { keys } from '../../server/src/adapters/redis/keys.ts';
import { EXAMPLE_ID } from '../../server/src/application/exampleConference.ts';
import { connectToRedisOf } from '../support/serverRedis.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const STRAY = pathToFileURL(join(import.meta.dirname, '../support/strayErrors.mjs')).href;

let server: TestServer;
let ended: string[] = [];

afterEach(() => server?.stop());

async function start(): Promise<void> {
  ended = [];
  server = await TestServer.start({
    environment: { NODE_OPTIONS: `--import ${STRAY}` },
    onUnexpectedEnd: (how) => ended.push(how),
  });
}

it('logs and counts a rejection that nothing caught, and serves on', async () => {
  await start();
  const chair = await Peer.join(server.url, server.codes.chair);
  server.signal('SIGUSR2');
  const line = 'diemcau_uncaught_errors_total{kind="rejections"} 1';
  const counted = async () => (await server.metrics()).includes(line);
  await waitFor('the count', async () => ((await counted()) ? true : undefined));
  await chair.act({ type: 'GoLive' });
  chair.close();
  await waitFor('the log', async () => {
    const log = await readFile(join(server.folder, 'logs', 'server.log'), 'utf8');
    return log.includes('A stray rejection.') ? true : undefined;
  });
  expect(ended).toEqual([]);
});

it('ends after an exception that nothing caught, with an exit code, its Redis stopped and the reason in its log', async () => {
  await start();
  server.signal('SIGWINCH');
  const [how] = await waitFor('the end', () => (ended.length > 0 ? ended : undefined));
  expect(how).toContain('(70)');
  expect(await readFile(join(server.folder, 'logs', 'server.log'), 'utf8')).toContain('A stray exception.');
  const redis = openConnection({ socketPath: join(server.folder, 'redis', 'redis.sock') });
  await expect(redis.ping()).rejects.toThrow();
  redis.disconnect();
});

it('ends where its store has lost what it has seen, as after a failover, and starts again with what is stored', async () => {
  await start();
  const chair = await Peer.join(server.url, server.codes.chair);
  await chair.act({ type: 'GoLive' });
  const redis = await connectToRedisOf(server);
  const ofLog = [keys.log(EXAMPLE_ID), keys.commands(EXAMPLE_ID)];
  const earlier = await Promise.all(ofLog.map((key) => redis.dumpBuffer(key)));
  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title: 'Mất cùng máy chính' });
  for (const [index, key] of ofLog.entries()) await redis.restore(key, 0, earlier[index] ?? '', 'REPLACE');
  redis.disconnect();
  // Refused, or unanswered because the server has ended by then; never taken.
  const draft = { type: 'CreatePoll', pollId: newId.poll(), title: 'Sau đó' } as const;
  const command = chair.command(draft).then(
    ({ ok }) => ok,
    () => false,
  );
  const [how] = await waitFor('the end', () => (ended.length > 0 ? ended : undefined));
  expect(how).toContain('(70)');
  await server.launch();
  chair.close();
  expect(await command).toBe(false);
  const again = await Peer.join(server.url, server.codes.chair);
  expect(again.view('control').polls[pollId]).toBeUndefined();
  await again.act({ ...draft, pollId: newId.poll() });
  again.close();
});

it('serves on when clients reset their connections before their WebSocket handshakes are read', async () => {
  await start();
  const request = [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: localhost:${server.port}`,
    `Origin: ${server.url}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  ].join('\r\n');
  for (let client = 0; client < 20; client++) {
    const socket = connect({ port: server.port, host: 'localhost' });
    await once(socket, 'connect');
    socket.write(`${request}\r\n\r\n`);
    socket.resetAndDestroy();
  }
  // A later connection is answered after the earlier ones were read.
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const metrics = await server.metrics();
  for (const kind of ['rejections', 'exceptions']) {
    expect(metrics).toContain(`diemcau_uncaught_errors_total{kind="${kind}"} 0`);
  }
  expect(ended).toEqual([]);
});
