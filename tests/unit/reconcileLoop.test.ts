import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReconcileLoop } from '../../server/src/adapters/media/cluster/reconcileLoop.ts';

const WINDOW_MS = 10;
let loops: ReconcileLoop[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  loops = [];
});

afterEach(async () => {
  const closing = loops.map((loop) => loop.close());
  await vi.runAllTimersAsync();
  await Promise.all(closing);
  vi.useRealTimers();
});

/** Follows a number to what it should be; each run takes 50 ms and may be made to fail. */
function follower() {
  const target = { value: 0, actual: 0, failing: false, runs: 0, atOnce: 0, mostAtOnce: 0, failures: [] as number[] };
  const loop = new ReconcileLoop({
    run: async () => {
      target.runs++;
      target.mostAtOnce = Math.max(target.mostAtOnce, ++target.atOnce);
      const { value, failing } = target;
      await new Promise((resolve) => setTimeout(resolve, 50));
      target.atOnce--;
      if (failing) throw new Error('the store is away');
      target.actual = value;
    },
    onError: (_error, failures) => target.failures.push(failures),
    ...{ windowMs: WINDOW_MS, firstRetryMs: 100, longestRetryMs: 400 },
  });
  loops.push(loop);
  const set = (value: number) => {
    target.value = value;
    loop.request();
  };
  return { target, loop, set };
}

it('makes one run of the changes that come together', async () => {
  const { target, set } = follower();
  for (const value of [1, 2, 3]) set(value);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(target).toMatchObject({ actual: 3, runs: 1 });
});

it('loses no change that comes during a run, and never runs twice at once', async () => {
  const { target, set } = follower();
  set(1);
  await vi.advanceTimersByTimeAsync(WINDOW_MS + 20);
  for (const value of [2, 3]) set(value);
  expect(target).toMatchObject({ runs: 1, actual: 0 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(target).toMatchObject({ actual: 3, runs: 2, mostAtOnce: 1 });
});

it('retries after a failure with growing delays, also when nothing asks for it', async () => {
  const { target, set } = follower();
  target.failing = true;
  set(1);
  // Runs of 50 ms at 10, 160, 410, 860 and 1310 ms: after 100, 200, 400 and again 400 ms.
  await vi.advanceTimersByTimeAsync(1_400);
  expect(target).toMatchObject({ runs: 5, failures: [1, 2, 3, 4, 5], actual: 0 });
  target.failing = false;
  await vi.advanceTimersByTimeAsync(500);
  expect(target).toMatchObject({ runs: 6, actual: 1 });
});

it('does not run more often while it fails because more is asked for', async () => {
  const { target, set } = follower();
  target.failing = true;
  for (let value = 1; value <= 140; value++) {
    set(value);
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(target.runs).toBe(5);
  target.failing = false;
  await vi.advanceTimersByTimeAsync(500);
  expect(target).toMatchObject({ actual: 140, mostAtOnce: 1 });
});

it('retries at once when it is told that the reason may be over', async () => {
  const { target, loop, set } = follower();
  target.failing = true;
  set(1);
  await vi.advanceTimersByTimeAsync(1_350);
  target.failing = false;
  await vi.advanceTimersByTimeAsync(20);
  loop.retryNow();
  await vi.advanceTimersByTimeAsync(WINDOW_MS + 50);
  expect(target.actual).toBe(1);
});

it('starts no run once it is closed, and closes when the current one has ended', async () => {
  const { target, loop, set } = follower();
  set(1);
  await vi.advanceTimersByTimeAsync(WINDOW_MS + 20);
  set(2);
  let closed = false;
  void loop.close().then(() => {
    closed = true;
  });
  await vi.advanceTimersByTimeAsync(20);
  expect(closed).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(closed).toBe(true);
  expect(target).toMatchObject({ actual: 1, runs: 1 });
});
