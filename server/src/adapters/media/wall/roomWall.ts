import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { ReceivedSource } from '@diem-cau/shared/domain/stage/policy.ts';
import type { WallPolicy } from '@diem-cau/shared/domain/stage/wall.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { SignalMessage, SiteLine } from '@diem-cau/shared/protocol/signals.ts';
import type { MediaStatement, SharedLines } from '../../../application/mediaBoard.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import { SiteLines } from './siteLines.ts';
import { WallDemand } from './wallDemand.ts';

type DeskMessage = Extract<SignalMessage, { type: 'watchWall' | 'listenTo' }>;

/** The desk's wall of one room: who looks and listens, and how the sites' lines are. */
export class RoomWall {
  readonly #onChange: () => void;
  /** The peers that joined the media or looked at the wall, until they disconnect. */
  readonly #peers = new Map<string, MediaPeer>();
  readonly #wall: WallDemand;
  readonly #lines = new SiteLines(() => this.#peers.values());

  /** `onChange` is called when somebody begins or ends looking or listening. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#wall = new WallDemand(onChange);
  }

  /** How the lines of the sites connected here are. */
  get lines(): SharedLines {
    return this.#lines.own;
  }

  /** Applies the demand of the other servers, and discards the lines of servers that have gone silent. */
  hear(statements: readonly MediaStatement[]): void {
    this.#wall.setElsewhere(new Set(statements.flatMap(({ demand }) => Object.keys(demand))));
    this.#lines.keepServers(new Set(statements.map(({ server }) => server)));
  }

  /** Takes how the lines of all sites connected to another server are. */
  hearLines(server: string, lines: SharedLines): void {
    this.#lines.setOthers(server, lines);
  }

  /** Answers the desk, which may look before it has joined the media. Errors: `FORBIDDEN`. */
  answer(peer: MediaPeer, message: DeskMessage): Reply<Record<string, never>> {
    const { type } = message;
    const looked = this.#wall.isWatchedBy(peer.id);
    const accepted =
      type === 'watchWall' ? this.#wall.watch(peer, message.siteIds) : this.#wall.listen(peer, message.siteId);
    if (!accepted) return reject('FORBIDDEN');
    this.#peers.set(peer.id, peer);
    // Its page was closed, and heard of no change until now.
    if (!looked && this.#wall.isWatchedBy(peer.id)) this.#lines.tell(peer);
    return ok({});
  }

  /** The domain's answer; and nothing is sent to the wall that nobody at the desk asked for. */
  mayProduce(peer: MediaPeer, source: MediaSource): ReturnType<MediaPeer['mayProduce']> {
    const place = peer.mayProduce(source);
    if (!place.ok || place.value.kind !== 'wall') return place;
    return this.wants(place.value.siteId, source) ? place : reject('NOT_ON_STAGE');
  }

  /** Whether somebody, here or at another server, looks at or listens to a site, and may. */
  wants(siteId: SiteId, source: MediaSource): boolean {
    return this.#wall.wants(siteId, source);
  }

  /** What one peer receives beside the stage. */
  receivedBy(peerId: string): readonly ReceivedSource[] {
    return this.#wall.receivedBy(peerId);
  }

  /** What may be shown at all. */
  setPolicy(policy: WallPolicy | undefined): void {
    this.#wall.setPolicy(policy);
  }

  /** Sets the state of a site's line and room. */
  setLine({ role, siteId }: Actor, line: SiteLine): void {
    if (role === 'site' && siteId !== undefined) this.#lines.set(siteId, line);
  }

  /** Tells a peer that joined, also again, the current lines. */
  welcome(peer: MediaPeer): void {
    this.#peers.set(peer.id, peer);
    this.#lines.tell(peer);
  }

  /** Forgets a connection. */
  forget(peerId: string): void {
    const siteId = this.#peers.get(peerId)?.actor.siteId;
    this.#peers.delete(peerId);
    if (siteId !== undefined) this.#lines.forget(siteId);
    if (this.#wall.forget(peerId)) this.#onChange();
  }

  /** Forgets all; nobody is told. */
  close(): void {
    this.#wall.close();
    this.#lines.close();
    this.#peers.clear();
  }
}
