import type { ConnectionState, IceParameters, Transport } from 'mediasoup-client/types';
import { toRtcIceServers } from './iceServers.ts';
import { acceptReply, type MediaSignalPort, SignalRefusal } from './mediaSignalPort.ts';

/** A short loss heals by itself more often than not. In milliseconds. */
const PATIENCE_MS = 2_000;
/** How long a restart may take before the next one, in milliseconds. */
const RESTART_TIMEOUT_MS = 5_000;
const MAX_RESTARTS = 4;
const VAIN_RESTARTS = 3;

/** Keeps a transport connected: restarts ICE when the network under it changes, and gives up at last. */
export class IceKeeper {
  readonly #transport: Transport;
  readonly #port: MediaSignalPort;
  readonly #onGivenUp: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restarts = 0;
  /** Restarts that the server has answered and that led to no connection yet. */
  #vain = 0;

  /** `onGivenUp` is called once, when the transport cannot be saved. */
  constructor(transport: Transport, port: MediaSignalPort, onGivenUp: () => void) {
    this.#transport = transport;
    this.#port = port;
    this.#onGivenUp = onGivenUp;
    transport.on('connectionstatechange', (state) => this.#handleState(state));
  }

  /** Whether the way to the server is blocked: it answers, and three restarts in a row have led nowhere. */
  get isBlocked(): boolean {
    return this.#vain >= VAIN_RESTARTS;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #handleState(state: ConnectionState): void {
    if (state === 'connected') {
      clearTimeout(this.#timer);
      this.#restarts = 0;
      this.#vain = 0;
    } else if (state === 'disconnected') {
      this.#schedule(PATIENCE_MS);
    } else if (state === 'failed') {
      this.#schedule(0);
    }
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#restart(), delayMs);
  }

  async #restart(): Promise<void> {
    if (this.#transport.closed || this.#transport.connectionState === 'connected') return;
    if (this.#restarts++ >= MAX_RESTARTS) return this.#onGivenUp();
    // Set first: a restart that leads nowhere makes no event.
    this.#schedule(RESTART_TIMEOUT_MS);
    try {
      const reply = await this.#port.signal({ type: 'restartIce', transportId: this.#transport.id });
      const { iceParameters, iceServers } = acceptReply(reply);
      this.#vain++;
      if (this.#transport.closed) return;
      if (iceServers) await this.#transport.updateIceServers({ iceServers: toRtcIceServers(iceServers) });
      if (!this.#transport.closed) await this.#transport.restartIce({ iceParameters: iceParameters as IceParameters });
    } catch (error) {
      // The server no longer has the transport. If the socket is down, the media joins again after it reconnects.
      if (error instanceof SignalRefusal && error.code === 'MEDIA_REFUSED' && !this.#transport.closed) {
        clearTimeout(this.#timer);
        this.#onGivenUp();
      }
    }
  }
}
