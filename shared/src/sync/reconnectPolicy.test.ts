import { describe, expect, it } from 'vitest';
import { nextAttempt } from './reconnectPolicy.ts';

const GOOD_MS = 2_600;
const SLOW_MS = 8_000;

const delays = (random: number) =>
  [1, 2, 3, 4, 9].map((failures) => nextAttempt(failures, { kind: 'lost' }, GOOD_MS, random).delayMs);

describe('the reconnect policy', () => {
  it('SYNC-5: waits longer after each failure, up to 1.2 s, half of it by chance however often it failed', () => {
    expect(delays(0)).toStrictEqual([125, 250, 500, 600, 600]);
    expect(delays(0.5).map(Math.round)).toStrictEqual([188, 375, 750, 900, 900]);
    expect(delays(0.999_999).map(Math.round)).toStrictEqual([250, 500, 1_000, 1_200, 1_200]);
  });

  it('SYNC-5: leaves a server that refuses or closes a connection one to two seconds', () => {
    for (const closing of [{ kind: 'closed' }, { kind: 'refused', code: 'RATE_LIMITED' }] as const) {
      expect([0, 1].map((random) => nextAttempt(1, closing, GOOD_MS, random).delayMs)).toStrictEqual([1_000, 2_000]);
    }
  });

  it('SYNC-5: gives every second attempt more time, and every one on a slow network', () => {
    const timeouts = (heartbeatTimeoutMs: number) =>
      [1, 2, 3, 4].map((failures) => nextAttempt(failures, { kind: 'lost' }, heartbeatTimeoutMs, 0).timeoutMs);
    expect(timeouts(GOOD_MS)).toStrictEqual([5_000, 15_000, 5_000, 15_000]);
    expect(timeouts(SLOW_MS)).toStrictEqual([15_000, 15_000, 15_000, 15_000]);
  });
});
