import type { MediaWorker } from '../workers/mediaWorker.ts';
import { keyOfSource, type LocalSource } from './roomSource.ts';

/** What is sent to the stage and to the wall now. */
export class LocalSources {
  readonly #entries = new Map<string, LocalSource>();

  get count(): number {
    return this.#entries.size;
  }

  list(): readonly LocalSource[] {
    return [...this.#entries.values()];
  }

  add(entry: LocalSource): void {
    this.#entries.set(entry.id, entry);
  }

  find(id: string): LocalSource | undefined {
    return this.#entries.get(id);
  }

  ofPeer(peerId: string): readonly LocalSource[] {
    return this.list().filter(({ owner }) => owner.id === peerId);
  }

  /** What is sent to a worker. */
  onWorker(worker: MediaWorker): readonly LocalSource[] {
    return this.list().filter(({ home }) => home.worker === worker);
  }

  /** What is sent of the same source of the same place. */
  listRivalsOf(entry: LocalSource): readonly LocalSource[] {
    return this.list().filter((other) => other !== entry && keyOfSource(other) === keyOfSource(entry));
  }

  /** Closes producers, and with them everybody's consumers of them in the worker. */
  close(entries: readonly LocalSource[]): void {
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
