import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Mutants are tested by the rule tests only: thousands of mutants cannot each wait for servers and browsers.

const ROOT = join(import.meta.dirname, '../..');

export default defineConfig({
  root: ROOT,
  // Through the link in `node_modules` the server would load the sources without mutants.
  resolve: { alias: { '@diem-cau/shared': join(ROOT, 'shared/src') } },
  test: {
    include: ['shared/src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
