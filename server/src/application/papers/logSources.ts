import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { type MinutesSources, NO_SOURCES } from '@diem-cau/shared/minutes/sources.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import { hasErasure } from '../erasure/erasureRecord.ts';
import type { EventStore } from '../eventStore.ts';

/** Which entries of each log are about what. A log is read once; later reads begin where the last one ended. */
export class LogSources {
  readonly #store: Pick<EventStore, 'readAfter'>;
  /** By runtime, so that what is known of an unloaded conference is forgotten with it. */
  readonly #known = new WeakMap<ConferenceRuntime, MinutesSources>();

  constructor(store: Pick<EventStore, 'readAfter'>) {
    this.#store = store;
  }

  /** Up to the newest entry. Rejects with `STORE_UNAVAILABLE`. */
  async read(runtime: ConferenceRuntime): Promise<MinutesSources> {
    const known = this.#known.get(runtime) ?? NO_SOURCES;
    if (known.version >= runtime.version) return known;
    const news = await this.#readAfter(runtime.id, known.version);
    // Words that were erased stand in what is known of the entries before.
    const sources = hasErasure(news) ? NO_SOURCES.add(await this.#readAfter(runtime.id, 0)) : known.add(news);
    this.#known.set(runtime, sources);
    return sources;
  }

  #readAfter(id: ConferenceId, version: number) {
    return this.#store.readAfter(id, version);
  }
}
