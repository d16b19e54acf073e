import { expect, it } from 'vitest';
import { StageRecording } from '../../scripts/bench/record/stageRecording.ts';
import { arrangeProduct, arrangeRecorded, arrangeWithWall } from '../../scripts/bench/stage/productStage.ts';
import { Traffic } from '../../scripts/bench/stage/traffic.ts';

const RECEIVERS = 6;
/** Enough small pictures that a second copy of them would be noticed. */
const SITES = 25;

it('of a full stage every receiver gets what its screen shows, and of a fourth voice nobody gets a packet', async () => {
  const traffic = new Traffic();
  const stage = await arrangeProduct(await traffic.open(RECEIVERS));
  const { least, received } = await traffic.run(stage.lines, 1, () => {});
  await stage.close();
  traffic.close();
  // A fourth voice would make it a sixth more. A crowded machine may drop some, but never most.
  expect(received).toBeLessThan(least * 1.05);
  expect(received).toBeGreaterThan(least * 0.5);
});

it('of a wall the desk that looks at it gets each small picture once, and nobody else gets one', async () => {
  const traffic = new Traffic();
  const stage = await arrangeWithWall(await traffic.open(RECEIVERS), SITES);
  expect(stage.lines.filter(({ slot }) => slot.kind === 'wall')).toHaveLength(SITES);
  const { least, received } = await traffic.run(stage.lines, 1, () => {});
  await stage.close();
  traffic.close();
  expect(received).toBeLessThan(least * 1.05);
  expect(received).toBeGreaterThan(least * 0.5);
});

it('of a full stage that is recorded the receivers get no packet more, and the recorder four sources alone', async () => {
  const traffic = new Traffic();
  const recording = await StageRecording.open();
  const stage = await arrangeRecorded(await traffic.open(RECEIVERS), recording);
  const { least, received } = await traffic.run(stage.lines, 1, () => {});
  await stage.close();
  traffic.close();
  expect(received).toBeLessThan(least * 1.05);
  expect(received).toBeGreaterThan(least * 0.5);
  // Two cameras and two voices: 210 packets a second, for about two seconds of sending.
  const { packets, seconds } = recording.totals;
  expect(packets / seconds).toBeLessThan(210 * 1.1);
  expect(packets / seconds).toBeGreaterThan(210 * 0.5);
});
