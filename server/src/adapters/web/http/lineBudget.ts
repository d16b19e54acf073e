import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Clock } from '../../../application/clock.ts';

/** A whole check takes nine transfers; a few repeats a minute must be possible. */
const MOST_PER_MINUTE = 40;
/** At once in all: more would measure the server's line instead of the sites'. */
const MOST_AT_ONCE = 24;
const MINUTE_MS = 60_000;

/** Bounds what measuring lines may cost the conference. */
export class LineBudget {
  readonly #clock: Clock;
  #begun = new Map<string, number>();
  #windowEnd = 0;
  #running = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Begins a transfer of an actor; returns how to end it (idempotent), or undefined where it is one too many. */
  begin(actorId: ActorId, conferenceId: ConferenceId): (() => void) | undefined {
    this.#renew();
    const key = `${conferenceId} ${actorId}`;
    const begun = this.#begun.get(key) ?? 0;
    if (begun >= MOST_PER_MINUTE || this.#running >= MOST_AT_ONCE) return undefined;
    this.#begun.set(key, begun + 1);
    this.#running++;
    let ended = false;
    return () => {
      if (!ended) this.#running--;
      ended = true;
    };
  }

  #renew(): void {
    const now = this.#clock.monotonic();
    if (now < this.#windowEnd) return;
    this.#windowEnd = now + MINUTE_MS;
    this.#begun = new Map();
  }
}
