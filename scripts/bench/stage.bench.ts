import { parseArgs } from 'node:util';
import { STAGE_LIMITS } from '@diem-cau/shared/domain/stage/limits.ts';
import { median } from '../support/median.ts';
import { arrangeBare } from './stage/bareStage.ts';
import { arrangeProduct, arrangeWithWall } from './stage/productStage.ts';
import { ratioOf, type StageRun, StageRuns } from './stage/stageRuns.ts';
import { Traffic } from './stage/traffic.ts';

// The full stage to 101 receivers on one worker, with SRTP, by the product and by a bare mediasoup script in turn; then
// by the product on one worker and on two with pipes between them; then with a desk beside them that has a page of the
// wall open. Packets are counted where they arrive.

const RECEIVERS = 101;
/** This number of receivers loads a worker by about a third. */
const RECEIVERS_AT_THIRD = 60;
const ROUNDS = 7;
const PIPE_ROUNDS = 4;
/** A whole page of the wall on a large screen. */
const WALL_SITES = STAGE_LIMITS.wallPage;
const WALL_ROUNDS = 4;
const SECONDS = 4;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const traffic = new Traffic();
const runs = new StageRuns(traffic, SECONDS);
const full = await traffic.open(RECEIVERS);
const [ours, bare] = await runs.alternate(
  ROUNDS,
  () => arrangeProduct(full),
  () => arrangeBare(full),
);
const third = { ...full, receivePorts: full.receivePorts.slice(0, RECEIVERS_AT_THIRD) };
const [two, one] = await runs.alternate(
  PIPE_ROUNDS,
  () => arrangeProduct({ ...full, receivePorts: [...third.receivePorts, ...third.receivePorts] }, 2),
  () => arrangeProduct(third),
);
const withDesk = await traffic.open(RECEIVERS + 1);
const wall: StageRun[] = [];
for (let index = 0; index < WALL_ROUNDS; index++)
  wall.push(await runs.measure(() => arrangeWithWall(withDesk, WALL_SITES)));
traffic.close();

const packetsLeast = sum(ours, ({ least }) => least);
const result = {
  receivers: RECEIVERS,
  packetsPerSecond: Math.round(sum(ours, ({ received }) => received) / ours.length / SECONDS),
  packetsForwarded: sum(ours, ({ received }) => received),
  packetsLeast,
  workerCore: round(median(ours.map(({ workerCore }) => workerCore)), 2),
  loss: sum(ours, ({ lost }) => lost),
  addedP99Ms: round(median(ours.map(({ delayP99Ms }) => delayP99Ms)), 2),
  bareAddedP99Ms: round(median(bare.map(({ delayP99Ms }) => delayP99Ms)), 2),
  bareRatio: round(ratioOf(ours, bare), 3),
  twoWorkerRatio: round(ratioOf(two, one), 3),
  wallSites: WALL_SITES,
  wallPacketsForwarded: sum(wall, ({ received }) => received),
  wallPacketsLeast: sum(wall, ({ least }) => least),
  wallWorkerCore: round(median(wall.map(({ workerCore }) => workerCore)), 2),
  wallLoss: sum(wall, ({ lost }) => lost),
  disturbedRuns: runs.disturbed,
};
console.log(values.json ? JSON.stringify(result) : describe());
process.exit(0);

function describe(): string {
  return [
    `Packets forwarded     ${result.packetsForwarded}, the least possible ${packetsLeast} (goal ≤ 1.05 ×), ${result.packetsPerSecond} a second`,
    `Worker                ${result.workerCore} core (goal ≤ 0.8), lost ${result.loss} (goal 0)`,
    `Added delay, p99      ${result.addedP99Ms} ms, bare mediasoup ${result.bareAddedP99Ms} ms (goal ≤ 1.2 ×)`,
    `Packets per CPU-s     ${result.bareRatio} of bare mediasoup's (goal ≥ 0.97)`,
    `Two piped workers     ${result.twoWorkerRatio} of one's packets per CPU-s (goal ≥ 0.90)`,
    `Wall of ${WALL_SITES} sites       ${result.wallPacketsForwarded} forwarded, the least possible ${result.wallPacketsLeast} (goal ≤ 1.05 ×), worker ${result.wallWorkerCore} core (goal ≤ 0.8), lost ${result.wallLoss}`,
    ...(runs.disturbed > 0
      ? [`Void                  ${runs.disturbed} runs shared the cores with something else: repeat it alone`]
      : []),
  ].join('\n');
}

function sum(runs: readonly StageRun[], of: (run: StageRun) => number): number {
  return runs.reduce((total, run) => total + of(run), 0);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
