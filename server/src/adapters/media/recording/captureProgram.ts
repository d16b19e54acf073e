// The recorder: a process of its own that appends every packet it receives to a file, with its time of arrival, and does
// nothing else. What makes films of the files can fail without it.
import { createSocket, type Socket } from 'node:dgram';
import { closeSync, fdatasync, openSync, writeSync } from 'node:fs';
import type { CaptureReply, CaptureRequest } from './captureMessages.ts';
import { packetHead } from './packetFile.ts';

/** What is lost at most when this process is killed, and when the machine loses its power (ms). */
const WRITE_MS = 250;
const SYNC_MS = 2_000;
/** A write as soon as so many bytes wait. */
const WRITE_BYTES = 256 * 1024;
/** Room for bursts: a key frame of a large picture is a hundred packets. */
const SOCKET_BYTES = 4 * 1024 * 1024;
const PRIVATE_FILE = 0o600;

class Capture {
  readonly #id: string;
  readonly #socket: Socket;
  readonly #file: number;
  readonly #startedAt = process.hrtime.bigint();
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #packets = 0;
  #failed = false;

  constructor(id: string, path: string) {
    this.#id = id;
    this.#file = openSync(path, 'wx', PRIVATE_FILE);
    this.#socket = createSocket({ type: 'udp4', recvBufferSize: SOCKET_BYTES });
    this.#socket.on('message', (bytes) => this.#take(bytes));
    this.#socket.on('error', () => this.#fail());
    this.#socket.bind(0, '127.0.0.1', () => tell({ type: 'opened', id, port: this.#socket.address().port }));
  }

  write(): void {
    if (this.#waitingBytes === 0 || this.#failed) return;
    const bytes = Buffer.concat(this.#waiting, this.#waitingBytes);
    this.#waiting = [];
    this.#waitingBytes = 0;
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
    } catch {
      // A full disk, or one that is gone.
      this.#fail();
    }
  }

  sync(): void {
    fdatasync(this.#file, () => {});
  }

  close(): void {
    this.#socket.close();
    this.write();
    closeSync(this.#file);
    tell({ type: 'closed', id: this.#id, packets: this.#packets });
  }

  #take(bytes: Buffer): void {
    const arrivedUs = Number((process.hrtime.bigint() - this.#startedAt) / 1_000n);
    this.#waiting.push(packetHead(arrivedUs, bytes.length), bytes);
    this.#waitingBytes += 8 + bytes.length;
    this.#packets++;
    if (this.#waitingBytes >= WRITE_BYTES) this.write();
  }

  #fail(): void {
    if (this.#failed) return;
    this.#failed = true;
    tell({ type: 'failed', id: this.#id });
  }
}

const captures = new Map<string, Capture>();

function tell(reply: CaptureReply): void {
  process.send?.(reply);
}

process.on('message', (request: CaptureRequest) => {
  if (request.type === 'open') {
    try {
      captures.set(request.id, new Capture(request.id, request.path));
    } catch {
      tell({ type: 'failed', id: request.id });
    }
    return;
  }
  captures.get(request.id)?.close();
  captures.delete(request.id);
});
// Its server has ended.
process.on('disconnect', () => {
  for (const capture of captures.values()) capture.write();
  process.exit();
});
setInterval(() => {
  for (const capture of captures.values()) capture.write();
}, WRITE_MS);
setInterval(() => {
  for (const capture of captures.values()) capture.sync();
}, SYNC_MS);
