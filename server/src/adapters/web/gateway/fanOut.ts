import type { ViewFrame } from '@diem-cau/shared/protocol/messages.ts';

/** How many connections are written to before others get a turn: a few milliseconds' work. */
const SLICE = 200;
/** The first byte of an unmasked text message in one WebSocket frame (RFC 6455, 5.2). */
const FINAL_TEXT = 0x81;

/** What of a connection this needs. */
export interface Receiver {
  readonly connected: boolean;
  readonly conn: {
    write(
      text: string,
      options: { readonly compress?: boolean; readonly wsPreEncodedFrame: readonly Buffer[] },
    ): unknown;
  };
}

interface Delivery {
  readonly receivers: readonly Receiver[];
  readonly send: (receiver: Receiver) => void;
  next: number;
}

/**
 * Sends a frame to thousands of connections in slices, so that acknowledgements need not wait for all of them. Each room's
 * frames stay in order, and small rooms do not wait for large ones. A frame is encoded once, as one buffer that every socket
 * writes.
 */
export class FanOut {
  readonly #rooms = new Map<string, Delivery[]>();
  #turn: NodeJS.Immediate | undefined;

  /** Sends to those who are in the room now. The first slice goes at once, where no earlier frame waits. */
  send(room: string, receivers: readonly Receiver[], frame: ViewFrame): void {
    const delivery: Delivery = { receivers, send: writerOf(frame), next: 0 };
    const waiting = this.#rooms.get(room);
    if (waiting) waiting.push(delivery);
    else if (!isFinished(delivery)) this.#rooms.set(room, [delivery]);
    this.#schedule();
  }

  /** Whether an earlier frame is still being sent to a room. */
  isSending(room: string): boolean {
    return this.#rooms.has(room);
  }

  /** Drops what was not sent. Clients that stay connected notice the gap and ask again. */
  close(): void {
    if (this.#turn) clearImmediate(this.#turn);
    this.#turn = undefined;
    this.#rooms.clear();
  }

  #schedule(): void {
    if (this.#rooms.size > 0) this.#turn ??= setImmediate(() => this.#takeTurn());
  }

  /** One slice for each room. */
  #takeTurn(): void {
    this.#turn = undefined;
    for (const [room, waiting] of this.#rooms) {
      const [first] = waiting;
      if (first && isFinished(first)) waiting.shift();
      if (waiting.length === 0) this.#rooms.delete(room);
    }
    this.#schedule();
  }
}

/** Sends the next slice; whether it was the last. */
function isFinished(delivery: Delivery): boolean {
  const { receivers, send, next } = delivery;
  const end = Math.min(next + SLICE, receivers.length);
  for (const receiver of receivers.slice(next, end)) {
    if (receiver.connected) send(receiver);
  }
  delivery.next = end;
  return end === receivers.length;
}

/** Socket.IO's event within Engine.IO's message, in the frame of a WebSocket, as Socket.IO's own adapter prepares it. */
function writerOf(frame: ViewFrame): (receiver: Receiver) => void {
  const text = `2${JSON.stringify(['frame', frame])}`;
  const options = { compress: false, wsPreEncodedFrame: [webSocketFrame(`4${text}`)] };
  return ({ conn }) => conn.write(text, options);
}

/** A text as one buffer: two would be two writes for each connection. */
function webSocketFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(header + length);
  bytes[0] = FINAL_TEXT;
  bytes[1] = header === 2 ? length : header === 4 ? 126 : 127;
  if (header === 4) bytes.writeUInt16BE(length, 2);
  else if (header === 10) bytes.writeBigUInt64BE(BigInt(length), 2);
  bytes.write(text, header);
  return bytes;
}
