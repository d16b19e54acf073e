import { CEILING_OF_SOURCE } from '@diem-cau/shared/domain/stage/ceilings.ts';
import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import { mayWatchWall } from '@diem-cau/shared/domain/stage/wall.ts';
import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { SourceExcess } from '@diem-cau/shared/protocol/signals.ts';
import type { SharedExcess } from '../../../application/mediaBoard.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { MediaLogger } from '../mediaLogger.ts';
import { BlockedSenders } from './blockedSenders.ts';
import type { LocalSource } from './roomSource.ts';

interface BitratePolicerOptions {
  readonly conferenceId: ConferenceId;
  readonly listPeers: () => readonly MediaPeer[];
  /** Limits what a peer sends in all, in bits per second. */
  readonly limitSending: (peerId: string, bitsPerSecond: number) => void;
  /** What a peer sends now. */
  readonly listSent: (peerId: string) => readonly LocalSource[];
  readonly logger: MediaLogger;
  /** Closes a producer and tells its owner why. */
  readonly close: (entry: LocalSource) => void;
  /** Tells the other servers. */
  readonly share: (excess: SharedExcess) => void;
}

/** What is done about senders that send too much: lowered, then closed and refused for a while. The desk is told. */
export class BitratePolicer {
  readonly #options: BitratePolicerOptions;
  readonly #blocks = new BlockedSenders();

  constructor(options: BitratePolicerOptions) {
    this.#options = options;
  }

  /** For how many seconds more an actor's source is refused; 0 where it is not. */
  secondsLeft(actorId: ActorId, source: MediaSource): number {
    return this.#blocks.secondsLeft(actorId, source, performance.now());
  }

  /** Acts on what was measured. */
  act(entry: LocalSource, act: SourceExcess['act'], bitsPerSecond: number): void {
    const { conferenceId, limitSending, listSent, logger, close, share } = this.#options;
    const { owner, source } = entry;
    const { id: actorId, siteId } = owner.actor;
    const excess = { ...(siteId !== undefined && { siteId }), source, act, bitsPerSecond };
    logger.warn({ conferenceId, actorId, ...excess }, 'a source is over its ceiling');
    if (act === 'lower') {
      // One estimate is for all that a page sends: no more than its sources may have together.
      const together = listSent(owner.id).reduce((sum, sent) => sum + CEILING_OF_SOURCE[sent.source], 0);
      limitSending(owner.id, together);
      owner.notify({ type: 'sourceLimit', source, bitsPerSecond: CEILING_OF_SOURCE[source] / 2 });
    } else {
      close(entry);
    }
    this.hear({ actorId, excess });
    share({ actorId, excess });
  }

  /** Takes what happened here or at another server: refuses the source here too, and tells the desk here. */
  hear({ actorId, excess }: SharedExcess): void {
    if (excess.act === 'close') this.#blocks.add(actorId, excess.source, performance.now());
    for (const peer of this.#options.listPeers()) {
      if (mayWatchWall(peer.actor)) peer.notify({ type: 'sourceExcess', ...excess });
    }
  }
}
