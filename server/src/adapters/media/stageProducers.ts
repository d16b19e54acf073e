import type { MediaWorker } from './mediaWorker.ts';
import { keyOfSource, type StageProducer } from './stageProducer.ts';

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

  /** What is sent of the same source of the same place. */
  listRivalsOf(entry: StageProducer): readonly StageProducer[] {
    return this.list().filter((other) => other !== entry && keyOfSource(other) === keyOfSource(entry));
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
