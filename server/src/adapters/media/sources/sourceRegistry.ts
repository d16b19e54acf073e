import type { RoomRouter } from '../workers/roomRouters.ts';
import { type ProducerLease, WorkerPipes } from '../workers/workerPipes.ts';
import { LocalSources } from './localSources.ts';
import type { RoomSource } from './roomSource.ts';
import type { PipedSource } from './sourcePrecedence.ts';

/** All that can be received in a room, on any of its routers, whichever server it is sent to. */
export class SourceRegistry {
  /** What is sent to this server. */
  readonly own = new LocalSources();
  /** What other servers send to the stage and somebody here receives. */
  readonly #received = new Map<string, PipedSource>();
  readonly #pipes = new WorkerPipes();

  get pipeCount(): number {
    return this.#pipes.count;
  }

  list(): readonly RoomSource[] {
    return [...this.own.list(), ...this.#received.values()];
  }

  addReceived(received: PipedSource): void {
    this.#received.set(received.id, received);
  }

  removeReceived(ids: readonly string[]): void {
    for (const id of ids) this.#received.delete(id);
  }

  /** Makes something consumable on a router, until it is released. Rejects when it is gone. */
  async take(id: string, target: RoomRouter): Promise<ProducerLease> {
    const entry = this.own.find(id) ?? this.#received.get(id);
    if (!entry) throw new Error('it has left the stage');
    return this.#pipes.take(entry.producer, entry.home.router, target.router);
  }
}
