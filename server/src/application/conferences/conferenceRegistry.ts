import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { ConferenceInfo, Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { ConferenceRuntime } from '../conferenceRuntime.ts';
import { wakeAfter } from '../reactors/wake.ts';
import type { OwnInBoxes } from './conferenceViews.ts';
import { type ConferencePorts, type LiveConference, loadConference } from './liveConference.ts';
import { readOwn, readSupports } from './ownInBoxes.ts';

/** Delay (ms) before a failed read of the boxes is retried. */
const REREAD_MS = 1_000;
/** A conference without holders that was not asked for in this time (ms) is unloaded. Longer than any HTTP request takes. */
const IDLE_MS = 15 * 60_000;
/** How often idle conferences are looked for, in milliseconds. */
const SWEEP_MS = 60_000;
/** How many idle conferences stay loaded; of more, the ones that were idle longest are unloaded before their time. */
const MAX_IDLE = 50;

/** A conference that stays loaded until it is released. */
export interface HeldConference {
  readonly conference: LiveConference;
  /** Idempotent. */
  readonly release: () => void;
}

interface Entry {
  readonly id: ConferenceId;
  readonly loading: Promise<LiveConference>;
  /** Undefined while it is loading. */
  live: LiveConference | undefined;
  holders: number;
  /** When it was last asked for or released, on the monotonic clock in milliseconds. */
  usedAt: number;
}

/**
 * The conferences that this server has loaded. Each is loaded on demand, stays loaded while a connection holds it, and is
 * unloaded once it is idle; everything that matters is in the store.
 */
export class ConferenceRegistry {
  readonly #ports: ConferencePorts;
  readonly #entries = new Map<ConferenceId, Entry>();
  /** Conferences that are being unloaded: loading one again waits, since both would speak for this server. */
  readonly #unloading = new Map<ConferenceId, Promise<void>>();
  readonly #sweep: NodeJS.Timeout;

  constructor(ports: ConferencePorts) {
    this.#ports = ports;
    const { ballots, supports } = ports;
    ballots.onChanged((conferenceId, pollId) =>
      this.#whenLoaded(conferenceId, ({ tallies }) => tallies.onChanged(pollId)),
    );
    supports.onChanged((conferenceId, changes) =>
      this.#whenLoaded(conferenceId, (conference) => conference.supports.onChanged(changes)),
    );
    ballots.onGap(() => this.#reread(({ tallies }) => tallies.countAll()));
    supports.onGap(() => this.#reread((conference) => this.#readSupports(conference)));
    this.#sweep = setInterval(() => void this.unloadIdle(), SWEEP_MS);
    this.#sweep.unref();
  }

  /** The ids of the conferences that are loaded or loading. */
  get loaded(): readonly ConferenceId[] {
    return [...this.#entries.keys()];
  }

  /** The phase of a conference that is loaded; undefined for any other. */
  phaseOf(conferenceId: ConferenceId): Phase | undefined {
    return this.#entries.get(conferenceId)?.live?.runtime.state.conference.phase;
  }

  /** The conference, or undefined if none has that id. Rejects with `STORE_UNAVAILABLE`. */
  async find(conferenceId: ConferenceId): Promise<LiveConference | undefined> {
    return (await this.#find(conferenceId))?.loading;
  }

  /** The conference, loaded or new. Rejects with `STORE_UNAVAILABLE`. */
  open(conferenceId: ConferenceId): Promise<LiveConference> {
    return this.#open(conferenceId).loading;
  }

  /** As `find`, and keeps the conference loaded until it is released: for a connection, which outlasts a request. */
  async hold(conferenceId: ConferenceId): Promise<HeldConference | undefined> {
    const entry = await this.#find(conferenceId);
    if (!entry) return undefined;
    entry.holders++;
    let held = true;
    const release = () => {
      if (!held) return;
      held = false;
      entry.holders--;
      entry.usedAt = this.#now();
    };
    try {
      return { conference: await entry.loading, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Title and phase of each conference in the store. Those that are not loaded are read without loading them. */
  async list(): Promise<readonly ConferenceInfo[]> {
    const states = await this.read(await this.#ports.store.listConferences());
    return [...states.values()].map(({ conference }) => conference);
  }

  /** The states of these conferences. Those that are not loaded are read without loading them. */
  async read(ids: readonly ConferenceId[]): Promise<ReadonlyMap<ConferenceId, ConferenceState>> {
    const { store, clock } = this.#ports;
    const read = async (id: ConferenceId) => {
      const live = await this.#entries.get(id)?.loading;
      return [id, live?.runtime.state ?? (await ConferenceRuntime.readState(id, store, clock))] as const;
    };
    return new Map(await Promise.all(ids.map(read)));
  }

  /** What a followed actor has in the boxes. Rejects with `STORE_UNAVAILABLE`. */
  readOwn(conference: LiveConference, actor: Actor): Promise<OwnInBoxes> {
    return readOwn(conference, actor, this.#ports);
  }

  /**
   * Unloads the conferences that are idle: nobody holds them, no poll of theirs waits to be closed or counted, and they
   * were not asked for in the last `IDLE_MS`, or more than `MAX_IDLE` are idle. Runs by itself once a minute.
   */
  async unloadIdle(): Promise<void> {
    const idle = [...this.#entries.values()]
      .filter(({ live, holders }) => live && holders === 0 && !hasPollUnderWay(live.runtime.state))
      .sort((one, other) => one.usedAt - other.usedAt);
    const surplus = Math.max(0, idle.length - MAX_IDLE);
    const due = idle.filter(({ usedAt }, index) => index < surplus || this.#now() - usedAt >= IDLE_MS);
    await Promise.all(due.map((entry) => this.#unload(entry)));
  }

  /** Closes all conferences; their media rooms close with the media server. */
  async close(): Promise<void> {
    clearInterval(this.#sweep);
    await Promise.all(this.#unloading.values());
    for (const { loading } of this.#entries.values()) {
      const conference = await loading.catch(() => undefined);
      await conference?.close();
    }
    this.#entries.clear();
  }

  async #find(conferenceId: ConferenceId): Promise<Entry | undefined> {
    if (this.#entries.has(conferenceId)) return this.#open(conferenceId);
    const ids = await this.#ports.store.listConferences();
    return ids.includes(conferenceId) ? this.#open(conferenceId) : undefined;
  }

  #open(conferenceId: ConferenceId): Entry {
    const known = this.#entries.get(conferenceId);
    if (known) {
      known.usedAt = this.#now();
      return known;
    }
    const entry: Entry = {
      id: conferenceId,
      loading: this.#load(conferenceId),
      live: undefined,
      holders: 0,
      usedAt: this.#now(),
    };
    this.#entries.set(conferenceId, entry);
    entry.loading.then(
      (live) => {
        entry.live = live;
      },
      // A failed load must not be remembered: the store may be back at the next attempt.
      () => this.#entries.delete(conferenceId),
    );
    return entry;
  }

  async #load(conferenceId: ConferenceId): Promise<LiveConference> {
    await this.#unloading.get(conferenceId);
    return loadConference(conferenceId, this.#ports);
  }

  #unload({ id, live }: Entry): Promise<void> {
    const { media, logger } = this.#ports;
    this.#entries.delete(id);
    const unloading = (async () => {
      try {
        await live?.close();
        await media.closeRoom(id);
        logger.info({ conferenceId: id }, 'Idle conference unloaded.');
      } catch (error) {
        logger.error({ err: error, conferenceId: id }, 'An idle conference was not unloaded cleanly.');
      } finally {
        this.#unloading.delete(id);
      }
    })();
    this.#unloading.set(id, unloading);
    return unloading;
  }

  /** Calls back with a conference that is loaded, or as soon as it is: it may have read before the announcement. */
  #whenLoaded(conferenceId: ConferenceId, callback: (conference: LiveConference) => void): void {
    this.#entries.get(conferenceId)?.loading.then(callback, () => {});
  }

  /** Reads something again for every loaded conference, each until it succeeds or is closed. */
  #reread(read: (conference: LiveConference) => Promise<void>): void {
    const attempt = (conference: LiveConference): void => {
      read(conference).catch((error) => {
        this.#ports.logger.warn({ err: error }, 'The boxes could not be read again after an outage yet.');
        wakeAfter(REREAD_MS, conference.runtime.closed, () => attempt(conference));
      });
    };
    for (const id of this.#entries.keys()) this.#whenLoaded(id, attempt);
  }

  async #readSupports(conference: LiveConference): Promise<void> {
    const { supports, views } = conference;
    await supports.countAll();
    for (const actor of views.followedActors) {
      views.setOwn(actor.id, { supports: await readSupports(conference, actor, this.#ports) });
    }
  }

  #now(): number {
    return this.#ports.clock.monotonic();
  }
}

/** An open poll waits for its deadline and one that is closing for its result, whether or not anybody is connected. */
function hasPollUnderWay({ polls }: ConferenceState): boolean {
  return Object.values(polls).some(({ phase }) => phase === 'open' || phase === 'closing');
}
