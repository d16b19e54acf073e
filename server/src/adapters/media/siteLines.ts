import { mayWatchWall } from '@diem-cau/shared/domain/stage/wall.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteLine } from '@diem-cau/shared/protocol/messages.ts';
import type { MediaPeer } from '../../application/mediaPort.ts';

/** How long changes wait for company, in milliseconds: the desk is told twice a second at most. */
const WINDOW_MS = 500;

/** How the sites' lines and rooms are now, for the desk. Volatile: neither in the log nor in a view. */
export class SiteLines {
  readonly #listPeers: () => Iterable<MediaPeer>;
  readonly #lines = new Map<SiteId, SiteLine>();
  readonly #changed = new Set<SiteId>();
  #due: NodeJS.Timeout | undefined;

  constructor(listPeers: () => Iterable<MediaPeer>) {
    this.#listPeers = listPeers;
  }

  set(siteId: SiteId, line: SiteLine): void {
    const last = this.#lines.get(siteId);
    if (last?.level === line.level && last.rung === line.rung && last.loss === line.loss) return;
    this.#lines.set(siteId, line);
    this.#changed.add(siteId);
    this.#due ??= setTimeout(() => this.#flush(), WINDOW_MS);
  }

  /** A site left: its room is silent. */
  forget(siteId: SiteId): void {
    const last = this.#lines.get(siteId);
    if (last) this.set(siteId, { ...last, level: 0 });
  }

  /** Tells a desk that just came all there is. */
  tell(peer: MediaPeer): void {
    if (!mayWatchWall(peer.actor) || this.#lines.size === 0) return;
    peer.notify({ type: 'siteLines', lines: Object.fromEntries(this.#lines) });
  }

  close(): void {
    clearTimeout(this.#due);
  }

  #flush(): void {
    this.#due = undefined;
    const lines = Object.fromEntries([...this.#changed].flatMap((id) => [[id, this.#lines.get(id)]])) as Record<
      SiteId,
      SiteLine
    >;
    this.#changed.clear();
    for (const peer of this.#listPeers()) if (mayWatchWall(peer.actor)) peer.notify({ type: 'siteLines', lines });
  }
}
