import type { CommandMessage, HelloMessage, PageMessage, ViewFrame } from '@diem-cau/shared/protocol/messages.ts';
import type {
  ClientEvent,
  Closing,
  MessageOf,
  ReplyTo,
  Transport,
  TransportListener,
} from '@diem-cau/shared/sync/ports.ts';
import { Random } from '../../scripts/support/random.ts';
import type { FakeServer } from './fakeServer.ts';
import type { TestDevice } from './testDevice.ts';

const HEARTBEAT_MS = 1_000;
const MAX_LATENCY_MS = 300;

/**
 * A transport to a server in memory, over a network that fails as a test says. It is worse than a real one: it also reorders,
 * repeats and loses single messages of one connection.
 */
export class FakeNetwork implements Transport {
  /** Attempts fail after their timeout. */
  isDown = false;
  /** What the next handshakes are refused with. */
  readonly refusals: string[] = [];
  /** The share of messages that are lost, and that arrive twice, from 0 to 1. */
  lossRate = 0;
  repeatRate = 0;
  /** Every attempt so far. */
  attempts = 0;
  readonly #device: TestDevice;
  readonly #server: FakeServer;
  readonly #random: Random;
  readonly #listener: TransportListener;
  readonly #waiting = new Set<() => void>();
  /** Counts attempts and their ends: what belongs to an earlier one no longer arrives. */
  #generation = 0;
  #isConnected = false;
  /** Nothing arrives any more, and nothing is closed. */
  #isSilent = false;

  constructor(device: TestDevice, server: FakeServer, listener: TransportListener, seed: number) {
    this.#device = device;
    this.#server = server;
    this.#listener = listener;
    this.#random = new Random(seed);
  }

  open(timeoutMs: number): void {
    const generation = ++this.#generation;
    this.attempts++;
    this.#isSilent = false;
    let isOpen = false;
    this.#device.after(timeoutMs, () => {
      if (generation === this.#generation && !isOpen) this.#end({ kind: 'lost' });
    });
    if (this.isDown) return;
    this.#arrive(() => {
      isOpen = true;
      this.#listener.handleOpen();
      this.#beat(generation);
      this.#arrive(() => this.#handshake());
    });
  }

  close(): void {
    this.#generation++;
    this.#isConnected = false;
    this.#answerWaiting();
  }

  request<Event extends ClientEvent>(
    event: Event,
    message: MessageOf<Event>,
    timeoutMs: number,
    answer: (reply: ReplyTo<Event> | undefined) => void,
  ): void {
    if (!this.#isConnected) throw new Error(`${event} was sent without a connection.`);
    const settle = (reply: ReplyTo<Event> | undefined) => {
      if (!this.#waiting.delete(expire)) return;
      cancel();
      answer(reply);
    };
    const expire = () => settle(undefined);
    this.#waiting.add(expire);
    const cancel = this.#device.after(timeoutMs, expire);
    const generation = this.#generation;
    // What was sent reaches the server even if the connection ends meanwhile.
    for (let copy = this.#copies(); copy > 0; copy--) {
      this.#device.after(this.#latencyMs(), () => {
        const reply = this.#serve(event, message) as ReplyTo<Event>;
        if (generation === this.#generation) this.#send(() => settle(reply));
      });
    }
  }

  /** Sends a frame to the client, where one is connected. */
  push(frame: ViewFrame): void {
    if (this.#isConnected) this.#send(() => this.#listener.on.frame(frame));
  }

  /** Ends the connection, if there is one. */
  cut(kind: 'lost' | 'closed'): void {
    if (this.#isConnected) this.#end({ kind });
  }

  /** The connection dies without being closed. */
  silence(): void {
    this.#isSilent = true;
  }

  #handshake(): void {
    const code = this.refusals.shift();
    if (code !== undefined) {
      this.#end({ kind: 'refused', code });
      return;
    }
    this.#isConnected = true;
    this.#listener.handleConnected();
  }

  #serve(event: ClientEvent, message: object): unknown {
    switch (event) {
      case 'hello':
        return this.#server.hello(message as HelloMessage);
      case 'command':
        return this.#server.command(message as CommandMessage);
      case 'page':
        this.#server.page = (message as PageMessage).page;
        return { ok: true, value: {} };
      case 'time':
        return { ok: true, value: { serverTime: this.#device.wall() } };
      case 'signal':
        return { ok: false, error: { code: 'MEDIA_UNAVAILABLE' } };
    }
  }

  #beat(generation: number): void {
    this.#device.after(HEARTBEAT_MS, () => {
      if (generation !== this.#generation) return;
      if (!this.#isSilent) this.#listener.handlePacket();
      this.#beat(generation);
    });
  }

  #end(closing: Closing): void {
    this.#generation++;
    this.#isConnected = false;
    this.#listener.handleClosed(closing);
    this.#answerWaiting();
  }

  #answerWaiting(): void {
    for (const expire of [...this.#waiting]) expire();
  }

  /** Sends something to the client, with the faults of the network. */
  #send(deliver: () => void): void {
    for (let copy = this.#copies(); copy > 0; copy--) {
      this.#arrive(() => {
        this.#listener.handlePacket();
        deliver();
      });
    }
  }

  #arrive(deliver: () => void): void {
    const generation = this.#generation;
    this.#device.after(this.#latencyMs(), () => {
      if (generation === this.#generation && !this.#isSilent) deliver();
    });
  }

  #copies(): number {
    if (this.#random.chance(this.lossRate)) return 0;
    return this.#random.chance(this.repeatRate) ? 2 : 1;
  }

  #latencyMs(): number {
    return this.#random.within(1, MAX_LATENCY_MS);
  }
}
