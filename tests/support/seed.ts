/** The default seed, unless the environment variable SEED names another. Every run checks the same cases. */
const FIXED_SEED = 1;

/**
 * The one seed of all tests that draw their cases at random. It is printed before the tests and beside each failure;
 * `SEED=7 npm test` runs them with another, `npm run seeds` with many fresh ones.
 */
export const SEED = readSeed(process.env.SEED);

/** Different seeds for one test, all derived from the common one. */
export function seeds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => SEED + index);
}

function readSeed(given: string | undefined): number {
  if (!given) return FIXED_SEED;
  if (!/^\d{1,9}$/.test(given)) throw new RangeError(`SEED is a whole number of at most nine digits, not "${given}".`);
  return Number(given);
}
