import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply, SignalMessage, SignalNotice, SignalReplies } from '@diem-cau/shared/protocol/messages.ts';

/** What the media needs of the connection to the server. */
export interface MediaSignalPort {
  /** Asks the server; a broken connection is a reply as well (`DISCONNECTED`). */
  signal<T extends SignalMessage>(message: T): Promise<Reply<SignalReplies[T['type']]>>;
  /** Listens to what the server says unasked; returns how to stop. */
  onNotice(listener: (notice: SignalNotice) => void): () => void;
}

/** The server said no to a request about media. */
export class SignalRefusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(`the media server refused: ${code}`);
    this.name = 'SignalRefusal';
    this.code = code;
  }
}

/** The value of a reply. Throws a `SignalRefusal` when there is none. */
export function acceptReply<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new SignalRefusal(reply.error.code);
  return reply.value;
}

/** Refusals of the moment: the server has not looked into the request, or its answer came too late to be heard. */
const UNHEARD: ReadonlySet<ErrorCode> = new Set(['DISCONNECTED', 'RATE_LIMITED']);
const ASK_AGAIN_MS = 1_000;

/** Whether a request is to be made again, since nobody has decided about it. */
export function isUnheard(reply: Reply<unknown>): boolean {
  return !reply.ok && UNHEARD.has(reply.error.code);
}

/**
 * Makes a request that may be repeated until the server has looked into it, or it is no longer wanted. Resolves with the
 * server's answer, if there is one.
 */
export async function signalUntilHeard(
  port: MediaSignalPort,
  message: SignalMessage,
  isWanted: () => boolean,
): Promise<Reply<unknown> | undefined> {
  while (isWanted()) {
    const reply = await port.signal(message);
    if (!isUnheard(reply)) return reply;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  return undefined;
}
