import { join } from 'node:path';
import type { ConferenceId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import type { RedisAddress } from '../../server/src/adapters/redis/connection.ts';
import { RedisBallotBox } from '../../server/src/adapters/redis/redisBallotBox.ts';
import { freePort } from '../../tests/testkit/freePort.ts';
import { anonymousTickets } from './storm/anonymousTickets.ts';
import type { StormReport } from './storm/crowd.ts';
import { Crowd } from './storm/crowdHandle.ts';
import { type Cost, MeasuredProcess } from './storm/measuredProcess.ts';
import { DESKS, STORM_POLL, STORM_SIZE } from './storm/plans.ts';
import { type StormServer, withStormServer } from './storm/stormServer.ts';

// A conference at its busiest, on real sockets to one real server: every phone votes within a second, then supports,
// questions and hands follow for five. In the same run it measures a server that broadcasts everything, and bare
// Socket.IO. The clients live in one process of their own; where that one was the bottleneck, the bench says so.

const { sites: SITES, phones: PHONES } = STORM_SIZE;
const BESIDE = join(import.meta.dirname, 'storm');
const SATURATION_SECONDS = 4;
/** The naive server's load is quadratic: it gets one of this many commands, and its bytes are multiplied by this. */
const NAIVE_SHARE = 10;
/** Above this load or this delay (ms) the generator measures itself or a crowded machine. */
const MAX_LOAD = 0.8;
const MAX_LATE_MS = 50;

interface ProductRun {
  readonly vote: StormReport;
  readonly floor: StormReport;
  readonly cost: Cost;
  readonly heapPerClient: number;
  readonly ballotsPerSecond: number;
  readonly ballotsPerCpuSecond: number;
  readonly chairP95Ms10x: number;
  readonly refused10x: Readonly<Record<string, number>>;
  readonly votesLost: number;
}

const saturated: string[] = [];
const product = await withStormServer(measureProduct);
const bare = await runBare();
const naive = await runNaive();
const { vote, floor, cost } = product;
const result = {
  clients: DESKS + SITES + PHONES,
  commands: vote.commands + floor.commands,
  refused: sumOf(vote.refused, floor.refused),
  ackP50Ms: quantile(latenciesOf(vote, floor), 0.5),
  ackP99Ms: quantile(latenciesOf(vote, floor), 0.99),
  lastScreenAfterLastAckMs: Math.round(Math.max(vote.lastScreenAfterLastAckMs, floor.lastScreenAfterLastAckMs)),
  framesSent: vote.framesSent + floor.framesSent,
  framesLeast: vote.framesLeast + floor.framesLeast,
  clientsBehind: vote.behind + floor.behind,
  bytesPerClient: Math.round(vote.bytesPerClient + floor.bytesPerClient),
  heapPerClient: Math.round(product.heapPerClient),
  bareHeapPerClient: Math.round(bare.heapPerClient),
  eventLoopP99Ms: rounded(cost.eventLoopP99Ms),
  rssMb: Math.round(cost.rssMb),
  naive,
  saturation: {
    ballotsPerSecond: Math.round(product.ballotsPerSecond),
    echoPerSecond: Math.round(bare.echoPerSecond),
    ballotsPerCpuSecond: Math.round(product.ballotsPerCpuSecond),
    echoPerCpuSecond: Math.round(bare.echoPerCpuSecond),
  },
  chairP95Ms10x: product.chairP95Ms10x,
  refused10x: product.refused10x,
  votesLost: product.votesLost,
  generatorSaturatedIn: saturated,
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else describe();

function describe(): void {
  const rows: readonly (readonly [string, string | number, string])[] = [
    ['Acknowledged, median / p99', `${result.ackP50Ms} / ${result.ackP99Ms} ms`, 'p99 ≤ 250 ms'],
    ['Last screen after that', `${result.lastScreenAfterLastAckMs} ms`, '≤ 500 ms'],
    ['Frames / least possible', rounded(result.framesSent / result.framesLeast), '≤ 1.02'],
    ['Bytes per client', result.bytesPerClient, `naive: ${naive.bytesPerClient}, goal a tenth`],
    ['Heap per phone', result.heapPerClient, `bare: ${result.bareHeapPerClient}, goal ≤ 1.2 ×`],
    ['Ballots a second', result.saturation.ballotsPerSecond, `echoes: ${result.saturation.echoPerSecond}, goal half`],
    ['Ten times the storm: chair p95', `${result.chairP95Ms10x} ms`, '≤ 500 ms'],
    ['Votes lost', result.votesLost, '0'],
  ];
  for (const [what, figure, goal] of rows) console.log(`${what.padEnd(34)}${String(figure).padEnd(18)}(${goal})`);
  if (saturated.length > 0)
    console.log(`The generator, or the machine, was the bottleneck in: ${saturated.join(', ')}.`);
}

async function measureProduct({ server, crowd, port, tickets, redis, address }: StormServer): Promise<ProductRun> {
  const { desks, sites, phones } = tickets;
  await crowd.enter(port, [...desks, ...sites]);
  const heapPerClient = await heapOf(server, () => crowd.enter(port, phones));
  await server.begin();
  const vote = noteLoad('storm', await crowd.storm('vote'));
  const floor = noteLoad('storm', await crowd.storm('floor'));
  const cost = await server.end();
  await server.begin();
  const ballots = noteLoad('ballots', await crowd.saturate('ballot', SATURATION_SECONDS));
  const { cpuSeconds } = await server.end();
  const tenfoldVote = noteLoad('ten times the storm', await crowd.storm('tenfoldVote'));
  const tenfoldFloor = noteLoad('ten times the storm', await crowd.storm('tenfoldFloor'));
  return {
    vote,
    floor,
    cost,
    heapPerClient,
    ballotsPerSecond: ballots.perSecond,
    ballotsPerCpuSecond: ballots.acknowledged / cpuSeconds,
    chairP95Ms10x: quantile([...tenfoldVote.latencies.chair, ...tenfoldFloor.latencies.chair], 0.95),
    refused10x: sumOf(tenfoldVote.refused, tenfoldFloor.refused),
    votesLost: await countLost(tenfoldVote.choices, redis, address),
  };
}

/** Phones whose last acknowledged choice is not what the store holds. */
async function countLost(choices: StormReport['choices'], redis: Redis, address: RedisAddress): Promise<number> {
  const box = new RedisBallotBox(redis, address);
  const voters = Object.keys(choices).map((phone) => `delegate:S-${Number(phone) % SITES}:${phone}`);
  const ref = { conferenceId: 'conf_storm' as ConferenceId, pollId: STORM_POLL as PollId, secret: false };
  const stored = await box.ballotsOf(ref, voters);
  box.close();
  return Object.values(choices).filter((choice, index) => stored.get(voters[index] ?? '')?.ballot !== choice).length;
}

async function runBare() {
  const port = await freePort();
  const server = await MeasuredProcess.start(join(BESIDE, 'echoServer.ts'), { PORT: String(port) }, 'ready');
  const crowd = new Crowd();
  await crowd.enter(port, anonymousTickets(DESKS + SITES), false);
  const heapPerClient = await heapOf(server, () => crowd.enter(port, anonymousTickets(PHONES), false));
  await server.begin();
  const echo = noteLoad('echoes', await crowd.saturate('echo', SATURATION_SECONDS));
  const { cpuSeconds } = await server.end();
  await crowd.leave();
  await server.stop();
  const echoPerCpuSecond = echo.acknowledged / cpuSeconds;
  return { heapPerClient, echoPerSecond: echo.perSecond, echoPerCpuSecond };
}

async function runNaive() {
  const port = await freePort();
  const server = await MeasuredProcess.start(join(BESIDE, 'naiveServer.ts'), { PORT: String(port) }, 'ready');
  const crowd = new Crowd();
  await crowd.enter(port, anonymousTickets(DESKS + SITES + PHONES));
  const votes = await crowd.storm('vote', NAIVE_SHARE);
  const rest = await crowd.storm('floor', NAIVE_SHARE);
  await crowd.leave();
  await server.stop();
  return {
    bytesPerClient: Math.round((votes.bytesPerClient + rest.bytesPerClient) * NAIVE_SHARE),
    ackP99Ms: quantile(latenciesOf(votes, rest), 0.99),
    share: 1 / NAIVE_SHARE,
  };
}

/** The heap that each phone takes when all have entered. */
async function heapOf(server: MeasuredProcess, enter: () => Promise<void>): Promise<number> {
  const before = await server.heap();
  await enter();
  return ((await server.heap()) - before) / PHONES;
}

function noteLoad<Report extends { readonly load: number; readonly lateP99Ms?: number }>(
  what: string,
  report: Report,
): Report {
  const { load, lateP99Ms = 0 } = report;
  if ((load > MAX_LOAD || lateP99Ms > MAX_LATE_MS) && !saturated.includes(what)) saturated.push(what);
  return report;
}

function sumOf(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) {
  const sums: Record<string, number> = { ...one };
  for (const [code, count] of Object.entries(other)) sums[code] = (sums[code] ?? 0) + count;
  return sums;
}

function latenciesOf(...reports: readonly StormReport[]): readonly number[] {
  return reports.flatMap(({ latencies }) => [...latencies.crowd, ...latencies.chair]);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
