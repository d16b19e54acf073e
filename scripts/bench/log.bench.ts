import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Actor, SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { ActorId, ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { keys } from '../../server/src/adapters/redis/keys.ts';
import { startPrivateRedis } from '../../server/src/adapters/redis/privateRedis.ts';
import { RedisEventStore } from '../../server/src/adapters/redis/redisEventStore.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { median } from '../support/median.ts';
import { readOrExit, readWholeNumber } from '../support/wholeNumber.ts';

// Acknowledged commands per second through decide and append, against the raw ceiling: the same bytes and entries
// written by a pipeline of bare XADD to the same Redis with the same fsync. Alternated; the first round does not count.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    commands: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
  },
});
const { ROUNDS, COMMANDS } = readOrExit(() => ({
  ROUNDS: readWholeNumber('rounds', values.rounds, 2),
  COMMANDS: readWholeNumber('commands', values.commands, 1),
}));
/** As many as sites and phones can have in flight at once. */
const IN_FLIGHT = 256;
const SITES = 101;

interface Round {
  readonly commandsPerSecond: number;
  readonly ceilingPerSecond: number;
}

const folder = await mkdtemp(join(tmpdir(), 'dc-bench-'));
const server = await startPrivateRedis(folder);
const redis = openConnection(server.address);
await waitUntilReady(redis, 5_000);
const store = new RedisEventStore(redis, server.address);

const rounds: Round[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const id = `bench-${round}` as ConferenceId;
  const commandsPerSecond = await measureCommands(id);
  const ceilingPerSecond = await measureCeiling(id);
  rounds.push({ commandsPerSecond, ceilingPerSecond });
}
redis.disconnect();
await server.stop();
await rm(folder, { recursive: true });

const counted = rounds.slice(1);
const result = {
  commandsPerSecond: Math.round(median(counted.map((round) => round.commandsPerSecond))),
  ceilingPerSecond: Math.round(median(counted.map((round) => round.ceilingPerSecond))),
  ratio: Number(median(counted.map((round) => round.commandsPerSecond / round.ceilingPerSecond)).toFixed(3)),
};
if (values.json) console.log(JSON.stringify(result));
else {
  console.log(`Commands decided and stored   ${result.commandsPerSecond} a second`);
  console.log(`Bare pipelined XADD           ${result.ceilingPerSecond} a second`);
  console.log(`Ratio                         ${result.ratio} (median of ${counted.length} rounds; goal 0.5)`);
}

async function measureCommands(id: ConferenceId): Promise<number> {
  const runtime = await planConference(id);
  const sites = Array.from({ length: SITES }, (_, index): Actor => {
    const siteId = `S-${index}` as SiteId;
    return { id: `site:${siteId}` as ActorId, role: 'site', name: siteId, siteId };
  });
  let next = 0;
  const client = async () => {
    for (let index = next++; index < COMMANDS; index = next++) {
      const actor = sites[index % SITES] ?? SYSTEM_ACTOR;
      const command = { type: 'DeclareHeadcount', count: 1 + (Math.floor(index / SITES) % 90) } as const;
      const reply = await runtime.submit({ commandId: `command-${index}`, actor, command });
      if (!reply.ok) throw new Error(`A command of the bench was refused: ${reply.error.code}`);
    }
  };
  const seconds = await time(() => Promise.all(Array.from({ length: IN_FLIGHT }, client)));
  runtime.close();
  return COMMANDS / seconds;
}

async function planConference(id: ConferenceId): Promise<ConferenceRuntime> {
  const runtime = await ConferenceRuntime.load(id, store, systemClock);
  const sites = Array.from({ length: SITES }, (_, index) => {
    return { id: `S-${index}` as SiteId, name: `Site ${index}`, level: 3, expected: 24 } as const;
  });
  const send = (commandId: string, command: Parameters<typeof runtime.submit>[0]['command']) =>
    runtime.submit({ commandId, actor: SYSTEM_ACTOR, command });
  await send('create', { type: 'CreateConference', conferenceId: id, title: 'Bench' });
  await send('import', { type: 'ImportSites', sites });
  await send('open', { type: 'OpenConference' });
  return runtime;
}

/** Writes the same entries to another key with bare XADD. */
async function measureCeiling(id: ConferenceId): Promise<number> {
  const entries = await redis.xrange(keys.log(id), '-', '+');
  const copy = `ceiling:{${id}}`;
  const seconds = await time(async () => {
    for (let start = 0; start < entries.length; start += IN_FLIGHT) {
      await writeAll(redis, copy, entries.slice(start, start + IN_FLIGHT));
    }
  });
  return entries.length / seconds;
}

async function writeAll(target: Redis, key: string, entries: readonly [string, string[]][]): Promise<void> {
  const pipeline = target.pipeline();
  for (const [entryId, fields] of entries) pipeline.xadd(key, entryId, ...fields);
  const failed = (await pipeline.exec())?.find(([error]) => error);
  if (failed) throw failed[0];
}

/** How long something takes, in seconds. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1_000;
}
