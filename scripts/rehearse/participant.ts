import { setTimeout as pause } from 'node:timers/promises';
import type { ClientCommand, SignalMessage } from '@diem-cau/shared/protocol/messages.ts';
import { DEVICE_OFFSET } from '../../client/src/connection/serverTime.ts';
import { exchange, Peer, type Session } from '../../tests/testkit/peer.ts';

const RECONNECT_MS = 1_500;

/** What a participant of a rehearsal reports, to be counted and shown. */
export interface RehearsalEvents {
  onCommand(type: ClientCommand['type'], outcome: 'accepted' | string): void;
  onMedia(type: SignalMessage['type'], outcome: 'accepted' | string): void;
  onConnection(change: 1 | -1): void;
  /** Somebody is back; `onConnection` is told too. */
  onReturn(): void;
}

/** Somebody simulated: enters by an invitation, stays connected, and comes back when the line or the server fails. */
export class Participant {
  readonly #url: string;
  readonly #code: string;
  readonly #events: RehearsalEvents;
  readonly #signal: AbortSignal;
  #session: Session | undefined;
  #peer: Peer | undefined;
  #staysAway = false;
  #wasIn = false;

  constructor(url: string, code: string, events: RehearsalEvents, signal: AbortSignal) {
    this.#url = url;
    this.#code = code;
    this.#events = events;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#peer?.close());
  }

  /** The connection, while there is one. */
  get peer(): Peer | undefined {
    return this.#peer;
  }

  /** The conference's time, in milliseconds; before the first entrance the machine's. */
  now(): number {
    return (this.#peer?.timeOffset ?? DEVICE_OFFSET) + performance.now();
  }

  /** Enters; tries again until it is in or the rehearsal ends. */
  async join(): Promise<void> {
    this.#staysAway = false;
    while (!this.#signal.aborted && !this.#peer && !this.#staysAway) {
      try {
        this.#session ??= await exchange(this.#url, this.#code);
        const { info, cookie } = this.#session;
        const peer = await Peer.open(this.#url, { peerId: info.peerId, cookie }, false);
        this.#keep(peer);
      } catch {
        await pause(RECONNECT_MS, undefined, { signal: this.#signal }).catch(() => {});
      }
    }
  }

  /** The line fails until the next `join`. */
  leave(): void {
    this.#staysAway = true;
    this.#peer?.close();
  }

  /** Sends a command; whether it was accepted. A lost connection counts as a refusal. */
  async act(command: ClientCommand): Promise<boolean> {
    const reply = await this.#peer?.command(command).catch(() => undefined);
    this.#events.onCommand(command.type, reply?.ok ? 'accepted' : (reply?.error.code ?? 'DISCONNECTED'));
    return reply?.ok ?? false;
  }

  #keep(peer: Peer): void {
    this.#peer = peer;
    this.#events.onConnection(1);
    if (this.#wasIn) this.#events.onReturn();
    this.#wasIn = true;
    peer.socket.on('disconnect', () => {
      if (this.#peer !== peer) return;
      this.#peer = undefined;
      this.#events.onConnection(-1);
      peer.close();
      if (!this.#staysAway) setTimeout(() => void this.join(), RECONNECT_MS);
    });
    if (this.#signal.aborted) peer.close();
  }
}
