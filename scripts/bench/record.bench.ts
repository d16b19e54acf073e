import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { median } from '../support/median.ts';
import { StageRecording } from './record/stageRecording.ts';
import { arrangeProduct, arrangeRecorded } from './stage/productStage.ts';
import { StageRuns } from './stage/stageRuns.ts';
import { Traffic } from './stage/traffic.ts';

// The full stage to 101 receivers on one worker, with the recorder and without it in turn. Then a turn of a minute ends
// while the stage goes on, and its files are waited for.

const RECEIVERS = 101;
const ROUNDS = 6;
const SECONDS = 4;
const TURN_SECONDS = 60;
/** How long the stage goes on after the turn. */
const AFTER_SECONDS = 12;
const SECONDS_PER_HOUR = 3_600;
const BYTES_PER_GB = 1_000_000_000;

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const traffic = new Traffic();
const runs = new StageRuns(traffic, SECONDS);
const ports = await traffic.open(RECEIVERS);
const recordings: StageRecording[] = [];
const [recorded, plain] = await runs.alternate(
  ROUNDS,
  async () => {
    const recording = await StageRecording.open();
    recordings.push(recording);
    return arrangeRecorded(ports, recording);
  },
  () => arrangeProduct(ports),
);
const playableAfterMs = await endTurn();
traffic.close();

const total = (of: 'packets' | 'missed' | 'bytes' | 'seconds') =>
  recordings.reduce((sum, { totals }) => sum + totals[of], 0);
const result = {
  receivers: RECEIVERS,
  recorderCore: round(median(recorded.map(({ recorderCore }) => recorderCore)), 3),
  packetsCaptured: total('packets'),
  packetsMissed: total('missed'),
  playableAfterMs: Math.round(playableAfterMs),
  turnSeconds: TURN_SECONDS,
  workerCoreRatio: round(
    median(recorded.map(({ workerCore }, index) => workerCore / (plain[index]?.workerCore ?? 0))),
    3,
  ),
  gbPerHour: round(((total('bytes') / total('seconds')) * SECONDS_PER_HOUR) / BYTES_PER_GB, 2),
  disturbedRuns: runs.disturbed,
};
console.log(values.json ? JSON.stringify(result) : describe());
process.exit(0);

/** How long after its end a turn is playable (ms), while the stage goes on. */
async function endTurn(): Promise<number> {
  const recording = await StageRecording.open();
  recordings.push(recording);
  const { lines, close } = await arrangeRecorded(ports, recording);
  const running = traffic.run(lines, TURN_SECONDS + AFTER_SECONDS, () => {});
  await pause(TURN_SECONDS * 1_000);
  const took = await recording.endTurn();
  await running;
  await close();
  return took;
}

function describe(): string {
  return [
    `Recorder              ${result.recorderCore} core (goal ≤ 0.15), ${result.packetsCaptured} packets, missed ${result.packetsMissed} (goal 0)`,
    `Worker                ${result.workerCoreRatio} × its cost without the recorder (goal ≤ 1.05)`,
    `Playable              ${result.playableAfterMs} ms after a turn of ${TURN_SECONDS} s (goal ≤ 10,000)`,
    `Disk                  ${result.gbPerHour} GB an hour of packets, until they are files`,
    ...(result.disturbedRuns > 0
      ? [`Void                  ${result.disturbedRuns} runs shared the cores with something else: repeat it alone`]
      : []),
  ].join('\n');
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
