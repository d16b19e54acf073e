import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import type { MediaWorker } from '../workers/mediaWorker.ts';
import type { PeerSession } from './peerSession.ts';

interface PlacedSession {
  readonly session: PeerSession;
  readonly worker: MediaWorker;
}

/** The sessions of a room, each on its worker; a peer has one at most. */
export class RoomSessions {
  readonly #placed = new Map<string, PlacedSession>();

  get count(): number {
    return this.#placed.size;
  }

  get consumerCount(): number {
    return this.list().reduce((sum, session) => sum + session.consumerCount, 0);
  }

  list(): readonly PeerSession[] {
    return [...this.#placed.values()].map(({ session }) => session);
  }

  /** How many pages of an actor have one. */
  countOf(actorId: ActorId): number {
    return this.list().filter(({ peer }) => peer.actor.id === actorId).length;
  }

  /** How many phones listen. */
  get phoneCount(): number {
    return this.list().filter(({ peer }) => peer.actor.role === 'delegate').length;
  }

  find(peerId: string): PeerSession | undefined {
    return this.#placed.get(peerId)?.session;
  }

  add(session: PeerSession, worker: MediaWorker): void {
    this.#placed.set(session.peer.id, { session, worker });
  }

  /** Forgets a peer's session, if it has one, and returns it. */
  remove(peerId: string): PeerSession | undefined {
    const session = this.find(peerId);
    this.#placed.delete(peerId);
    return session;
  }

  /** Forgets the sessions on a worker, and returns them. */
  removeOn(worker: MediaWorker): readonly PeerSession[] {
    const removed = [...this.#placed.values()].filter((placed) => placed.worker === worker);
    for (const { session } of removed) this.#placed.delete(session.peer.id);
    return removed.map(({ session }) => session);
  }

  /** Closes and forgets all. */
  close(): void {
    for (const session of this.list()) session.close();
    this.#placed.clear();
  }
}
