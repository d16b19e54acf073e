import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// The files that an installation begins with, in the programs of Debian that read them.

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['tests/deploy/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 1,
  },
});
