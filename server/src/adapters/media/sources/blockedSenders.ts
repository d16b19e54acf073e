import { blockMs } from '@diem-cau/shared/domain/stage/ceilings.ts';
import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';

/** How long after its end a block is remembered, in milliseconds: a sender that is closed again waits longer. */
const MEMORY_MS = 10 * 60_000;

interface Block {
  readonly times: number;
  readonly until: number;
}

/** The senders whose sources were closed because they sent too much. They outlive connections. Times are monotonic. */
export class BlockedSenders {
  readonly #blocks = new Map<string, Block>();

  /** Refuses a source of an actor for a while, longer each time. */
  add(actorId: ActorId, source: MediaSource, now: number): void {
    for (const [name, { until }] of this.#blocks) if (until + MEMORY_MS < now) this.#blocks.delete(name);
    const name = `${actorId} ${source}`;
    const times = (this.#blocks.get(name)?.times ?? 0) + 1;
    this.#blocks.set(name, { times, until: now + blockMs(times) });
  }

  /** For how many seconds more a source of an actor is refused; 0 where it is not. */
  secondsLeft(actorId: ActorId, source: MediaSource, now: number): number {
    const until = this.#blocks.get(`${actorId} ${source}`)?.until ?? now;
    return Math.ceil(Math.max(0, until - now) / 1_000);
  }
}
