/** A failure that the person can act on: its message says what to do. */
export class SetupError extends Error {
  name = 'SetupError';
}

/**
 * Runs a script to its end; a failure is printed and ends the process with
 * code 1. The stack is printed for unexpected failures.
 *
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
