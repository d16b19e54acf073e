import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { SignalMessage, SignalNotice, SignalReplies } from '@diem-cau/shared/protocol/signals.ts';

/** What the media needs of the connection to the server. */
export interface MediaSignalPort {
  /** Sends a request. A lost connection is a reply as well (`DISCONNECTED`). Never rejects. */
  signal<T extends SignalMessage>(message: T): Promise<Reply<SignalReplies[T['type']]>>;
  /** Subscribes to the server's notices. Returns how to unsubscribe. */
  onNotice(listener: (notice: SignalNotice) => void): () => void;
}

/** The server refused a request about media. */
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

/** After these the server has not handled the request, or its reply arrived too late. */
const UNACKNOWLEDGED: ReadonlySet<ErrorCode> = new Set(['DISCONNECTED', 'RATE_LIMITED']);
const RETRY_MS = 1_000;

/** Whether a request was not handled, so that it must be sent again. */
export function isUnacknowledged(reply: Reply<unknown>): boolean {
  return !reply.ok && UNACKNOWLEDGED.has(reply.error.code);
}

/** Sends an idempotent request until the server handles it or it is no longer wanted. Resolves with the reply, if there is one. */
export async function signalUntilAcknowledged(
  port: MediaSignalPort,
  message: SignalMessage,
  isWanted: () => boolean,
): Promise<Reply<unknown> | undefined> {
  while (isWanted()) {
    const reply = await port.signal(message);
    if (!isUnacknowledged(reply)) return reply;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  return undefined;
}
