import { mayWatchWall } from '@diem-cau/shared/domain/stage/wall.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteLine } from '@diem-cau/shared/protocol/signals.ts';
import type { SharedLines } from '../../../application/mediaBoard.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';

/** Batching window (ms): the desk is told twice a second at most. */
const WINDOW_MS = 500;

/** How the sites' lines and rooms are now, for the desk. Volatile: neither in the log nor in a view. */
export class SiteLines {
  readonly #listPeers: () => Iterable<MediaPeer>;
  /** Of the sites that are connected here. */
  readonly #own = new Map<SiteId, SiteLine>();
  /** Of those connected elsewhere, by server. */
  readonly #others = new Map<string, SharedLines>();
  /** Of all sites, as the desk is told or about to be. */
  readonly #lines = new Map<SiteId, SiteLine>();
  readonly #changed = new Set<SiteId>();
  #due: NodeJS.Timeout | undefined;

  constructor(listPeers: () => Iterable<MediaPeer>) {
    this.#listPeers = listPeers;
  }

  /** Of the sites that are connected here. */
  get own(): SharedLines {
    return Object.fromEntries(this.#own);
  }

  set(siteId: SiteId, line: SiteLine): void {
    this.#own.set(siteId, line);
    this.#show(siteId);
  }

  /** A site left this server. */
  forget(siteId: SiteId): void {
    if (this.#own.delete(siteId)) this.#show(siteId);
  }

  /** Takes how all sites that are connected to another server are. */
  setOthers(server: string, lines: SharedLines): void {
    const before = this.#others.get(server);
    this.#others.set(server, lines);
    for (const siteId of Object.keys({ ...before, ...lines })) this.#show(siteId as SiteId);
  }

  /** Forgets what was told by servers other than these. */
  keepServers(servers: ReadonlySet<string>): void {
    for (const [server, lines] of this.#others) {
      if (servers.has(server)) continue;
      this.#others.delete(server);
      for (const siteId of Object.keys(lines)) this.#show(siteId as SiteId);
    }
  }

  /** Tells a desk that just came all there is. */
  tell(peer: MediaPeer): void {
    if (!mayWatchWall(peer.actor) || this.#lines.size === 0) return;
    peer.notify({ type: 'siteLines', lines: Object.fromEntries(this.#lines) });
  }

  close(): void {
    clearTimeout(this.#due);
  }

  #show(siteId: SiteId): void {
    const last = this.#lines.get(siteId);
    // A site that is nowhere has a silent room.
    const line = this.#find(siteId) ?? (last && { ...last, level: 0 });
    if (!line || (last?.level === line.level && last.rung === line.rung && last.loss === line.loss)) return;
    this.#lines.set(siteId, line);
    this.#changed.add(siteId);
    this.#due ??= setTimeout(() => this.#flush(), WINDOW_MS);
  }

  #find(siteId: SiteId): SiteLine | undefined {
    const told = [...this.#others.values()].find((lines) => lines[siteId]);
    return this.#own.get(siteId) ?? told?.[siteId];
  }

  #flush(): void {
    this.#due = undefined;
    const lines: SharedLines = Object.fromEntries([...this.#lines].filter(([siteId]) => this.#changed.has(siteId)));
    this.#changed.clear();
    for (const peer of this.#listPeers()) if (mayWatchWall(peer.actor)) peer.notify({ type: 'siteLines', lines });
  }
}
