import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { Clock } from './clock.ts';
import { hasErasure } from './erasure/erasureRecord.ts';
import {
  type AppendOutcome,
  type Commit,
  type CommitDraft,
  EMPTY_HEAD,
  type EventStore,
  type Head,
} from './eventStore.ts';
import { Fault } from './fault.ts';
import { LogTime } from './logTime.ts';
import { readFromSnapshot, SNAPSHOT_EVERY, writeSnapshot } from './snapshot.ts';

/** What a listener hears after entries joined the log, from this server or another. */
export interface Advance {
  readonly before: ConferenceState;
  readonly after: ConferenceState;
  readonly events: readonly DomainEvent[];
}

/** What entries of this server lead to, so that they need not be folded a second time. */
export interface Foreseen {
  readonly before: ConferenceState;
  readonly after: ConferenceState;
}

/** The log of one conference as far as this server knows it, and the state that it leads to. */
export class KnownLog {
  readonly id: ConferenceId;
  readonly #store: EventStore;
  readonly #time: LogTime;
  readonly #listeners = new Set<(advance: Advance) => void>();
  readonly #lossListeners = new Set<() => void>();
  #state: ConferenceState = conferenceDecider.initialState;
  #head: Head = EMPTY_HEAD;
  #snapshotVersion = 0;
  /** The append in flight; it never rejects. */
  #appending: Promise<unknown> = Promise.resolve();
  /** The log is being read again, since words were erased from it; it never rejects. */
  #rereading: Promise<void> | undefined;
  #stopTail: () => void = () => {};

  private constructor(id: ConferenceId, store: EventStore, clock: Clock) {
    this.id = id;
    this.#store = store;
    this.#time = new LogTime(clock);
  }

  /** Reads the snapshot, if there is one, and what was stored since. Rejects with `STORE_UNAVAILABLE`. */
  static async read(id: ConferenceId, store: EventStore, clock: Clock): Promise<KnownLog> {
    const log = new KnownLog(id, store, clock);
    const { snapshot, since } = await readFromSnapshot(store, id);
    if (snapshot) {
      log.#state = snapshot.state;
      log.#head = snapshot.head;
      log.#snapshotVersion = snapshot.head.version;
    }
    log.#fold(since);
    return log;
  }

  /** Takes over what any server appends, until `close`. */
  follow(): void {
    this.#stopTail = this.#store.tail(
      this.id,
      () => this.#settledVersion(),
      (commits) => this.#apply(commits),
    );
  }

  close(): void {
    this.#stopTail();
    this.#listeners.clear();
    this.#lossListeners.clear();
  }

  get state(): ConferenceState {
    return this.#state;
  }

  get version(): number {
    return this.#head.version;
  }

  /** The conference's time; see `ConferenceRuntime.now`. */
  now(): Timestamp {
    return this.#time.read(this.#state.conference.phase === 'live');
  }

  onAdvance(listener: (advance: Advance) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onLoss(listener: () => void): void {
    this.#lossListeners.add(listener);
  }

  /** Appends behind what is known. What comes of it is to be taken over by `take`. Rejects with `STORE_UNAVAILABLE`. */
  append(drafts: readonly CommitDraft[]): Promise<AppendOutcome> {
    const appending = this.#store.append(this.id, this.#head, drafts);
    this.#appending = appending.catch(() => {});
    return appending;
  }

  /**
   * Takes over entries that are new here. Rejects with `STORE_CONFLICT` where they do not continue what is known: after a
   * failover another server may have gone on from an earlier entry.
   */
  async take(commits: readonly Commit[], foreseen?: Foreseen): Promise<void> {
    this.#apply(commits, foreseen);
    await this.#rereading;
  }

  /** Tells that the store has lost entries, and throws `STORE_CONFLICT`. */
  reportLoss(): never {
    for (const listener of this.#lossListeners) listener();
    throw this.conflict();
  }

  conflict(): Fault {
    return new Fault('STORE_CONFLICT', `The log of ${this.id} does not continue at ${this.version}.`);
  }

  /** The version without what this server is just appending: its own entries come back to it by the shorter way. */
  async #settledVersion(): Promise<number> {
    await this.#appending;
    await this.#rereading;
    return this.#head.version;
  }

  #apply(commits: readonly Commit[], foreseen?: Foreseen): void {
    // The tail and the appends of this server both bring entries; each counts once, in order.
    const next = commits.filter(({ version }) => version > this.#head.version);
    const [first] = next;
    if (!first) return;
    if (first.version !== this.#head.version + 1 || first.previousHash !== this.#head.hash) this.reportLoss();
    if (hasErasure(next)) this.#reread();
    else if (!this.#rereading) this.#fold(next, next.length === commits.length ? foreseen : undefined);
  }

  /** After words were erased the state is made of the log as it is now; what it was made of before is nowhere any more. */
  #reread(): void {
    this.#rereading ??= this.#readWhole()
      // The tail brings the erasure again, and with it the next attempt.
      .catch(() => {})
      .finally(() => {
        this.#rereading = undefined;
      });
  }

  async #readWhole(): Promise<void> {
    const commits = await this.#store.readAfter(this.id, 0);
    const { version, hash } = this.#head;
    if (version > 0 && commits[version - 1]?.hash !== hash) this.reportLoss();
    // Whatever snapshot this server has just made still has the words: another one takes its place.
    this.#snapshotVersion = 0;
    this.#replace(commits, foldOnto(conferenceDecider.initialState, commits), commits.slice(version));
  }

  #fold(next: readonly Commit[], foreseen?: Foreseen): void {
    const before = this.#state;
    this.#replace(next, foreseen?.before === before ? foreseen.after : foldOnto(before, next), next);
  }

  /** Sets the state that leads from these entries, and says which of them are new here. */
  #replace(commits: readonly Commit[], after: ConferenceState, news: readonly Commit[]): void {
    const last = commits.at(-1);
    if (!last) return;
    const before = this.#state;
    const events = news.flatMap((commit) => commit.events);
    this.#state = after;
    this.#head = { version: last.version, hash: last.hash };
    this.#time.witness(last.at);
    for (const listener of this.#listeners) listener({ before, after: this.#state, events });
    this.#snapshotIfDue();
  }

  #snapshotIfDue(): void {
    if (this.#head.version - this.#snapshotVersion < SNAPSHOT_EVERY) return;
    this.#snapshotVersion = this.#head.version;
    // A snapshot only shortens the next load; the log is whole without it.
    writeSnapshot(this.#store, this.id, { head: this.#head, state: this.#state }).catch(() => {
      this.#snapshotVersion = 0;
    });
  }
}

function foldOnto(state: ConferenceState, commits: readonly Commit[]): ConferenceState {
  return commits.flatMap(({ events }) => events).reduce(conferenceDecider.evolve, state);
}
