import { BEAT_MS, LinePatience, MIN_PATIENCE_MS } from '../protocol/liveness.ts';
import type { Device } from './ports.ts';

/** A check that runs later than this was delayed with the whole page, or the device slept. In milliseconds. */
const MAX_DELAY_MS = 500;
/** A connection opens in three round trips at least: TCP, the WebSocket and the first packet. */
const ROUND_TRIPS_TO_OPEN = 3;

/** What the liveness of a connection reports. */
export interface LivenessListener {
  /** Whether the server has been silent for longer than on a good network, so that what is shown may be old. */
  handleSilent(silent: boolean): void;
  /** The heartbeat timeout has passed: the connection is dead. */
  handleDead(): void;
}

/**
 * The heartbeat timeout of a device's connections, one after the other. The server sends something each second; every
 * packet counts. The delays that a network has shown are remembered over reconnects (`LinePatience`).
 */
export class Liveness {
  readonly #listener: LivenessListener;
  readonly #device: Device;
  readonly #patience = new LinePatience();
  #heardAt = 0;
  #allowanceMs = 0;
  #dueAt = 0;
  #isSilent = false;
  #cancel: (() => void) | undefined;

  constructor(device: Device, listener: LivenessListener) {
    this.#device = device;
    this.#listener = listener;
  }

  /** The heartbeat timeout of this network now, in milliseconds. */
  get timeoutMs(): number {
    return this.#patience.at(this.#device.monotonic());
  }

  /** Begins with a connection that has just opened; opening it took `openedInMs` milliseconds. */
  start(openedInMs: number): void {
    const now = this.#device.monotonic();
    this.#patience.note(openedInMs / ROUND_TRIPS_TO_OPEN, now);
    this.#heardAt = now;
    this.#allowanceMs = 0;
    this.#checkAfter(MIN_PATIENCE_MS);
  }

  /** Ends with the connection, until the next `start`. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#isSilent = false;
  }

  /**
   * Extends the timeout to so many milliseconds while a large message is on its way, which counts only once complete; 0
   * ends it.
   */
  allow(milliseconds: number): void {
    this.#allowanceMs = milliseconds;
  }

  /** A packet has arrived. */
  handlePacket(): void {
    if (!this.#cancel) return;
    const now = this.#device.monotonic();
    // The delay of a large message says nothing about the network.
    if (this.#allowanceMs === 0) this.#patience.note(Math.max(0, now - this.#heardAt - BEAT_MS), now);
    this.#heardAt = now;
    this.#setSilent(false);
  }

  #check(): void {
    const now = this.#device.monotonic();
    if (now - this.#dueAt > MAX_DELAY_MS) {
      // Packets that arrived meanwhile are still to be read. If there are none, the next check finds out.
      this.#checkAfter(BEAT_MS);
      return;
    }
    const silentFor = now - this.#heardAt;
    const timeout = Math.max(this.timeoutMs, this.#allowanceMs);
    if (silentFor >= timeout) {
      this.stop();
      this.#listener.handleDead();
      return;
    }
    const isSilent = silentFor >= MIN_PATIENCE_MS;
    this.#setSilent(isSilent);
    this.#checkAfter((isSilent ? timeout : MIN_PATIENCE_MS) - silentFor);
  }

  #checkAfter(milliseconds: number): void {
    this.#cancel?.();
    this.#dueAt = this.#device.monotonic() + milliseconds;
    this.#cancel = this.#device.after(milliseconds, () => this.#check());
  }

  #setSilent(silent: boolean): void {
    if (this.#isSilent === silent) return;
    this.#isSilent = silent;
    this.#listener.handleSilent(silent);
  }
}
