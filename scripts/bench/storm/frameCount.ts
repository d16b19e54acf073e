import { type Audience, TICKS_PER_SECOND } from '@diem-cau/shared/views/audiences.ts';
import type { FrameHead } from './client.ts';

interface Feed {
  readonly audience: Audience;
  /** Every tick that anybody was sent. */
  readonly ticks: Set<number>;
  /** The last tick that each of its clients has. */
  readonly lastOf: Map<number, number>;
  sent: number;
  lastAt: number;
}

/** Counts the frames of each feed: a shared audience's, or one actor's own. */
export class FrameCount {
  readonly #feeds = new Map<string, Feed>();

  /** A client's place in a feed, from the answer to its greeting. */
  follow(client: number, head: FrameHead): void {
    this.#feedOf(head).lastOf.set(client, head.tick);
  }

  take(client: number, head: FrameHead): void {
    const feed = this.#feedOf(head);
    feed.sent++;
    feed.ticks.add(head.tick);
    feed.lastOf.set(client, head.tick);
    feed.lastAt = performance.now();
  }

  reset(): void {
    for (const feed of this.#feeds.values()) {
      feed.sent = 0;
      feed.lastAt = 0;
      feed.ticks.clear();
    }
  }

  get sent(): number {
    return this.#sum(({ sent }) => sent);
  }

  /** One frame for each recipient and tick; an audience has no more ticks than its pace allows. */
  leastIn(durationMs: number): number {
    return this.#sum(({ audience, ticks, lastOf }) => {
      const most = 1 + Math.floor((durationMs / 1_000) * TICKS_PER_SECOND[audience]);
      return Math.min(ticks.size, most) * lastOf.size;
    });
  }

  /** When the last frame of a shared audience came to its last recipient. */
  get lastScreenAt(): number {
    const shared = [...this.#feeds.values()].filter(({ audience }) => audience !== 'self');
    return Math.max(...shared.map(({ lastAt }) => lastAt));
  }

  /** Clients that are not at the last tick of their feed. */
  get behind(): number {
    return this.#sum(({ lastOf }) => {
      const last = Math.max(...lastOf.values());
      return [...lastOf.values()].filter((tick) => tick < last).length;
    });
  }

  #feedOf({ audience, epoch }: FrameHead): Feed {
    const key = `${audience} ${epoch}`;
    const known = this.#feeds.get(key);
    if (known) return known;
    const feed: Feed = { audience: audience as Audience, ticks: new Set(), lastOf: new Map(), sent: 0, lastAt: 0 };
    this.#feeds.set(key, feed);
    return feed;
  }

  #sum(of: (feed: Feed) => number): number {
    let sum = 0;
    for (const feed of this.#feeds.values()) sum += of(feed);
    return sum;
  }
}
