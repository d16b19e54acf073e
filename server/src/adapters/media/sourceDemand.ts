import type { ReceivedSource } from '@diem-cau/shared/domain/stage/policy.ts';
import { KIND_OF_SOURCE, keyOfSource, LAYERS_OF_SOURCE, type StageProducer } from './stageProducer.ts';

/**
 * Tells senders how much of what they send is wanted: a source that nobody receives is paused where it is made, and
 * layers that nobody takes are not sent.
 */
export class SourceDemand {
  /** What each producer's owner was told last, in layers. A client sends everything until it is told. */
  readonly #told = new Map<string, number>();

  /** Compares what is sent with what is wanted of each source, in layers, and tells the owners what changed. */
  refresh(wanted: ReadonlyMap<string, number>, producers: readonly StageProducer[]): void {
    for (const entry of producers) {
      // Only sent while somebody looks, and closed when nobody does.
      if (entry.slot.kind === 'wall') continue;
      const { id, owner, source } = entry;
      const most = LAYERS_OF_SOURCE[source];
      const layers = Math.min(most, wanted.get(keyOfSource(entry)) ?? 0);
      if (layers === (this.#told.get(id) ?? most)) continue;
      this.#told.set(id, layers);
      owner.notify({ type: 'sourceDemand', source, layers });
    }
    const live = new Set(producers.map(({ id }) => id));
    for (const id of this.#told.keys()) if (!live.has(id)) this.#told.delete(id);
  }
}

/** The most layers that anybody takes of each source: those here that receive these, and the servers that told their counts. */
export function countLayers(
  received: readonly ReceivedSource[],
  others: readonly Readonly<Record<string, number>>[] = [],
): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  const want = (key: string, layers: number) => wanted.set(key, Math.max(wanted.get(key) ?? 0, layers));
  for (const demand of others) for (const [key, layers] of Object.entries(demand)) want(key, layers);
  for (const entry of received) {
    want(keyOfSource(entry), KIND_OF_SOURCE[entry.source] === 'audio' ? 1 : entry.spatialLayer + 1);
  }
  return wanted;
}
