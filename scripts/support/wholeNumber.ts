/**
 * The whole number that an option of a command has.
 *
 * @param most the largest that is accepted
 * @throws an `Error` with a sentence that says what is expected
 */
export function readWholeNumber(option: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  const bounds = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new Error(`--${option} is a whole number ${bounds}.`);
}

/** Reads the options of a command. Where they are not as expected, the command says so and ends with exit code 2. */
export function readOrExit<Options>(read: () => Options): Options {
  try {
    return read();
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(2);
  }
}
