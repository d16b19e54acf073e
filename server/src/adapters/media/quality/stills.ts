import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { LocalSource } from '../sources/roomSource.ts';

/** A sender's stills come every four seconds; one that comes sooner than this is refused. In milliseconds. */
const SHORTEST_PAUSE_MS = 2_500;

/** Carries stills of the stage's cameras to those whose lines bear no moving pictures. Nothing is kept of them. */
export class Stills {
  /** The peers that were asked for stills, by id. */
  readonly #asked = new Map<string, MediaPeer>();
  readonly #sentAt = new Map<string, number>();

  /** Asks the owners of these cameras, and tells those no longer wanted. */
  setWanted(cameras: Iterable<LocalSource>): void {
    const owners = new Map([...cameras].map(({ owner }) => [owner.id, owner]));
    for (const [id, owner] of this.#asked) {
      if (owners.has(id)) continue;
      this.#asked.delete(id);
      owner.notify({ type: 'stillsWanted', wanted: false });
    }
    for (const [id, owner] of owners) {
      if (this.#asked.has(id)) continue;
      this.#asked.set(id, owner);
      owner.notify({ type: 'stillsWanted', wanted: true });
    }
  }

  /** Whether a still may go on: it was asked for, does not come too soon, and is a JPEG in Base64. `now` in milliseconds. */
  take(peerId: string, picture: string, now: number): boolean {
    if (!this.#asked.has(peerId) || !isJpeg(picture)) return false;
    if (now - (this.#sentAt.get(peerId) ?? Number.NEGATIVE_INFINITY) < SHORTEST_PAUSE_MS) return false;
    this.#sentAt.set(peerId, now);
    return true;
  }

  /** Forgets a connection. */
  forget(peerId: string): void {
    this.#asked.delete(peerId);
    this.#sentAt.delete(peerId);
  }
}

/** By its first and last bytes, whatever its sender calls it. */
function isJpeg(base64: string): boolean {
  const picture = Buffer.from(base64, 'base64');
  const { length } = picture;
  const begins = picture[0] === 0xff && picture[1] === 0xd8 && picture[2] === 0xff;
  return length > 4 && begins && picture[length - 2] === 0xff && picture[length - 1] === 0xd9;
}
