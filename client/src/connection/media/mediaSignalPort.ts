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
