import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

// Loaded into each measured server before its own code (`node --expose-gc --import`): answers what it is asked by the
// process that started it, and otherwise stays out of the way.

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let cpu = process.cpuUsage();

process.on('message', (question) => {
  void answer(question as 'begin' | 'end' | 'heap').then((reply) => process.send?.(reply));
});
// The measuring process may end first.
process.on('disconnect', () => process.exit(0));

async function answer(question: 'begin' | 'end' | 'heap') {
  switch (question) {
    case 'begin':
      delay.reset();
      cpu = process.cpuUsage();
      return {};
    case 'end': {
      const { user, system } = process.cpuUsage(cpu);
      return {
        // The histogram counts the millisecond it waits by itself.
        eventLoopP99Ms: Math.max(0, delay.percentile(99) / 1e6 - 1),
        cpuSeconds: (user + system) / 1e6,
        rssMb: process.memoryUsage.rss() / 2 ** 20,
      };
    }
    case 'heap':
      return { heapBytes: await settledHeap() };
  }
}

/** What is in use once garbage and what timers still hold are gone. */
async function settledHeap(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await wait(100);
  }
  return process.memoryUsage().heapUsed;
}
