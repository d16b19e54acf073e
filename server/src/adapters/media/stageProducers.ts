import type { StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import type { MediaWorker } from './mediaWorker.ts';
import { keyOfSource, type StageProducer } from './stageProducer.ts';
import type { Wall } from './wall.ts';

/** What is sent to the stage and to the wall now. */
export class StageProducers {
  readonly #entries = new Map<string, StageProducer>();

  get count(): number {
    return this.#entries.size;
  }

  list(): readonly StageProducer[] {
    return [...this.#entries.values()];
  }

  add(entry: StageProducer): void {
    this.#entries.set(entry.id, entry);
  }

  find(id: string): StageProducer | undefined {
    return this.#entries.get(id);
  }

  ofPeer(peerId: string): readonly StageProducer[] {
    return this.list().filter(({ owner }) => owner.id === peerId);
  }

  /** What is sent to a worker. */
  onWorker(worker: MediaWorker): readonly StageProducer[] {
    return this.list().filter(({ home }) => home.worker === worker);
  }

  /** What stands where a new one comes. */
  listReplacedBy(entry: StageProducer): readonly StageProducer[] {
    return this.list().filter((other) => other !== entry && keyOfSource(other) === keyOfSource(entry));
  }

  /** What the stage has no place for any more, and what nobody wants for the wall. */
  listWithoutPlace({ places }: StagePolicy, wall: Pick<Wall, 'wants'>): readonly StageProducer[] {
    const allowed = new Set(
      places.flatMap(({ slot, sources }) => sources.map((source) => keyOfSource({ slot, source }))),
    );
    return this.list().filter((entry) =>
      entry.slot.kind === 'wall' ? !wall.wants(entry.slot.siteId, entry.source) : !allowed.has(keyOfSource(entry)),
    );
  }

  /** Closes producers, and with them everybody's consumers of them in the worker. */
  close(entries: readonly StageProducer[]): void {
    for (const { id, producer } of entries) {
      this.#entries.delete(id);
      producer.close();
    }
  }

  /** Forgets all. */
  clear(): void {
    this.#entries.clear();
  }
}
