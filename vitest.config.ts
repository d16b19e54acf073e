import { defineConfig } from 'vitest/config';

/** What is waited for comes at once on an idle machine; a crowded one may take its time. In milliseconds. */
const POLLING = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    globalSetup: 'tests/support/printSeed.ts',
    projects: [
      {
        test: {
          name: 'rules',
          include: ['shared/src/**/*.test.ts', 'client/src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'parts',
          include: ['tests/contract/**/*.test.ts', 'tests/integration/**/*.test.ts', 'tests/media/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: POLLING,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: POLLING,
          // One Chromium with several pages fills both cores of a small machine.
          fileParallelism: false,
        },
      },
    ],
  },
});
