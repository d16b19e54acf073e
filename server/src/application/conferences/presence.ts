import type { PageState } from '@diem-cau/shared/domain/stage/sitePages.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { countHalls, type SitePresence } from '@diem-cau/shared/views/source.ts';
import type { Connections } from '../presenceStore.ts';

/** One open page of a site. */
export interface PresentPage {
  /** It shows something else now. */
  show(page: PageState): void;
  /** It is gone. Idempotent. */
  leave(): void;
}

/**
 * Which sites are connected, to this server and to the others, and what their pages show. Never stored in the log.
 * A site that reconnects before its old connection times out has two connections and is still one site.
 */
export class Presence {
  readonly #own = new Map<SiteId, Map<string, PageState>>();
  readonly #onChange: (connections: Connections) => void;
  #others: readonly Connections[] = [];
  #onOwnChange: () => void = () => {};

  constructor(onChange: (connections: Connections) => void) {
    this.#onChange = onChange;
  }

  /** The sites connected to this server. */
  get own(): Connections {
    return Object.fromEntries([...this.#own].map(([siteId, pages]) => [siteId, describePages(pages)])) as Connections;
  }

  /** The sites connected to any server. */
  get connections(): Connections {
    return this.#all();
  }

  /** Calls the listener when a site connects to or leaves this server, or one of its pages shows something else. */
  onOwnChange(listener: () => void): void {
    this.#onOwnChange = listener;
  }

  /** Whether the screen of a site's hall is open, at any server. */
  hasHall(siteId: SiteId): boolean {
    const own = this.#own.get(siteId);
    const here = own !== undefined && countHalls(describePages(own)) > 0;
    return here || this.#others.some((connections) => countHalls(connections[siteId]) > 0);
  }

  /** Counts one more page of a site, by its connection. */
  enter(siteId: SiteId, connection: string, page: PageState): PresentPage {
    const pages = this.#own.get(siteId) ?? new Map<string, PageState>();
    this.#own.set(siteId, pages);
    pages.set(connection, page);
    this.#tell();
    return {
      show: (next) => {
        if (!pages.has(connection)) return;
        pages.set(connection, next);
        this.#tell();
      },
      leave: () => {
        if (!pages.delete(connection)) return;
        if (pages.size === 0) this.#own.delete(siteId);
        this.#tell();
      },
    };
  }

  /** Sets the sites that the other servers report. */
  setOthers(others: readonly Connections[]): void {
    if (JSON.stringify(others) === JSON.stringify(this.#others)) return;
    this.#others = others;
    this.#onChange(this.#all());
  }

  #tell(): void {
    this.#onChange(this.#all());
    this.#onOwnChange();
  }

  #all(): Connections {
    const all: Record<SiteId, SitePresence> = {};
    for (const connections of [this.own, ...this.#others]) {
      for (const [siteId, { pages, halls }] of Object.entries(connections) as [SiteId, SitePresence][]) {
        const before = all[siteId];
        all[siteId] = { pages: (before?.pages ?? 0) + pages, halls: { ...before?.halls, ...halls } };
      }
    }
    return all;
  }
}

function describePages(pages: ReadonlyMap<string, PageState>): SitePresence {
  // A page that reconnects before its old connection has timed out is one screen.
  const halls = [...pages].flatMap(([connection, page]) =>
    page.shows === 'hall' ? [[page.id ?? connection, page.hall] as const] : [],
  );
  return { pages: pages.size, halls: Object.fromEntries(halls) };
}
