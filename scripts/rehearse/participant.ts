import { setTimeout as pause } from 'node:timers/promises';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type { SignalMessage } from '@diem-cau/shared/protocol/signals.ts';
import { Connection } from '@diem-cau/shared/sync/connection.ts';
import type { ConnectionStatus } from '@diem-cau/shared/sync/connectionState.ts';
import type { HeldViews } from '@diem-cau/shared/sync/viewReplica.ts';
import { addressOf, type CookieSession, exchange } from '../../client/src/connection/cookieSession.ts';
import { DEVICE, DEVICE_OFFSET } from '../../client/src/connection/device.ts';
import type { MediaSignalPort } from '../../client/src/connection/media/mediaSignalPort.ts';
import { SocketTransport } from '../../client/src/connection/socketTransport.ts';

const EXCHANGE_RETRY_MS = 1_500;

/** What a participant of a rehearsal reports, to be counted and shown. */
export interface RehearsalEvents {
  onCommand(type: ClientCommand['type'], outcome: 'accepted' | string): void;
  onMedia(type: SignalMessage['type'], outcome: 'accepted' | string): void;
  onConnection(change: 1 | -1): void;
  /** A participant has come back; `onConnection` is called too. */
  onReturn(): void;
}

/** Somebody simulated: enters by an invitation and stays connected, with the client core that browsers run. */
export class Participant {
  readonly #url: string;
  readonly #code: string;
  readonly #events: RehearsalEvents;
  readonly #signal: AbortSignal;
  #session: CookieSession | undefined;
  /** From `join` to `leave`. */
  #connection: Connection | undefined;
  #media: MediaSignalPort | undefined;
  #views: HeldViews = {};
  #offset = DEVICE_OFFSET;
  #isConnected = false;
  #wasConnected = false;
  /** The `join`s that wait for a welcome. */
  readonly #waiting = new Set<() => void>();

  constructor(url: string, code: string, events: RehearsalEvents, signal: AbortSignal) {
    this.#url = url;
    this.#code = code;
    this.#events = events;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.leave();
      this.#resolveJoins();
    });
  }

  /** Whether the connection is up. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** The latest views; none before the first welcome and after `leave`. */
  get views(): HeldViews {
    return this.#views;
  }

  /** How to request media, from the first welcome to `leave`: another object after each welcome, since the server has forgotten the media. */
  get media(): MediaSignalPort | undefined {
    return this.#media;
  }

  /** The conference's time, in milliseconds; before the first welcome the machine's. */
  now(): number {
    return this.#offset + DEVICE.monotonic();
  }

  /** Enters. Resolves with the first welcome, or when the rehearsal ends. */
  async join(): Promise<void> {
    while (!this.#session && !this.#signal.aborted) {
      this.#session = await exchange(this.#url, this.#code).catch(() => undefined);
      if (!this.#session) await pause(EXCHANGE_RETRY_MS, undefined, { signal: this.#signal }).catch(() => {});
    }
    const session = this.#session;
    if (!session || this.#signal.aborted || this.#connection) return;
    await new Promise<void>((resolve) => {
      this.#waiting.add(resolve);
      this.#connection = this.#connect(session);
      this.#connection.open();
    });
  }

  /** The network fails until the next `join`. */
  leave(): void {
    this.#connection?.close();
    this.#connection = undefined;
    this.#media = undefined;
    this.#views = {};
    this.#setConnected(false);
  }

  /** Sends a command; whether it was accepted. Without an answer it counts as refused. */
  async act(command: ClientCommand): Promise<boolean> {
    const reply = await this.#connection?.send(command);
    this.#events.onCommand(command.type, reply?.ok ? 'accepted' : (reply?.error.code ?? 'DISCONNECTED'));
    return reply?.ok ?? false;
  }

  #connect(session: CookieSession): Connection {
    const connection = new Connection(
      {
        connect: (listener) => new SocketTransport(session.info.peerId, listener, addressOf(session, this.#url)),
        device: DEVICE,
        // A rehearsal shows no person what blocks a connection.
        gatherEvidence: async (refusal) => ({ onLine: true, secure: false, answered: false, refusal }),
      },
      {
        handleStatus: (status) => this.#handleStatus(status),
        handleWelcome: () => {
          this.#media = {
            signal: (message) => connection.signal(message),
            onNotice: (listener) => connection.onNotice(listener),
          };
          this.#resolveJoins();
        },
        handleViews: (views) => {
          this.#views = views;
        },
        handleTime: (offset) => {
          this.#offset = offset;
        },
        handleObstacle() {},
        handleRejected() {},
        handlePending() {},
      },
    );
    return connection;
  }

  #resolveJoins(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  #handleStatus(status: ConnectionStatus): void {
    this.#setConnected(status === 'connected' || status === 'stale');
    if (status !== 'ended') return;
    // The server has ended the session: the invitation opens another.
    this.#session = undefined;
    this.leave();
    setTimeout(() => void this.join(), EXCHANGE_RETRY_MS);
  }

  #setConnected(isConnected: boolean): void {
    if (this.#isConnected === isConnected) return;
    this.#isConnected = isConnected;
    this.#events.onConnection(isConnected ? 1 : -1);
    if (!isConnected) return;
    if (this.#wasConnected) this.#events.onReturn();
    this.#wasConnected = true;
  }
}
