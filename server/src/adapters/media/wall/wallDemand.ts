import { isWallSource, type MediaSource, type WallSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { ReceivedSource } from '@diem-cau/shared/domain/stage/policy.ts';
import {
  isOnWall,
  LISTENING_MS,
  mayListenPrivately,
  mayWatchWall,
  type WallPolicy,
} from '@diem-cau/shared/domain/stage/wall.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import { keyOfSource } from '../sources/roomSource.ts';

interface Listening {
  readonly peer: MediaPeer;
  readonly siteId: SiteId;
  readonly timer: NodeJS.Timeout;
}

/**
 * What the desk looks at and listens to beside the stage. A site sends its small picture or its sound only while
 * somebody at the desk wants it, and only they receive it.
 */
export class WallDemand {
  readonly #onChange: () => void;
  readonly #watching = new Map<string, ReadonlySet<SiteId>>();
  readonly #listening = new Map<string, Listening>();
  /** What is wanted at other servers, by the name of the source. */
  #elsewhere: ReadonlySet<string> = new Set();
  #policy: WallPolicy | undefined;

  /** `onChange` is called when somebody begins or ends looking or listening. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** What may be shown at all. Ends the listening that is not allowed any more. */
  setPolicy(policy: WallPolicy | undefined): void {
    this.#policy = policy;
    for (const [peerId, { siteId }] of this.#listening) {
      if (!isOnWall(policy, siteId, 'roomSound')) this.#endListening(peerId);
    }
  }

  /** Takes what is looked at and listened to at other servers, by the name of the source. */
  setElsewhere(wanted: ReadonlySet<string>): void {
    this.#elsewhere = wanted;
  }

  /** Looks at these sites and no others; whether this peer may. */
  watch(peer: MediaPeer, siteIds: readonly SiteId[]): boolean {
    if (!mayWatchWall(peer.actor)) return false;
    if (siteIds.length > 0) this.#watching.set(peer.id, new Set(siteIds));
    else this.#watching.delete(peer.id);
    this.#onChange();
    return true;
  }

  /** Whether a peer looks at any site. */
  isWatchedBy(peerId: string): boolean {
    return this.#watching.has(peerId);
  }

  /** Listens to one site, or to none, for a bounded time; whether this peer may. */
  listen(peer: MediaPeer, siteId: SiteId | undefined): boolean {
    if (!mayListenPrivately(peer.actor)) return false;
    if (siteId !== undefined && !isOnWall(this.#policy, siteId, 'roomSound')) return false;
    this.#stopListening(peer.id);
    if (siteId !== undefined) {
      const timer = setTimeout(() => {
        this.#endListening(peer.id);
        this.#onChange();
      }, LISTENING_MS);
      this.#listening.set(peer.id, { peer, siteId, timer });
    }
    this.#onChange();
    return true;
  }

  /** Whether somebody, here or at another server, looks at or listens to a site, and may. */
  wants(siteId: SiteId, source: MediaSource): boolean {
    if (!isWallSource(source) || !isOnWall(this.#policy, siteId, source)) return false;
    if (this.#elsewhere.has(keyOfSource({ slot: { kind: 'wall', siteId }, source }))) return true;
    if (source === 'roomSound') return [...this.#listening.values()].some((one) => one.siteId === siteId);
    return [...this.#watching.values()].some((sites) => sites.has(siteId));
  }

  /** What one peer receives beside the stage. */
  receivedBy(peerId: string): readonly ReceivedSource[] {
    const heard = this.#listening.get(peerId);
    const seen = [...(this.#watching.get(peerId) ?? [])].filter((id) => isOnWall(this.#policy, id, 'thumbnail'));
    return [
      ...seen.map((siteId) => receivedFrom(siteId, 'thumbnail')),
      ...(heard ? [receivedFrom(heard.siteId, 'roomSound')] : []),
    ];
  }

  /** Forgets a connection; whether it looked or listened. */
  forget(peerId: string): boolean {
    const listened = this.#stopListening(peerId);
    return this.#watching.delete(peerId) || listened;
  }

  close(): void {
    for (const peerId of [...this.#listening.keys()]) this.#stopListening(peerId);
    this.#watching.clear();
  }

  #endListening(peerId: string): void {
    const entry = this.#listening.get(peerId);
    this.#stopListening(peerId);
    entry?.peer.notify({ type: 'listeningEnded', siteId: entry.siteId });
  }

  #stopListening(peerId: string): boolean {
    clearTimeout(this.#listening.get(peerId)?.timer);
    return this.#listening.delete(peerId);
  }
}

/** At the lowest layer, whatever the site sends. */
function receivedFrom(siteId: SiteId, source: WallSource): ReceivedSource {
  return { slot: { kind: 'wall', siteId }, source, spatialLayer: 0, temporalLayer: 0 };
}
