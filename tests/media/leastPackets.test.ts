import { expect, it } from 'vitest';
import { arrangeProduct } from '../../scripts/bench/stage/productStage.ts';
import { Traffic } from '../../scripts/bench/stage/traffic.ts';

const RECEIVERS = 6;

it('of a full stage every receiver gets what its screen shows, and of a fourth voice nobody gets a packet', async () => {
  const traffic = new Traffic();
  const stage = await arrangeProduct(await traffic.open(RECEIVERS));
  const { sentShown, received } = await traffic.run(stage.lines, 1, () => {});
  await stage.close();
  traffic.close();
  const least = sentShown * RECEIVERS;
  // A fourth voice would make it a sixth more. A crowded machine may drop some, but never most.
  expect(received).toBeLessThan(least * 1.05);
  expect(received).toBeGreaterThan(least * 0.5);
});
