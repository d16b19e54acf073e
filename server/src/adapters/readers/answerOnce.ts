import { buffer } from 'node:stream/consumers';

/** The exit code of a reader that had not enough memory; beside what the system and V8 themselves end it with. */
const OUT_OF_MEMORY = 70;

/** The life of a reader: takes the file from the standard input, answers with JSON on the standard output, and ends. */
export async function answerOnce(read: (file: Buffer) => Promise<unknown>): Promise<never> {
  try {
    const answer = JSON.stringify(await read(await buffer(process.stdin)));
    await new Promise((resolve) => process.stdout.write(answer, resolve));
  } catch (error) {
    if (isOutOfMemory(error)) process.exit(OUT_OF_MEMORY);
    throw error;
  }
  process.exit(0);
}

/** Whether an allocation was refused, which says nothing about the file's form. */
export function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof RangeError && /allocation failed|Invalid (typed )?array( buffer)? length/i.test(error.message)
  );
}
