import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import { SharedRedis } from '../../tests/testkit/redis.ts';
import { freePort, TestServer } from '../../tests/testkit/server.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import { percentile } from '../support/percentile.ts';

// Two server processes on one Redis: the delay from a site's command on one of them to the desk's view on the other.

const COMMANDS = 200;
/** Pause between two commands (ms): out of phase with the feeds' ticks, and within a site's rate limit. */
const MIN_PAUSE_MS = 70;
const MAX_PAUSE_MS = 150;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const redis = await SharedRedis.start(await freePort());
const one = await TestServer.start({ redisUrl: redis.url });
const two = await TestServer.start({ redisUrl: redis.url, publicUrl: one.url });
const connect = async (url: string, code: string) =>
  new RecordingClient({ url, origin: one.url, session: await exchange(one.url, code) });
const site = await connect(one.url, one.codes.site1);
const desk = await connect(two.url, one.codes.moderator);
await waitFor('both to be in', () => (site.isSettled && desk.isSettled ? true : undefined));

const seenMs: number[] = [];
for (let count = 1; count <= COMMANDS; count++) {
  seenMs.push(await measureOne(count));
  await pause(MIN_PAUSE_MS + Math.random() * (MAX_PAUSE_MS - MIN_PAUSE_MS));
}
for (const client of [site, desk]) client.close();
for (const server of [one, two]) await server.stop();
await redis.stop();

const result = {
  commands: COMMANDS,
  seenP50Ms: Math.round(percentile(seenMs, 0.5)),
  seenP95Ms: Math.round(percentile(seenMs, 0.95)),
  seenMaxMs: Math.round(percentile(seenMs, 1)),
};
if (values.json) console.log(JSON.stringify(result));
else {
  console.log(`Seen at the other server after   p50 ${result.seenP50Ms} ms, p95 ${result.seenP95Ms} ms (goal 250)`);
}
process.exit(0);

/** Time from sending a headcount until the other desk has it (ms). */
async function measureOne(count: number): Promise<number> {
  const { siteId } = site.actor;
  const sentAt = performance.now();
  const sent = site.send({ type: 'DeclareHeadcount', count });
  while (siteId && desk.view('control')?.sites[siteId]?.declared !== count) await pause(1);
  const seenAt = performance.now();
  await sent;
  return seenAt - sentAt;
}
