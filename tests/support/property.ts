import fc from 'fast-check';
import { SEED } from './seed.ts';

// The only import of fast-check: a lint rule requires it, so that no test draws its cases by the clock.

fc.configureGlobal({ seed: SEED });

export { fc };

interface PropertyOptions {
  /** How many cases to draw; 100 otherwise. */
  readonly runs?: number;
  /** Seeds that once failed, each with what it found. They are checked after the common seed. */
  readonly pinned?: readonly (readonly [seed: number, found: string])[];
  /** Whether a failing case is shrunk before it is shown, which is slow for slow cases; true by default. */
  readonly shrinks?: boolean;
}

/**
 * Checks a property with the common seed and with those pinned to it. An asynchronous one is checked once the promise
 * is fulfilled. A failure names its seed.
 */
export function holds<Values>(property: fc.IAsyncProperty<Values>, options?: PropertyOptions): Promise<void>;
export function holds<Values>(property: fc.IProperty<Values>, options?: PropertyOptions): void;
export function holds<Values>(
  property: fc.IAsyncProperty<Values> | fc.IProperty<Values>,
  { runs = 100, pinned = [], shrinks = true }: PropertyOptions = {},
): Promise<void> | void {
  const all = [SEED, ...pinned.map(([seed]) => seed)].map((seed) => ({ seed, numRuns: runs, endOnFailure: !shrinks }));
  if (!property.isAsync()) {
    for (const parameters of all) fc.assert(property as fc.IProperty<Values>, parameters);
    return;
  }
  return all.reduce(
    (before, parameters) => before.then(() => fc.assert(property as fc.IAsyncProperty<Values>, parameters)),
    Promise.resolve(),
  );
}
