import { isForwarded, type Rung } from '@diem-cau/shared/domain/stage/ladder.ts';
import type { ReceivedSource } from '@diem-cau/shared/domain/stage/policy.ts';
import { KIND_OF_SOURCE, keyOfSource, LAYERS_OF_SOURCE, type LocalSource } from './roomSource.ts';

/** Tells senders how many simulcast layers are consumed: a source without consumers is paused by its sender. */
export class SourceDemand {
  /** The last number of layers each owner was told. A client sends all layers until it is told. */
  readonly #told = new Map<string, number>();

  /** Compares what is sent with what is wanted of each source, in layers, and tells the owners what changed. */
  refresh(wanted: ReadonlyMap<string, number>, producers: readonly LocalSource[]): void {
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
    this.#forgetOthers(producers);
  }

  /** Whether a sender is to send a producer now. */
  isWanted({ id, source }: Pick<LocalSource, 'id' | 'source'>): boolean {
    return (this.#told.get(id) ?? LAYERS_OF_SOURCE[source]) > 0;
  }

  #forgetOthers(producers: readonly LocalSource[]): void {
    const live = new Set(producers.map(({ id }) => id));
    for (const id of this.#told.keys()) if (!live.has(id)) this.#told.delete(id);
  }
}

/** Somebody who receives: what the screen shows, and what is known of the line and the page. */
export interface Receiver {
  readonly shown: readonly ReceivedSource[];
  readonly rung: Rung;
  readonly inSight: boolean;
}

/**
 * The most layers that anybody takes of each source, here or at the servers that told their counts. One that is only
 * seen by stills has zero layers: it is not sent, but the server that requests the stills must know it.
 */
export function countLayers(
  receivers: readonly Receiver[],
  others: readonly Readonly<Record<string, number>>[] = [],
): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  const want = (key: string, layers: number) => wanted.set(key, Math.max(wanted.get(key) ?? 0, layers));
  for (const demand of others) for (const [key, layers] of Object.entries(demand)) want(key, layers);
  for (const receiver of receivers) {
    for (const shown of receiver.shown) {
      const layers = layersTaken(shown, receiver);
      if (layers !== undefined) want(keyOfSource(shown), layers);
    }
  }
  return wanted;
}

function layersTaken({ source, spatialLayer }: ReceivedSource, { rung, inSight }: Receiver): number | undefined {
  const kind = KIND_OF_SOURCE[source];
  if (kind === 'video' && !inSight) return undefined;
  if (kind === 'video' && rung === 'stills') return 0;
  if (!isForwarded(rung, kind)) return undefined;
  return kind === 'audio' || rung !== 'high' ? 1 : spatialLayer + 1;
}
