import { type LineMeasures, type Rung, topOfLadder } from '@diem-cau/shared/domain/stage/ladder.ts';
import type { SignalMessage } from '@diem-cau/shared/protocol/signals.ts';
import type { MediaStatement, SharedStill } from '../../../application/mediaBoard.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { LocalSources } from '../sources/localSources.ts';
import type { RoomSource } from '../sources/roomSource.ts';
import { ReceiverLadders } from './receiverLadders.ts';
import { Stills } from './stills.ts';

/** One who receives the room, as its session shows it here. */
interface LadderReceiver {
  readonly peer: MediaPeer;
  /** The cameras that it is to see. */
  listCameras(): readonly RoomSource[];
  /** Whether the worker's bandwidth estimate suffices for the forwarded pictures. */
  measurePictures(): LineMeasures['pictures'];
  /** Applies its current level. */
  followRung(): void;
}

interface LadderListeners {
  /** Called when a receiver is to see more or less than before. */
  readonly onRung: () => void;
  /** Called with a still that another server wants. */
  readonly onStill: (still: SharedStill) => void;
}

/** Gives each receiver of a room what the line bears: moving pictures, stills in their place, or neither. */
export class ReceiverQuality {
  readonly #listReceivers: () => readonly LadderReceiver[];
  readonly #producers: LocalSources;
  readonly #ladders = new ReceiverLadders();
  readonly #stills = new Stills();
  readonly #listeners: LadderListeners;
  /** The cameras that are seen by stills at other servers. */
  #elsewhere: ReadonlySet<string> = new Set();

  constructor(listReceivers: () => readonly LadderReceiver[], producers: LocalSources, listeners: LadderListeners) {
    this.#listReceivers = listReceivers;
    this.#producers = producers;
    this.#listeners = listeners;
  }

  rungOf(peerId: string): Rung {
    return this.#ladders.rungOf(peerId);
  }

  /** Has a peer that joins for the first time and saves data begin low. */
  beginLow(peerId: string): void {
    this.#ladders.beginLow(peerId, performance.now());
  }

  /** Tells a peer that joins its level, unless that is the highest. */
  welcome(peer: MediaPeer): void {
    const rung = this.rungOf(peer.id);
    if (rung !== topOfLadder.rung) peer.notify({ type: 'rung', rung });
  }

  /** Takes a receiver's word of the line; where the receiver stands now. */
  report(receiver: LadderReceiver, { lossPercent, roundTripMs }: Extract<SignalMessage, { type: 'reportLine' }>): Rung {
    const { peer } = receiver;
    const measures = { lossPercent, roundTripMs, pictures: receiver.measurePictures() };
    const changed = this.#ladders.report(peer.id, measures, performance.now());
    const rung = this.rungOf(peer.id);
    if (changed) {
      receiver.followRung();
      peer.notify({ type: 'rung', rung });
      this.#listeners.onRung();
    }
    return rung;
  }

  /** Passes a still, a JPEG in Base64, of the sender's camera on to those whose lines bear no more; whether it was to be sent. */
  sendStill(peer: MediaPeer, picture: string): boolean {
    const camera = this.#producers.ofPeer(peer.id).find(({ source }) => source === 'camera');
    if (!camera || !peer.mayProduce('camera').ok) return false;
    if (!this.#stills.take(peer.id, picture, performance.now())) return false;
    const still = { sourceId: camera.id, picture };
    this.showStill(still);
    if (this.#elsewhere.has(camera.id)) this.#listeners.onStill(still);
    return true;
  }

  /** Passes a still on to those here who see its camera by stills. */
  showStill({ sourceId, picture }: SharedStill): void {
    for (const receiver of this.#listOnStills()) {
      const camera = receiver.listCameras().find(({ id }) => id === sourceId);
      if (camera) receiver.peer.notify({ type: 'still', slot: camera.slot, picture });
    }
  }

  /** The cameras of other servers that somebody here sees by stills. */
  listWantedElsewhere(): readonly string[] {
    return [...this.#listStillIds()].filter((id) => !this.#producers.find(id));
  }

  /** Takes what the other servers' receivers see by stills. */
  hear(statements: readonly MediaStatement[]): void {
    this.#elsewhere = new Set(statements.flatMap(({ stills }) => stills));
  }

  /** Asks for stills of the cameras that somebody sees by them, and of no others. */
  refreshStills(): void {
    const ids = new Set([...this.#listStillIds(), ...this.#elsewhere]);
    this.#stills.setWanted([...ids].flatMap((id) => this.#producers.find(id) ?? []));
  }

  /** Forgets a connection. */
  forget(peerId: string): void {
    this.#ladders.forget(peerId);
    this.#stills.forget(peerId);
  }

  /** The cameras that somebody here sees by stills. */
  #listStillIds(): ReadonlySet<string> {
    return new Set(this.#listOnStills().flatMap((receiver) => receiver.listCameras().map(({ id }) => id)));
  }

  #listOnStills(): readonly LadderReceiver[] {
    return this.#listReceivers().filter(({ peer }) => this.rungOf(peer.id) === 'stills');
  }
}
