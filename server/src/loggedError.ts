/** What the log keeps of an error. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
}

/**
 * An error without what it carries: the driver of Redis hangs the arguments of the call on it, among them names, texts
 * and ballots, and a parser quotes what it could not read.
 */
export function describeError(thrown: unknown): LoggedError | string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const chain = causesOf(thrown);
  const code: unknown = chain.map((error) => (error as { code?: unknown }).code).find((one) => one !== undefined);
  return {
    type: thrown.name,
    message: chain.map(messageOf).join(': '),
    stack: chain.map(placesOf).join('\ncaused by:\n'),
    ...(typeof code === 'string' && { code }),
  };
}

/** An error and what caused it, at most this many. */
const MAX_CAUSES = 5;

function causesOf(thrown: Error): readonly Error[] {
  const chain: Error[] = [];
  let next: unknown = thrown;
  while (next instanceof Error && chain.length < MAX_CAUSES) {
    chain.push(next);
    next = next.cause;
  }
  return chain;
}

function messageOf(error: Error): string {
  return error instanceof SyntaxError ? 'What was read is not of its form.' : error.message;
}

/** Where it happened: the stack without the message at its head, which may have several lines. */
function placesOf({ name, stack = '' }: Error): string {
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [name, ...places].join('\n');
}
