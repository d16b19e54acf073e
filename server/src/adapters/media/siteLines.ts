import { mayWatchWall } from '@diem-cau/shared/domain/stage/wall.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteLine } from '@diem-cau/shared/protocol/messages.ts';
import type { MediaPeer } from '../../application/mediaPort.ts';

/** How long changes wait for company, in milliseconds: the desk and the other servers are told twice a second at most. */
const WINDOW_MS = 500;

type Lines = Readonly<Record<SiteId, SiteLine>>;

/** How the sites' lines and rooms are now, for the desk. Volatile: neither in the log nor in a view. */
export class SiteLines {
  readonly #listPeers: () => Iterable<MediaPeer>;
  readonly #onTold: () => void;
  /** Of the sites that are connected here. */
  readonly #own = new Map<SiteId, SiteLine>();
  #others: Lines = {};
  /** Of all sites, as the desk is told or about to be. */
  readonly #lines = new Map<SiteId, SiteLine>();
  readonly #changed = new Set<SiteId>();
  #told: Lines = {};
  #ownChanged = false;
  #due: NodeJS.Timeout | undefined;

  /** `onTold` is called when there is something new to tell the other servers. */
  constructor(listPeers: () => Iterable<MediaPeer>, onTold: () => void) {
    this.#listPeers = listPeers;
    this.#onTold = onTold;
  }

  /** What the other servers are told. It changes no faster than its window, since each change has all of them read. */
  get told(): Lines {
    return this.#told;
  }

  set(siteId: SiteId, line: SiteLine): void {
    if (areSame(this.#own.get(siteId), line)) return;
    this.#own.set(siteId, line);
    this.#tellOthersSoon();
    this.#show(siteId);
  }

  /** Takes what the other servers say of the sites connected to them; of two that speak of one site, the last. */
  setOthers(others: readonly Lines[]): void {
    const before = this.#others;
    this.#others = Object.assign({}, ...others);
    for (const siteId of Object.keys({ ...before, ...this.#others })) this.#show(siteId as SiteId);
  }

  /** A site left this server. */
  forget(siteId: SiteId): void {
    if (!this.#own.delete(siteId)) return;
    this.#tellOthersSoon();
    this.#show(siteId);
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
    const line = this.#own.get(siteId) ?? this.#others[siteId] ?? (last && { ...last, level: 0 });
    if (!line || areSame(last, line)) return;
    this.#lines.set(siteId, line);
    this.#changed.add(siteId);
    this.#flushSoon();
  }

  #tellOthersSoon(): void {
    this.#ownChanged = true;
    this.#flushSoon();
  }

  #flushSoon(): void {
    this.#due ??= setTimeout(() => this.#flush(), WINDOW_MS);
  }

  #flush(): void {
    this.#due = undefined;
    this.#tellDesk();
    if (!this.#ownChanged) return;
    this.#ownChanged = false;
    this.#told = Object.fromEntries(this.#own);
    this.#onTold();
  }

  #tellDesk(): void {
    if (this.#changed.size === 0) return;
    const lines: Lines = Object.fromEntries([...this.#lines].filter(([siteId]) => this.#changed.has(siteId)));
    this.#changed.clear();
    for (const peer of this.#listPeers()) if (mayWatchWall(peer.actor)) peer.notify({ type: 'siteLines', lines });
  }
}

function areSame(one: SiteLine | undefined, other: SiteLine): boolean {
  return one?.level === other.level && one.rung === other.rung && one.loss === other.loss;
}
