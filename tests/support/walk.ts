import { it, type TestOptions } from 'vitest';

/** One test of several steps. */
interface Walk {
  /** Adds a step. It starts after the previous step. */
  step(name: string, act: () => Promise<void> | void): void;
}

/**
 * Several dependent steps as one test, so that none runs without the earlier ones. They are added while the file is
 * collected. A step that fails is named in the error, and ends the walk.
 */
export function walk(name: string, options: TestOptions = {}): Walk {
  const steps: Parameters<Walk['step']>[] = [];
  it(name, options, async () => {
    for (const [index, [step, act]] of steps.entries()) {
      try {
        await act();
      } catch (error) {
        if (error instanceof Error) error.message = `Step ${index + 1}, “${step}”: ${error.message}`;
        throw error;
      }
    }
  });
  return {
    step(step, act) {
      steps.push([step, act]);
    },
  };
}
