import { LeanWebSocket } from './webSocket.ts';

/** How a client enters: Socket.IO's `auth`, and the headers with its session. */
export interface Ticket {
  readonly auth: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The beginning of a frame, which says all that is counted. */
const FRAME_HEAD = /^42\["frame",\{"audience":"(\w+)","epoch":"([\w-]+)","(?:from":\d+,"to|tick)":(\d+)/;
const HEAD_BYTES = 160;

/** What tells frames apart. */
export interface FrameHead {
  readonly audience: string;
  readonly epoch: string;
  readonly tick: number;
}

/** One Socket.IO client, no more than acknowledgements and the heads of frames. */
export class LeanClient {
  readonly #socket: LeanWebSocket;
  readonly #auth: string;
  readonly #waiting = new Map<number, (reply: string) => void>();
  #nextId = 0;
  #onConnected: () => void = () => {};
  onFrame: (head: FrameHead) => void = () => {};
  /** Events that arrived, of whatever kind. */
  events = 0;

  constructor(port: number, { auth, headers }: Ticket, onClose: () => void) {
    this.#auth = JSON.stringify(auth);
    const path = '/socket.io/?EIO=4&transport=websocket';
    this.#socket = new LeanWebSocket({ port, path, headers }, (text) => this.#take(text), onClose);
  }

  get bytes(): number {
    return this.#socket.bytes;
  }

  /** Resolves once the server has let this client in. */
  connected(): Promise<void> {
    return new Promise((resolve) => {
      this.#onConnected = resolve;
    });
  }

  /** Sends an event, whose name and payload are JSON already, and calls back with the reply as JSON. */
  send(event: string, onReply: (reply: string) => void): void {
    const id = this.#nextId++;
    this.#waiting.set(id, onReply);
    this.#socket.send(`42${id}${event}`);
  }

  ask(name: string, payload: unknown): Promise<string> {
    return new Promise((resolve) => this.send(JSON.stringify([name, payload]), resolve));
  }

  close(): void {
    this.#socket.close();
  }

  #take(text: Buffer): void {
    // Engine.IO: 0 open, 2 ping, 4 message; Socket.IO within: 40 connected, 42 event, 43 acknowledgement.
    const kind = text.toString('latin1', 0, 2);
    if (kind === '42') this.#takeEvent(text);
    else if (kind === '43') this.#takeReply(text);
    else if (kind === '2') this.#socket.send('3');
    else if (kind === '40') this.#onConnected();
    else if (kind[0] === '0') this.#socket.send(`40${this.#auth}`);
    else throw new Error(`The server answered ${text.toString()}`);
  }

  #takeEvent(text: Buffer): void {
    this.events++;
    const [, audience, epoch = '', tick] = FRAME_HEAD.exec(text.toString('latin1', 0, HEAD_BYTES)) ?? [];
    if (audience !== undefined) this.onFrame({ audience, epoch, tick: Number(tick) });
  }

  #takeReply(text: Buffer): void {
    const begin = text.indexOf('[');
    const id = Number(text.toString('latin1', 2, begin));
    const onReply = this.#waiting.get(id);
    this.#waiting.delete(id);
    // The reply stands in a list of one.
    onReply?.(text.toString('utf8', begin + 1, text.length - 1));
  }
}
