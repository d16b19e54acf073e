import { SEED } from './seed.ts';

/** Says before the tests which cases they draw. */
export default function printSeed(): void {
  console.log(`Seed of the tests that draw cases: ${SEED}. SEED=N runs them with another.`);
}
