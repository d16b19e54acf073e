import type { MediaSlot, MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { MediaStatement } from '../../../application/mediaBoard.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { LocalSources } from './localSources.ts';
import { keyOfSource, type LocalSource, type RoomSource } from './roomSource.ts';
import { greatestHeld, nextOrder } from './sourcePrecedence.ts';
import { type Standby, StandbySources } from './standbySources.ts';

interface TakeoverOptions {
  readonly producers: LocalSources;
  /** What the other servers said last. */
  readonly listStatements: () => readonly MediaStatement[];
  /** Whether the stage has a place for a source, or somebody wants it for the wall. */
  readonly hasPlace: (entry: Pick<RoomSource, 'slot' | 'source'>) => boolean;
  /** Takes producers away, for every receiver. */
  readonly close: (entries: readonly LocalSource[]) => void;
  /** Tells the other servers which places are held here. */
  readonly share: () => void;
}

/**
 * Which page fills a place that several pages could fill, such as two windows of the chair or two devices of a site:
 * the newest. The others are told that they are not sent, and are asked again when the newest has gone.
 */
export class SourceTakeover {
  readonly #options: TakeoverOptions;
  readonly #standby = new StandbySources();
  /** The greatest order given here or heard of, so that a newer source is told from one that was gone for a while. */
  #lastOrder = 0;

  constructor(options: TakeoverOptions) {
    this.#options = options;
  }

  /** The orders of the places that pages here hold and have turned off. */
  get held(): Readonly<Record<string, number>> {
    return this.#standby.held;
  }

  /** Gives a producer its rank: the one its page kept, or the newest. */
  rank(produced: Omit<LocalSource, 'order'>): LocalSource {
    const order = this.#standby.take(produced.owner.id, keyOfSource(produced)) ?? this.#nextOrder();
    return { ...produced, order };
  }

  /** Has the newest of a place stand; whether that is the one that came. */
  settle(entry: LocalSource): boolean {
    const rivals = this.#options.producers.listRivalsOf(entry);
    const own = rivals.filter(({ owner }) => owner.id === entry.owner.id);
    const others = rivals.filter((rival) => !own.includes(rival));
    this.#options.close(own);
    const newest = Math.max(0, ...others.map(({ order }) => order), this.held[keyOfSource(entry)] ?? 0);
    if (newest > entry.order) {
      this.displace([entry]);
      return false;
    }
    this.displace(others);
    this.#tellReplaced(this.#standby.overtake(entry));
    return true;
  }

  /** Takes off the stage what newer pages send; their owners wait. */
  displace(entries: readonly LocalSource[]): void {
    const displaced = entries.map(({ owner: peer, source, slot, order }) => ({ peer, source, slot, order }));
    for (const standby of displaced) this.#standby.wait(standby);
    this.#options.close(entries);
    this.#tellReplaced(displaced);
  }

  /**
   * Ends what a peer sends of a source, while it keeps the place: nobody is asked in its stead, since its person may
   * have turned the source off. Whether it sent it.
   */
  pause(peerId: string, source: MediaSource): boolean {
    const { producers, hasPlace, close } = this.#options;
    const own = producers.ofPeer(peerId).filter((entry) => entry.source === source);
    for (const { owner: peer, slot, order } of own) {
      if (hasPlace({ source, slot })) this.#standby.turnOff({ peer, source, slot, order });
    }
    close(own);
    return own.length > 0;
  }

  /** Ends what a peer sends of a source, or its waiting to send it; whether it did either. */
  withdraw(peerId: string, source: MediaSource): boolean {
    return this.pause(peerId, source) || this.#standby.dropWaiting(peerId, source);
  }

  /** Gives up the place that a peer kept and could not fill again. */
  giveUp(peerId: string, source: MediaSource): void {
    this.#standby.release(peerId, source);
    this.recall();
    this.#options.share();
  }

  /** Takes a peer's word, after it joined again, that another page sends its source; or that it has turned it off. */
  standBy(peer: MediaPeer, source: MediaSource, slot: MediaSlot, off: boolean): void {
    const { producers, share } = this.#options;
    if (producers.ofPeer(peer.id).some((entry) => entry.source === source)) return;
    if (!off) {
      // Behind those whose connection lasted.
      this.#standby.wait({ peer, source, slot, order: 0 });
      this.recall();
      return;
    }
    const key = keyOfSource({ slot, source });
    this.#standby.turnOff({ peer, source, slot, order: this.#nextOrder() });
    this.displace(producers.list().filter((entry) => keyOfSource(entry) === key));
    share();
  }

  /** A peer has no media at this moment. It says itself what it waits for when it has joined again. */
  pauseWaiting(peerId: string): void {
    this.#standby.leave(peerId);
  }

  /** A peer sends nothing any more: others are asked in its stead. */
  forget(peerId: string): void {
    if (!this.#standby.forget(peerId)) return;
    this.recall();
    this.#options.share();
  }

  /** Forgets who held what has no place any more. */
  clearPlaces(): void {
    this.#standby.releaseWhere((standby) => !this.#options.hasPlace(standby));
  }

  /** Takes the orders that other servers have given. */
  hear(statements: readonly MediaStatement[]): void {
    this.#lastOrder = nextOrder([], statements, this.#lastOrder) - 1;
  }

  /** Asks those who wait for a place that nobody fills any more. The newest of them stands once they produce. */
  recall(): void {
    const statements = this.#options.listStatements();
    const sent = [...this.#options.producers.list(), ...statements.flatMap(({ sources }) => sources)];
    const taken = new Set([...sent.map(keyOfSource), ...Object.keys(this.held), ...greatestHeld(statements).keys()]);
    const isFree = (standby: Standby) => !taken.has(keyOfSource(standby)) && this.#options.hasPlace(standby);
    for (const { peer, source } of this.#standby.takeDue(isFree)) {
      peer.notify({ type: 'sourceWanted', source, wanted: true });
    }
  }

  /** Forgets all; nobody is told. */
  close(): void {
    this.#standby.clear();
  }

  #nextOrder(): number {
    const { producers, listStatements } = this.#options;
    this.#lastOrder = nextOrder(producers.list(), listStatements(), this.#lastOrder);
    return this.#lastOrder;
  }

  #tellReplaced(displaced: readonly Standby[]): void {
    for (const { peer, source } of displaced) peer.notify({ type: 'producerClosed', source, because: 'replaced' });
  }
}
