import { SEED } from './seed.ts';

/** Prints the seed before the tests. */
export default function printSeed(): void {
  console.log(`Seed of the tests that draw cases: ${SEED}. SEED=N runs them with another.`);
}
