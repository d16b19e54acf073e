import { join } from 'node:path';
import { freePort } from '../../tests/testkit/freePort.ts';
import { anonymousTickets } from './storm/anonymousTickets.ts';
import type { StormReport } from './storm/crowd.ts';
import { Crowd } from './storm/crowdHandle.ts';
import { fitLine } from './storm/fitLine.ts';
import { MeasuredProcess } from './storm/measuredProcess.ts';
import { DESKS, type StormSize } from './storm/plans.ts';
import { withStormServer } from './storm/stormServer.ts';

// One conference at growing sizes, at the same 2,500 commands a second: what an acknowledgement, the last screen and a phone
// cost. What a change on every screen costs is measured apart, beside bare Socket.IO and raw sockets, which send as many bytes
// to as many clients: the first says what the product adds, the second how far the limit is. What this machine's generator cannot
// reach is extrapolated by a line through the measured sizes, and marked so.

const MEASURED: readonly StormSize[] = [
  { sites: 101, phones: 2_500 },
  { sites: 202, phones: 5_000 },
  { sites: 404, phones: 10_000 },
];
const EXTRAPOLATED: StormSize = { sites: 1_010, phones: 25_000 };
const BROADCAST_SECONDS = 6;
/** Above this load or this delay (ms) the generator measures itself or a crowded machine. */
const MAX_LOAD = 0.8;
const MAX_LATE_MS = 50;
const BROADCAST = join(import.meta.dirname, 'storm/broadcastServer.ts');

/** What one size costs. */
interface Point {
  readonly sites: number;
  readonly phones: number;
  readonly ackP99Ms: number;
  readonly lastScreenAfterLastAckMs: number;
  readonly chairP95Ms: number;
  readonly refused: number;
  readonly framesPerLeast: number;
  readonly cpuSecondsPerPhoneMinute: number;
  readonly heapKbPerPhone: number;
  readonly deliveriesPerCpuSecond: number;
  readonly socketIoDeliveriesPerCpuSecond: number;
  readonly rawDeliveriesPerCpuSecond: number;
  /** Where the generator, or the machine, was the bottleneck. */
  readonly generatorSaturated: boolean;
}

const sizes = process.argv.includes('--small') ? MEASURED.slice(0, 2) : MEASURED;
const points: Point[] = [];
for (const size of sizes) {
  const point = await measure(size);
  points.push(point);
  if (!process.argv.includes('--json')) describe(point);
}
const extrapolated = extrapolate();
const [least, most] = [points[0], points.at(-1)];
const result = {
  points,
  extrapolated,
  cpuGrowth: least && most ? rounded(most.cpuSecondsPerPhoneMinute / least.cpuSecondsPerPhoneMinute) : Number.NaN,
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
  console.log(`A phone's CPU at ${most?.phones} / at ${least?.phones}: ${result.cpuGrowth} (goal ≤ 1.1)`);
  console.log(`${EXTRAPOLATED.phones} phones, by a line through these: ${JSON.stringify(extrapolated)}`);
}

function describe(point: Point): void {
  const ofSocketIo = rounded(point.deliveriesPerCpuSecond / point.socketIoDeliveriesPerCpuSecond);
  const ofSockets = rounded(point.deliveriesPerCpuSecond / point.rawDeliveriesPerCpuSecond);
  const rows: readonly (readonly [string, string | number, string])[] = [
    ['Acknowledged, p99', `${point.ackP99Ms} ms`, '≤ 250 ms'],
    ['Last screen after that', `${point.lastScreenAfterLastAckMs} ms`, '≤ 500 ms'],
    ['Chair, p95', `${point.chairP95Ms} ms`, '≤ 100 ms'],
    ['Refused', point.refused, '0'],
    ['Frames / least possible', point.framesPerLeast, '≤ 1.02'],
    ['CPU-s per phone and minute', point.cpuSecondsPerPhoneMinute, 'at most 1.1 × the least size'],
    ['Heap per phone', `${point.heapKbPerPhone} KB`, ''],
    [
      'Deliveries per CPU-s',
      point.deliveriesPerCpuSecond,
      `${ofSocketIo} × bare Socket.IO, goal 0.8; ${ofSockets} × raw sockets`,
    ],
  ];
  console.log(`${point.sites} sites, ${point.phones} phones`);
  for (const [what, figure, goal] of rows) console.log(`  ${what.padEnd(32)}${String(figure).padEnd(14)}(${goal})`);
  if (point.generatorSaturated) console.log('  The generator, or the machine, was the bottleneck.');
}

