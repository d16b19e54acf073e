import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** The port of a server on this machine, and the headers that a browser would send besides. */
export interface WebSocketTarget {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const TEXT = 1;
const CLOSE = 8;
const NO_BYTES: Buffer = Buffer.alloc(0);

/**
 * A minimal WebSocket: thousands of them must cost this process less than they cost the server that is
 * measured. It takes whole text messages and counts every byte that arrives.
 */
export class LeanWebSocket {
  readonly #socket: Socket;
  readonly #onText: (text: Buffer) => void;
  #isOpen = false;
  #rest = NO_BYTES;
  /** Bytes received, frames' headers included. */
  bytes = 0;

  constructor({ port, path, headers }: WebSocketTarget, onText: (text: Buffer) => void, onClose: () => void) {
    this.#onText = onText;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const lines = Object.entries({
      Host: `127.0.0.1:${port}`,
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    this.#socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', () => {});
    this.#socket.on('close', onClose);
  }

  send(text: string): void {
    const length = Buffer.byteLength(text);
    const header = length < 126 ? 6 : 8;
    const frame = Buffer.allocUnsafe(header + length);
    frame[0] = 0x80 | TEXT;
    if (length < 126) frame[1] = 0x80 | length;
    else {
      frame[1] = 0x80 | 126;
      frame.writeUInt16BE(length, 2);
    }
    // A mask of zeros leaves the text as it is.
    frame.fill(0, header - 4, header);
    frame.write(text, header);
    this.#socket.write(frame);
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.bytes += chunk.length;
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    if (!this.#isOpen) {
      const end = data.indexOf('\r\n\r\n');
      this.#isOpen = end >= 0;
      data = this.#isOpen ? data.subarray(end + 4) : data;
    }
    this.#rest = this.#isOpen ? this.#readFrames(data) : data;
  }

  /** Hands out the whole messages; returns what is left of the last one. */
  #readFrames(data: Buffer): Buffer {
    let at = 0;
    for (;;) {
      const frame = frameAt(data, at);
      if (!frame) return at === data.length ? NO_BYTES : data.subarray(at);
      at = frame.end;
      if (frame.kind === TEXT) this.#onText(data.subarray(frame.start, frame.end));
      else if (frame.kind === CLOSE) this.close();
    }
  }
}

/** A server's frames carry no mask, and Socket.IO sends each message in one. */
function frameAt(data: Buffer, at: number): { kind: number; start: number; end: number } | undefined {
  if (data.length < at + 2) return undefined;
  const kind = data.readUInt8(at) & 15;
  const short = data.readUInt8(at + 1);
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
  if (data.length < start) return undefined;
  const length = short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : data.readUInt32BE(at + 6);
  const end = start + length;
  return data.length < end ? undefined : { kind, start, end };
}
