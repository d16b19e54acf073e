import { Pipes, type ProducerLease } from './pipes.ts';
import type { ReceivedSource } from './receivingLink.ts';
import type { RoomRouter } from './roomRouters.ts';
import type { StageEntry } from './stageProducer.ts';
import { StageProducers } from './stageProducers.ts';

/** All that can be received in a room, on any of its routers, whichever server it is sent to. */
export class StageSources {
  /** What is sent to this server. */
  readonly own = new StageProducers();
  /** What other servers send to the stage and somebody here receives. */
  readonly #received = new Map<string, ReceivedSource>();
  readonly #pipes = new Pipes();

  get pipeCount(): number {
    return this.#pipes.count;
  }

  list(): readonly StageEntry[] {
    return [...this.own.list(), ...this.#received.values()];
  }

  addReceived(received: ReceivedSource): void {
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
