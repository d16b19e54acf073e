import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longestFirst.ts';

// The sets of tests, their resources and their order. `npm test` runs `lines` beside `parts` and `browser`; a vitest
// started by hand runs them before.

/** Polling timeout (ms). Conditions hold at once on an idle machine; a crowded one may need long. */
const POLLING = { poll: { timeout: 20_000 } };

/** Files that measure time over a network connection: one at a time, because they would disturb each other. */
const LINES = ['tests/e2e/narrowLine.test.ts', 'tests/e2e/networks.test.ts'];

/**
 * Files at a time: as many as a machine of two cores bears. They are full with the windows of two files and of the one
 * that measures lines; with more, all of them slow down together and reach their time limits.
 */
const WORKERS = 2;

/** Time limits of tests that wait for real servers, in milliseconds. */
const OF_PARTS = { testTimeout: 30_000, hookTimeout: 60_000, expect: POLLING };
const OF_PAGES = { testTimeout: 90_000, hookTimeout: 120_000, expect: POLLING };

export default defineConfig({
  test: {
    globalSetup: 'tests/support/printSeed.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'rules',
          include: ['shared/src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
          maxWorkers: WORKERS,
          // Rules keep nothing in their modules. To load these for each file again takes longer than the tests.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'client',
          include: ['client/src/**/*.test.ts'],
          testTimeout: 30_000,
          maxWorkers: WORKERS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'parts',
          include: ['tests/contract/**/*.test.ts', 'tests/integration/**/*.test.ts', 'tests/media/**/*.test.ts'],
          ...OF_PARTS,
          maxWorkers: WORKERS,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: LINES,
          ...OF_PAGES,
          maxWorkers: WORKERS,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'lines',
          include: LINES,
          ...OF_PAGES,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
