import type { Rung } from '@diem-cau/shared/domain/stage/ladder.ts';
import type { SignalMessage } from '@diem-cau/shared/protocol/messages.ts';
import type { MediaPeer } from '../../application/mediaPort.ts';
import { Ladders } from './ladders.ts';
import type { PeerSession } from './peerSession.ts';
import type { RoomSessions } from './roomSessions.ts';
import type { StageProducer } from './stageProducer.ts';
import type { StageProducers } from './stageProducers.ts';
import { Stills } from './stills.ts';

/** Gives each receiver of a room what the line bears: moving pictures, stills in their place, or neither. */
export class RoomLadder {
  readonly #sessions: RoomSessions;
  readonly #producers: StageProducers;
  readonly #ladders = new Ladders();
  readonly #stills = new Stills();

  constructor(sessions: RoomSessions, producers: StageProducers) {
    this.#sessions = sessions;
    this.#producers = producers;
  }

  rungOf(peerId: string): Rung {
    return this.#ladders.rungOf(peerId);
  }

  /** Takes a receiver's word of the line; where the receiver stands now. */
  report(session: PeerSession, { lossPercent, roundTripMs }: Extract<SignalMessage, { type: 'reportLine' }>): Rung {
    const { peer } = session;
    const measures = { lossPercent, roundTripMs, pictures: session.measurePictures() };
    const changed = this.#ladders.report(peer.id, measures, performance.now());
    const rung = this.rungOf(peer.id);
    if (changed) {
      session.followRung();
      peer.notify({ type: 'rung', rung });
      this.refreshStills();
    }
    return rung;
  }

  /** Passes a still, a JPEG in Base64, of the sender's camera on to those whose lines bear no more; whether it was to be sent. */
  sendStill(peer: MediaPeer, picture: string): boolean {
    const camera = this.#producers.ofPeer(peer.id).find(({ source }) => source === 'camera');
    if (!camera || !peer.mayProduce('camera').ok) return false;
    if (!this.#stills.take(peer.id, picture, performance.now())) return false;
    for (const session of this.#listOnStills()) {
      if (session.listCameras().includes(camera)) session.peer.notify({ type: 'still', slot: camera.slot, picture });
    }
    return true;
  }

  /** Asks for stills of the cameras that somebody sees by them, and of no others. */
  refreshStills(): void {
    this.#stills.setWanted(this.#listOnStills().flatMap((session) => this.#listOwn(session)));
  }

  /** Forgets a connection. */
  forget(peerId: string): void {
    this.#ladders.forget(peerId);
    this.#stills.forget(peerId);
  }

  /** Of the cameras that a peer is to see, those sent to this server. */
  #listOwn(session: PeerSession): readonly StageProducer[] {
    return session.listCameras().flatMap(({ id }) => this.#producers.find(id) ?? []);
  }

  #listOnStills(): readonly PeerSession[] {
    return this.#sessions.list().filter(({ peer }) => this.rungOf(peer.id) === 'stills');
  }
}
