import type { MediaSlot, MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import { keyOfSource, type LocalSource } from './roomSource.ts';

/** A source of a place that a peer could send and does not send now. */
export interface Standby {
  readonly peer: MediaPeer;
  readonly source: MediaSource;
  readonly slot: MediaSlot;
  /** As `AnnouncedSource.order`: the peer keeps its rank for the next time that it sends. */
  readonly order: number;
}

/**
 * The peers behind those that send. A peer waits while a newer one sends the same source of the same place, and is
 * asked once that one has gone. A peer that turned its source off still holds the place, so that a microphone which
 * its person turned off is not replaced by the one of another window.
 */
export class StandbySources {
  readonly #waiting = new Map<string, Standby>();
  readonly #off = new Map<string, Standby>();
  /** Those that were asked, so that each is asked once while the place is free. */
  readonly #asked = new Set<string>();

  /** A newer peer sends the source. */
  wait(standby: Standby): void {
    const name = nameOf(standby.peer.id, keyOfSource(standby));
    this.#off.delete(name);
    this.#asked.delete(name);
    this.#waiting.set(name, standby);
  }

  /** The peer itself has stopped the source, and holds the place. */
  turnOff(standby: Standby): void {
    const name = nameOf(standby.peer.id, keyOfSource(standby));
    this.#waiting.delete(name);
    this.#off.set(name, standby);
  }

  /** The peer sends: forgets that it did not, and returns the rank that it kept. */
  take(peerId: string, key: string): number | undefined {
    const name = nameOf(peerId, key);
    const { order } = this.#waiting.get(name) ?? this.#off.get(name) ?? {};
    this.#waiting.delete(name);
    this.#off.delete(name);
    return order;
  }

  /** The orders of the places that are held without being sent. */
  get held(): Readonly<Record<string, number>> {
    const held: Record<string, number> = {};
    for (const standby of this.#off.values()) {
      const key = keyOfSource(standby);
      held[key] = Math.max(held[key] ?? 0, standby.order);
    }
    return held;
  }

  /** Those who hold the place of a newer producer; they wait behind it from now on. */
  overtake(newer: LocalSource): readonly Standby[] {
    const key = keyOfSource(newer);
    const overtaken = [...this.#off.values()].filter(
      (standby) => keyOfSource(standby) === key && standby.order < newer.order && standby.peer.id !== newer.owner.id,
    );
    for (const standby of overtaken) this.wait(standby);
    return overtaken;
  }

  /** Those who wait for a free place and were not asked since it became free. */
  takeDue(isFree: (standby: Standby) => boolean): readonly Standby[] {
    const due: Standby[] = [];
    for (const [name, standby] of this.#waiting) {
      if (!isFree(standby)) this.#asked.delete(name);
      else if (!this.#asked.has(name)) {
        this.#asked.add(name);
        due.push(standby);
      }
    }
    return due;
  }

  /** Whether a peer waited to send a source, which it now does not want any more. */
  dropWaiting(peerId: string, source: MediaSource): boolean {
    return drop(this.#waiting, (standby) => standby.peer.id === peerId && standby.source === source);
  }

  /** Forgets that a peer holds the place of a source. */
  release(peerId: string, source: MediaSource): void {
    drop(this.#off, (standby) => standby.peer.id === peerId && standby.source === source);
  }

  /** Forgets who holds what has no place any more: the next turn begins without them. */
  releaseWhere(hasNoPlace: (standby: Standby) => boolean): void {
    drop(this.#off, hasNoPlace);
  }

  /** The peer has no media at this moment, and says so itself when it has joined again; what it turned off stays off. */
  leave(peerId: string): void {
    drop(this.#waiting, ({ peer }) => peer.id === peerId);
  }

  /** The peer is gone; whether it held a place. */
  forget(peerId: string): boolean {
    this.leave(peerId);
    return drop(this.#off, ({ peer }) => peer.id === peerId);
  }

  /** Forgets all. */
  clear(): void {
    this.#waiting.clear();
    this.#off.clear();
    this.#asked.clear();
  }
}

function nameOf(peerId: string, key: string): string {
  return `${peerId} ${key}`;
}

function drop(standbys: Map<string, Standby>, isMeant: (standby: Standby) => boolean): boolean {
  const names = [...standbys].filter(([, standby]) => isMeant(standby)).map(([name]) => name);
  for (const name of names) standbys.delete(name);
  return names.length > 0;
}