async function measure(size: StormSize): Promise<Point> {
  const product = await measureProduct(size);
  const socketIo = await measureBroadcast('socketio', size, product.bytesPerFrame);
  const raw = await measureBroadcast('sockets', size, product.bytesPerFrame);
  const { bytesPerFrame: _, load, ...figures } = product;
  return {
    ...size,
    ...figures,
    socketIoDeliveriesPerCpuSecond: socketIo.perCpuSecond,
    rawDeliveriesPerCpuSecond: raw.perCpuSecond,
    generatorSaturated: load || socketIo.load > MAX_LOAD || raw.load > MAX_LOAD,
  };
}

function measureProduct(size: StormSize) {
  return withStormServer(async ({ server, crowd, port, tickets: { desks, sites, phones } }) => {
    await crowd.enter(port, [...desks, ...sites]);
    const before = await server.heap();
    await crowd.enter(port, phones);
    const heapKbPerPhone = rounded(((await server.heap()) - before) / size.phones / 1_024);
    await server.begin();
    const begun = performance.now();
    const reports = [await crowd.storm('ledVote'), await crowd.storm('ledFloor')];
    const { cpuSeconds } = await server.end();
    const minutes = (performance.now() - begun) / 60_000;
    await server.begin();
    const heard = await crowd.storm('heard');
    const ofHeard = await server.end();
    return {
      heapKbPerPhone,
      ...figuresOf(reports, size, { cpuSeconds, minutes }),
      deliveriesPerCpuSecond: Math.round(heard.framesSent / ofHeard.cpuSeconds),
      bytesPerFrame: bytesPerFrame(heard, size),
    };
  }, size);
}

function figuresOf(
  reports: readonly StormReport[],
  { phones }: StormSize,
  { cpuSeconds, minutes }: { readonly cpuSeconds: number; readonly minutes: number },
) {
  const sum = (of: (report: StormReport) => number) => reports.reduce((total, report) => total + of(report), 0);
  const chair = reports.flatMap(({ latencies }) => latencies.chair);
  const all = reports.flatMap(({ latencies }) => [...latencies.crowd, ...latencies.chair]);
  const framesSent = sum((report) => report.framesSent);
  return {
    ackP99Ms: quantile(all, 0.99),
    lastScreenAfterLastAckMs: Math.round(Math.max(...reports.map((one) => one.lastScreenAfterLastAckMs))),
    chairP95Ms: quantile(chair, 0.95),
    refused: sum(({ refused }) => Object.values(refused).reduce((total, count) => total + count, 0)),
    framesPerLeast: rounded(framesSent / sum((report) => report.framesLeast)),
    cpuSecondsPerPhoneMinute: rounded(cpuSeconds / phones / minutes),
    load: reports.some(({ load, lateP99Ms }) => load > MAX_LOAD || lateP99Ms > MAX_LATE_MS),
  };
}

function bytesPerFrame({ bytesPerClient, framesSent }: StormReport, { sites, phones }: StormSize): number {
  return Math.round((bytesPerClient * (DESKS + sites + phones)) / framesSent);
}

async function measureBroadcast(by: 'socketio' | 'sockets', { phones }: StormSize, bytes: number) {
  const port = await freePort();
  const settings = { PORT: String(port), BY: by, BYTES: String(bytes) };
  const server = await MeasuredProcess.start(BROADCAST, settings, 'ready');
  const crowd = new Crowd();
  try {
    await crowd.enter(port, anonymousTickets(phones), false);
    await server.begin();
    const { events, load } = await crowd.listen(BROADCAST_SECONDS);
    const { cpuSeconds } = await server.end();
    return { perCpuSecond: Math.round(events / cpuSeconds), load };
  } finally {
    await crowd.leave();
    await server.stop();
  }
}

/**
 * What a line through the measured sizes says of the largest: a model, not a measurement. Totals grow in a line, shares do not.
 * Times say nothing of larger sizes where this machine itself was the bottleneck, and are left out there.
 */
function extrapolate() {
  const { phones } = EXTRAPOLATED;
  const at = (of: (point: Point) => number) =>
    rounded(fitLine(points.map((point) => [point.phones, of(point)]))(phones));
  const heapKb = at((point) => point.heapKbPerPhone * point.phones);
  const cpuSecondsPerMinute = at((point) => point.cpuSecondsPerPhoneMinute * point.phones);
  return {
    ...EXTRAPOLATED,
    model: 'line through the measured sizes',
    ...(points.every(({ generatorSaturated }) => !generatorSaturated) && {
      ackP99Ms: at((point) => point.ackP99Ms),
      lastScreenAfterLastAckMs: at((point) => point.lastScreenAfterLastAckMs),
      chairP95Ms: at((point) => point.chairP95Ms),
    }),
    cpuSecondsPerPhoneMinute: rounded(cpuSecondsPerMinute / phones),
    heapMb: rounded(heapKb / 1_024),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
