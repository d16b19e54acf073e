import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { WorkerPool } from '../workers/workerPool.ts';

/** Peers without media that wait for a live worker: they are asked to join again as soon as there is one. */
export class RejoinQueue {
  readonly #pool: WorkerPool;
  readonly #capabilities: () => unknown;
  readonly #peers = new Map<string, MediaPeer>();
  readonly #due = new Map<string, NodeJS.Timeout>();
  #telling = false;

  constructor(pool: WorkerPool, capabilities: () => unknown) {
    this.#pool = pool;
    this.#capabilities = capabilities;
  }

  add(peer: MediaPeer): void {
    this.#peers.set(peer.id, peer);
    void this.#tell();
  }

  /** As `add`, but only after a while, in milliseconds, unless it is forgotten meanwhile. */
  addAfter(peer: MediaPeer, delayMs: number): void {
    this.forget(peer.id);
    const timer = setTimeout(() => {
      this.#due.delete(peer.id);
      this.add(peer);
    }, delayMs);
    this.#due.set(peer.id, timer);
  }

  /** It has joined, or left. */
  forget(peerId: string): void {
    this.#peers.delete(peerId);
    clearTimeout(this.#due.get(peerId));
    this.#due.delete(peerId);
  }

  /** Forgets all; nobody is told. */
  clear(): void {
    this.#peers.clear();
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
  }

  async #tell(): Promise<void> {
    if (this.#telling) return;
    this.#telling = true;
    await this.#pool.whenLive();
    this.#telling = false;
    const routerRtpCapabilities = this.#capabilities();
    if (routerRtpCapabilities === undefined) return;
    const peers = [...this.#peers.values()];
    this.#peers.clear();
    for (const peer of peers) peer.notify({ type: 'mediaReset', routerRtpCapabilities });
  }
}
