import { setTimeout as wait } from 'node:timers/promises';
import { PROTOCOL_VERSION } from '@diem-cau/shared/protocol/messages.ts';
import { CastCount } from './castCount.ts';
import { type FrameHead, LeanClient, type Ticket } from './client.ts';
import type { CrowdOrder, ListenReport, SaturationReport, StormReport } from './crowd.ts';
import { FrameCount } from './frameCount.ts';
import { type Due, firstPhone, type PhaseName, planPhase, STORM_POLL, type StormSize } from './plans.ts';

// All clients of a bench, in one process beside the server's. It executes its parent's orders one at a time.

/** Clients that connect at a time. */
const AT_A_TIME = 100;
/** After this long without a message the storm is over (ms). */
const QUIET_MS = 1_200;
const GIVE_UP_MS = 60_000;
const WARM_UP_MS = 1_000;

const clients: LeanClient[] = [];
const frames = new FrameCount();
const castsOf = new CastCount();
let commandIds = 0;
let leaving = false;

process.on('message', (order) => {
  void obey(order as CrowdOrder).then(
    (report) => process.send?.(report),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));

async function obey(order: CrowdOrder): Promise<object> {
  switch (order.do) {
    case 'enter':
      return enter(order.port, order.tickets, order.greet);
    case 'storm':
      return storm(order.phase, order.size, order.share);
    case 'saturate':
      return saturate(order.event, order.size, order.seconds);
    case 'listen':
      return listen(order.seconds);
    case 'leave':
      leaving = true;
      castsOf.clear();
      for (const client of clients.splice(0)) client.close();
      return {};
  }
}

async function enter(port: number, tickets: readonly Ticket[], greet: boolean): Promise<object> {
  for (let start = 0; start < tickets.length; start += AT_A_TIME) {
    await Promise.all(tickets.slice(start, start + AT_A_TIME).map((ticket) => enterOne(port, ticket, greet)));
  }
  return {};
}

async function enterOne(port: number, ticket: Ticket, greet: boolean): Promise<void> {
  const client = new LeanClient(port, ticket, () => {
    if (!leaving) throw new Error('The server dropped a client.');
  });
  const index = clients.push(client) - 1;
  await client.connected();
  client.onFrame = (head) => frames.take(index, head);
  if (!greet) return;
  const reply = JSON.parse(await client.ask('hello', { protocol: PROTOCOL_VERSION }));
  if (!reply.ok) throw new Error(`A client was refused: ${JSON.stringify(reply)}`);
  for (const head of (reply.value?.frames ?? []) as FrameHead[]) frames.follow(index, head);
}

async function storm(phase: PhaseName, size: StormSize, share = 1): Promise<StormReport> {
  const plan = planPhase(phase, size, share);
  const phonesFrom = firstPhone(size);
  const latencies = { crowd: [] as number[], chair: [] as number[] };
  const refused: Record<string, number> = {};
  const choices: Record<string, string> = {};
  let lastAckAt = 0;
  let open = plan.length;
  frames.reset();
  const bytesBefore = totalBytes();
  const cpu = process.cpuUsage();
  const begin = performance.now() + 50;

  const late: number[] = [];
  const send = (due: Due) => {
    late.push(performance.now() - begin - due.atMs);
    const ballot = due.command.type === 'CastBallot' ? String(due.command.choice) : undefined;
    const command = ballot === undefined ? due.command : { ...due.command, replaces: castsOf.next(due.client, ballot) };
    const message = { commandId: nextCommandId(), command };
    clients[due.client]?.send(JSON.stringify(['command', message]), (reply) => {
      open--;
      lastAckAt = performance.now();
      // Since it was due, not since it was sent: a late generator must not flatter the server.
      latencies[due.kind].push(lastAckAt - begin - due.atMs);
      if (!reply.startsWith('{"ok":true')) {
        if (ballot !== undefined) castsOf.takeBack(due.client);
        const code = JSON.parse(reply).error.code as string;
        refused[code] = (refused[code] ?? 0) + 1;
      } else if (ballot !== undefined) {
        choices[due.client - phonesFrom] = ballot;
      }
    });
  };
  let next = 0;
  while (next < plan.length) {
    const now = performance.now() - begin;
    for (let due = plan[next]; due && due.atMs <= now; due = plan[++next]) send(due);
    await wait(1);
  }
  while (open > 0) {
    if (performance.now() - begin > GIVE_UP_MS) throw new Error(`${open} commands were never answered.`);
    await wait(5);
  }
  const load = busyShare(cpu, begin);
  await untilQuiet();
  const lastScreenAt = Math.max(frames.lastScreenAt, lastAckAt);
  return {
    commands: plan.length,
    latencies: { crowd: latencies.crowd.sort(rising), chair: latencies.chair.sort(rising) },
    refused,
    lastScreenAfterLastAckMs: lastScreenAt - lastAckAt,
    behind: frames.behind,
    framesSent: frames.sent,
    framesLeast: frames.leastIn(lastScreenAt - begin),
    bytesPerClient: (totalBytes() - bytesBefore) / clients.length,
    choices,
    load,
    lateP99Ms: late.sort(rising)[Math.floor(late.length * 0.99)] ?? 0,
  };
}

/** Every phone sends its next message as soon as the last one is acknowledged. */
async function saturate(event: 'ballot' | 'echo', size: StormSize, seconds: number): Promise<SaturationReport> {
  let running = true;
  let acknowledged = 0;
  let refused = 0;
  const messageOf = event === 'ballot' ? ballotMessage : echoMessage;
  const go = (index: number, round: number) => {
    clients[index]?.send(messageOf(index, round), (reply) => {
      if (event === 'ballot' && !reply.startsWith('{"ok":true')) {
        refused++;
        castsOf.takeBack(index);
      } else acknowledged++;
      if (running) go(index, round + 1);
    });
  };
  for (let index = firstPhone(size); index < clients.length; index++) go(index, 0);
  await wait(WARM_UP_MS);
  const before = acknowledged;
  const cpu = process.cpuUsage();
  const begin = performance.now();
  await wait(seconds * 1_000);
  const perSecond = (acknowledged - before) / ((performance.now() - begin) / 1_000);
  const load = busyShare(cpu, begin);
  running = false;
  await untilQuiet();
  return { perSecond, acknowledged, refused, load };
}

async function listen(seconds: number): Promise<ListenReport> {
  const before = totalEvents();
  const cpu = process.cpuUsage();
  const begin = performance.now();
  await wait(seconds * 1_000);
  const took = (performance.now() - begin) / 1_000;
  return { events: totalEvents() - before, seconds: took, load: busyShare(cpu, begin) };
}

function totalEvents(): number {
  return clients.reduce((sum, { events }) => sum + events, 0);
}

function ballotMessage(client: number, round: number): string {
  const choice = round % 2 === 0 ? 'no' : 'yes';
  const command = { type: 'CastBallot', pollId: STORM_POLL, choice, replaces: castsOf.next(client, choice) };
  return JSON.stringify(['command', { commandId: nextCommandId(), command }]);
}

/** As long as a ballot. */
function echoMessage(client: number, round: number): string {
  return ballotMessage(client, round).replace('command', 'echo');
}

function nextCommandId(): string {
  return `storm-${process.pid}-${commandIds++}`;
}

async function untilQuiet(): Promise<void> {
  for (;;) {
    const before = totalBytes();
    await wait(QUIET_MS);
    // Pings are some bytes a client at most.
    if (totalBytes() - before < 10 * clients.length) return;
  }
}

function totalBytes(): number {
  return clients.reduce((sum, { bytes }) => sum + bytes, 0);
}

function busyShare(since: NodeJS.CpuUsage, begin: number): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000 / (performance.now() - begin);
}

function rising(a: number, b: number): number {
  return a - b;
}
