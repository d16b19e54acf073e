import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { languageOfInterpreter } from '@diem-cau/shared/domain/interpretation/state.ts';
import { isWallSource, MEDIA_SOURCES, type MediaSlot, type MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { RoomSource } from './roomSource.ts';

const NONE: ReadonlySet<MediaSource> = new Set();

/**
 * Requests sources from the pages that may send them: those of a place on the stage, and those of the wall while
 * somebody looks or listens. A page sends nothing that was not requested.
 */
export class SourceRequests {
  readonly #hasPlace: (entry: Pick<RoomSource, 'slot' | 'source'>) => boolean;
  /** What is requested of each connection. */
  readonly #requested = new Map<string, ReadonlySet<MediaSource>>();

  /** `hasPlace` says whether the stage has a place for a source, or somebody wants it for the wall. */
  constructor(hasPlace: (entry: Pick<RoomSource, 'slot' | 'source'>) => boolean) {
    this.#hasPlace = hasPlace;
  }

  /** Tells each of these peers what changed for it. */
  refresh(peers: Iterable<MediaPeer>): void {
    for (const peer of peers) this.#tell(peer);
  }

  /** Forgets a connection, or what it knew before it joined again. */
  forget(peerId: string): void {
    this.#requested.delete(peerId);
  }

  #tell(peer: MediaPeer): void {
    const before = this.#requested.get(peer.id) ?? NONE;
    const now = new Set(MEDIA_SOURCES.filter((source) => this.#wants(peer.actor, source)));
    this.#requested.set(peer.id, now);
    for (const source of MEDIA_SOURCES) {
      const wanted = now.has(source);
      if (wanted !== before.has(source)) peer.notify({ type: 'sourceWanted', source, wanted });
    }
  }

  #wants(actor: Actor, source: MediaSource): boolean {
    const slot = slotOf(actor, source);
    return slot !== undefined && this.#hasPlace({ slot, source });
  }
}

/** Where an actor's source would be seen or heard, if there is a place for it. */
function slotOf(actor: Actor, source: MediaSource): MediaSlot | undefined {
  const { role, siteId } = actor;
  const languageId = languageOfInterpreter(actor);
  if (languageId !== undefined) return { kind: 'language', languageId };
  if (role === 'chair') return isWallSource(source) ? undefined : { kind: 'chair' };
  if (role !== 'site' || siteId === undefined) return undefined;
  return { kind: isWallSource(source) ? 'wall' : 'speaker', siteId };
}
