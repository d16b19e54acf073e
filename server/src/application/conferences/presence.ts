import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Connections } from '../presenceStore.ts';

/**
 * Which sites are connected, to this server and to the others, counted by open connections. Never stored in the log.
 * A site that reconnects before its old connection times out has two connections and is still one site.
 */
export class Presence {
  readonly #own = new Map<SiteId, number>();
  readonly #onChange: (connections: Connections) => void;
  #others: readonly Connections[] = [];
  #onOwnChange: () => void = () => {};

  constructor(onChange: (connections: Connections) => void) {
    this.#onChange = onChange;
  }

  /** The sites connected to this server. */
  get own(): Connections {
    return Object.fromEntries(this.#own) as Connections;
  }

  /** The sites connected to any server. */
  get connections(): Connections {
    return this.#all();
  }

  /** Calls the listener when a site connects to or leaves this server. */
  onOwnChange(listener: () => void): void {
    this.#onOwnChange = listener;
  }

  /** Counts one more connection of a site. Returns a function that removes it; calling it again has no effect. */
  enter(siteId: SiteId): () => void {
    this.#change(siteId, 1);
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      this.#change(siteId, -1);
    };
  }

  /** Sets the sites that the other servers report. */
  setOthers(others: readonly Connections[]): void {
    if (JSON.stringify(others) === JSON.stringify(this.#others)) return;
    this.#others = others;
    this.#onChange(this.#all());
  }

  #change(siteId: SiteId, by: number): void {
    const count = (this.#own.get(siteId) ?? 0) + by;
    if (count > 0) this.#own.set(siteId, count);
    else this.#own.delete(siteId);
    this.#onChange(this.#all());
    this.#onOwnChange();
  }

  #all(): Connections {
    const all: Record<SiteId, number> = {};
    for (const connections of [this.own, ...this.#others]) {
      for (const siteId of Object.keys(connections) as SiteId[]) {
        all[siteId] = (all[siteId] ?? 0) + (connections[siteId] ?? 0);
      }
    }
    return all;
  }
}
