import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';

/** Which sites are connected to this server, counted by open connections. Volatile: never stored. */
export class Presence {
  readonly #connections = new Map<SiteId, number>();
  readonly #onChange: (connections: Readonly<Record<SiteId, number>>) => void;

  constructor(onChange: (connections: Readonly<Record<SiteId, number>>) => void) {
    this.#onChange = onChange;
  }

  /** Counts one more connection of a site. Returns a function that takes it back, once. */
  enter(siteId: SiteId): () => void {
    this.#change(siteId, 1);
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      this.#change(siteId, -1);
    };
  }

  #change(siteId: SiteId, by: number): void {
    const count = (this.#connections.get(siteId) ?? 0) + by;
    if (count > 0) this.#connections.set(siteId, count);
    else this.#connections.delete(siteId);
    this.#onChange(Object.fromEntries(this.#connections) as Record<SiteId, number>);
  }
}
