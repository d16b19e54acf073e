import type { Actor, Role } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId, SiteId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Clock } from './clock.ts';
import { hasErasure } from './erasure/erasureRecord.ts';
import {
  type AppendOutcome,
  type Commit,
  type CommitDraft,
  commandKey,
  EMPTY_HEAD,
  type EventStore,
  type Head,
} from './eventStore.ts';
import { Fault } from './fault.ts';
import { ADMIT_ALL, type EntryAdmission } from './limits/entryAdmission.ts';
import { LogTime } from './logTime.ts';
import { readFromSnapshot, SNAPSHOT_EVERY, writeSnapshot } from './snapshot.ts';

/** The most commands that one append carries. */
const MAX_BATCH = 256;
/** Time budget per batch (ms), so that chair and moderator commands are not delayed. */
const MAX_DECIDING_MS = 8;
/** How long conflicting appends are retried, in milliseconds. */
const CONFLICT_RETRY_MS = 2_000;

/** Whose commands do not queue behind the rooms': one of them is worth a hundred others. */
const LEADERS: ReadonlySet<Role> = new Set(['chair', 'moderator', 'system']);

/** A command as it is submitted, with who sends it. */
export interface CommandRequest {
  readonly commandId: string;
  readonly actor: Actor;
  readonly command: DomainCommand;
  /** What its sender saw: `CommandMessage.seen`. */
  readonly seen?: number | undefined;
  /** Which of its invitee's invitations the sender came by; see `DecisionContext`. */
  readonly invitation?: number | undefined;
  /** Which sites somebody has entered; see `DecisionContext`. */
  readonly entered?: ReadonlySet<SiteId>;
}

/** What a listener hears after entries joined the log, from this server or another. */
export interface Advance {
  readonly before: ConferenceState;
  readonly after: ConferenceState;
  readonly events: readonly DomainEvent[];
}

interface Pending {
  readonly request: CommandRequest;
  readonly settle: (reply: Reply<CommandAccepted>) => void;
  readonly fail: (fault: unknown) => void;
}

/**
 * One conference on this server: its state, kept equal to the log, and the one place where commands become entries.
 * Commands that wait together are decided in turn and appended together.
 */
export class ConferenceRuntime {
  readonly id: ConferenceId;
  readonly #store: EventStore;
  readonly #clock: Clock;
  readonly #time: LogTime;
  readonly #admission: EntryAdmission;
  readonly #listeners = new Set<(advance: Advance) => void>();
  readonly #lossListeners = new Set<() => void>();
  readonly #closing = new AbortController();
  #state: ConferenceState = conferenceDecider.initialState;
  #head: Head = EMPTY_HEAD;
  #snapshotVersion = 0;
  /** Of those who lead the conference; they go before everybody else. */
  readonly #pendingOfLeaders: Pending[] = [];
  readonly #pending: Pending[] = [];
  #draining = false;
  /** The append in flight; it never rejects. */
  #appending: Promise<unknown> = Promise.resolve();
  /** The log is being read again, since words were erased from it; it never rejects. */
  #rereading: Promise<void> | undefined;
  #stopTail: () => void = () => {};

  private constructor(id: ConferenceId, store: EventStore, clock: Clock, admission: EntryAdmission) {
    this.id = id;
    this.#store = store;
    this.#clock = clock;
    this.#time = new LogTime(clock);
    this.#admission = admission;
  }

  /** Loads a conference from its snapshot and log, and follows the log from there. */
  static async load(
    id: ConferenceId,
    store: EventStore,
    clock: Clock,
    admission: EntryAdmission = ADMIT_ALL,
  ): Promise<ConferenceRuntime> {
    const runtime = new ConferenceRuntime(id, store, clock, admission);
    await runtime.#restore();
    runtime.#stopTail = store.tail(
      id,
      () => runtime.#settledVersion(),
      (commits) => runtime.#apply(commits),
    );
    return runtime;
  }

  /** The state as the store has it now, without following the log. Rejects with `STORE_UNAVAILABLE`. */
  static async readState(id: ConferenceId, store: EventStore, clock: Clock): Promise<ConferenceState> {
    const runtime = new ConferenceRuntime(id, store, clock, ADMIT_ALL);
    await runtime.#restore();
    return runtime.#state;
  }

  get state(): ConferenceState {
    return this.#state;
  }

  get version(): number {
    return this.#head.version;
  }

  /** The conference's time: what the next entry would say. While the conference is live, durations by it hold (TIME-2). */
  now(): Timestamp {
    return this.#time.read(this.#state.conference.phase === 'live');
  }

  /** Calls back after every advance of the log, until the returned function is called. */
  onAdvance(listener: (advance: Advance) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Calls back when the store turns out to have lost entries that this server has seen, as after a failover to a replica
   * without them. Nobody was told that they were stored; the state here is no longer that of the log.
   */
  onLoss(listener: () => void): void {
    this.#lossListeners.add(listener);
  }

  /**
   * Decides a command and appends what it leads to. The reply is given only once the entry is stored.
   * Rejects with a `Fault`: `STORE_UNAVAILABLE`, `STORE_CONFLICT`; sending the same command again is then safe.
   */
  submit(request: CommandRequest): Promise<Reply<CommandAccepted>> {
    return new Promise((settle, fail) => {
      const queue = LEADERS.has(request.actor.role) ? this.#pendingOfLeaders : this.#pending;
      queue.push({ request, settle, fail });
      if (!this.#draining) void this.#drain();
    });
  }

  /**
   * Decides something that the boxes beside the log record. Another server may have stored what makes it right, so what
   * the state here refuses is decided once more after the log was read to its end. Rejects with `STORE_UNAVAILABLE`.
   */
  async decideOnNewest<Value>(decide: DecideOnState<Value>): Promise<Reply<Value>> {
    const decision = decide(this.#state, this.version);
    return decision.ok ? decision : this.decideAfterReading(decide);
  }

  /** Decides such a thing on what any server has stored by now. Rejects with `STORE_UNAVAILABLE`. */
  async decideAfterReading<Value>(decide: DecideOnState<Value>): Promise<Reply<Value>> {
    await this.readNewest();
    // No wait in between: the version must be the one of the state.
    return decide(this.#state, this.version);
  }

  /** The state with everything that any server has stored by now. Rejects with `STORE_UNAVAILABLE`, `STORE_CONFLICT`. */
  async readNewest(): Promise<ConferenceState> {
    this.#apply(await this.#store.readAfter(this.id, this.version));
    await this.#rereading;
    return this.#state;
  }

  /** Aborted by `close`: pending retries are cancelled. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  close(): void {
    this.#closing.abort();
    this.#stopTail();
    this.#listeners.clear();
    this.#lossListeners.clear();
  }

  async #drain(): Promise<void> {
    this.#draining = true;
    // Commands that arrive in the same turn of the event loop join the first batch.
    await Promise.resolve();
    while (this.#pendingOfLeaders.length + this.#pending.length > 0) {
      // Alone, since each command of the rooms beside theirs would make them wait.
      const queue = this.#pendingOfLeaders.length > 0 ? this.#pendingOfLeaders : this.#pending;
      await this.#handleBatch(queue.splice(0, MAX_BATCH), queue);
    }
    this.#draining = false;
  }

  /**
   * Load → decide → append, again while another server was faster or some commands turn out to be repeats. What takes
   * too long to decide goes back to the head of its queue.
   */
  async #handleBatch(batch: readonly Pending[], queue: Pending[]): Promise<void> {
    const retryUntil = this.#clock.monotonic() + CONFLICT_RETRY_MS;
    let waiting = batch;
    try {
      for (;;) {
        const decided = this.#decide(waiting);
        const { drafts, unstored } = decided;
        queue.unshift(...waiting.slice(drafts.length + unstored.length));
        waiting = waiting.slice(0, drafts.length + unstored.length);
        if (drafts.length === 0) {
          waiting = await this.#settleUnstored(unstored, retryUntil);
          if (waiting.length === 0) return;
          continue;
        }
        const outcome = await this.#append(drafts.map(({ draft }) => draft));
        switch (outcome.kind) {
          case 'appended':
            this.#apply(outcome.commits, decided);
            drafts.forEach(({ pending }, index) => {
              pending.settle({ ok: true, value: { version: outcome.commits[index]?.version ?? this.version } });
            });
            // Refusals wait for the append: they may rest on what it made true.
            waiting = await this.#settleUnstored(unstored, retryUntil);
            if (waiting.length === 0) return;
            break;
          case 'repeated': {
            const settled = new Set<Pending>();
            for (const [index, version] of outcome.versions) {
              const repeat = drafts[index]?.pending;
              if (!repeat) continue;
              repeat.settle({ ok: true, value: { version } });
              settled.add(repeat);
            }
            waiting = waiting.filter((pending) => !settled.has(pending));
            break;
          }
          case 'conflict':
            // Nothing comes after what is known here, and yet it does not fit: a log only ever grows.
            if (outcome.missing.length === 0) this.#reportLoss();
            if (this.#clock.monotonic() > retryUntil) throw this.#conflict();
            this.#apply(outcome.missing);
            await this.#rereading;
            await pauseWithJitter();
            break;
        }
      }
    } catch (fault) {
      for (const { fail } of waiting) fail(fault);
    }
  }

  #append(drafts: readonly CommitDraft[]): Promise<AppendOutcome> {
    const appending = this.#store.append(this.id, this.#head, drafts);
    this.#appending = appending.catch(() => {});
    return appending;
  }

  /** The version without what this server is just appending: its own entries come back to it by the shorter way. */
  async #settledVersion(): Promise<number> {
    await this.#appending;
    await this.#rereading;
    return this.#head.version;
  }

  /**
   * Decides commands in turn, each on the state that the ones before it lead to. Where that takes long, it stops
   * early: the drafts and the unstored are as many as were decided, always at least one.
   */
  #decide(batch: readonly Pending[]): Decided {
    const until = this.#clock.monotonic() + MAX_DECIDING_MS;
    const before = this.#state;
    let state = before;
    const drafts: DraftOf[] = [];
    const unstored: Unstored[] = [];
    const drafted = new Set<string>();
    for (const pending of batch) {
      if (this.#clock.monotonic() > until) break;
      const { command, commandId, actor, seen, invitation, entered } = pending.request;
      const key = commandKey(pending.request);
      const at = this.now();
      const decision = conferenceDecider.decide(command, state, { actor, at, seen, invitation, entered });
      // The same command twice in one batch is stored once; the store tells the second what the first got.
      if (!decision.ok || decision.value.length === 0 || drafted.has(key)) {
        unstored.push({ pending, reply: decision.ok ? { ok: true, value: { version: this.version } } : decision });
        continue;
      }
      const refusal = this.#admission.refuse(this.id, actor);
      if (refusal) {
        unstored.push({ pending, reply: { ok: false, error: refusal } });
        continue;
      }
      drafted.add(key);
      state = decision.value.reduce(conferenceDecider.evolve, state);
      drafts.push({ pending, draft: { commandId, actor, at, events: decision.value } });
    }
    return { drafts, unstored, before, after: state };
  }

  /**
   * Replies to commands that lead to no entry. A repeat of an accepted command is refused by the rules it has itself
   * changed ("hand already raised"), so the store is asked first whether it had been accepted. And another server may
   * have stored what makes a command right, which this one has not heard of yet: whatever waits for that is returned, to
   * be decided again on the newer state.
   */
  async #settleUnstored(unstored: readonly Unstored[], retryUntil: number): Promise<readonly Pending[]> {
    if (unstored.length === 0) return [];
    const requests = unstored.map(({ pending }) => pending.request);
    const [known, missing] = await Promise.all([
      this.#store.findRepeated(this.id, requests),
      this.#store.readAfter(this.id, this.version),
    ]);
    this.#apply(missing);
    await this.#rereading;
    const again: Pending[] = [];
    for (const [index, { pending, reply }] of unstored.entries()) {
      const version = known.get(index);
      if (version !== undefined) pending.settle({ ok: true, value: { version } });
      else if (missing.length > 0 && this.#clock.monotonic() <= retryUntil) again.push(pending);
      else pending.settle(reply);
    }
    return again;
  }

  /** Reads the snapshot, if there is one, and what was stored since. */
  async #restore(): Promise<void> {
    const { snapshot, since } = await readFromSnapshot(this.#store, this.id);
    if (snapshot) {
      this.#state = snapshot.state;
      this.#head = snapshot.head;
      this.#snapshotVersion = snapshot.head.version;
    }
    this.#fold(since);
  }

  /**
   * Takes over entries that are new here. Throws `STORE_CONFLICT` where they do not continue what is known: after a
   * failover another server may have gone on from an earlier entry.
   */
  #apply(commits: readonly Commit[], decided?: Decided): void {
    // The tail and the appends of this server both bring entries; each counts once, in order.
    const next = commits.filter(({ version }) => version > this.#head.version);
    const [first] = next;
    if (!first) return;
    if (first.version !== this.#head.version + 1 || first.previousHash !== this.#head.hash) this.#reportLoss();
    if (hasErasure(next)) this.#reread();
    else if (!this.#rereading) this.#fold(next, next.length === commits.length ? decided : undefined);
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
    if (version > 0 && commits[version - 1]?.hash !== hash) this.#reportLoss();
    this.#replace(commits, foldWhole(commits), commits.slice(version));
  }

  #reportLoss(): never {
    for (const listener of this.#lossListeners) listener();
    throw this.#conflict();
  }

  #conflict(): Fault {
    return new Fault('STORE_CONFLICT', `The log of ${this.id} does not continue at ${this.version}.`);
  }

  /** Entries that were just decided here need not be folded a second time. */
  #fold(next: readonly Commit[], decided?: Decided): void {
    const before = this.#state;
    this.#replace(next, decided?.before === before ? decided.after : foldOnto(before, next), next);
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

function foldWhole(commits: readonly Commit[]): ConferenceState {
  return foldOnto(conferenceDecider.initialState, commits);
}

interface DraftOf {
  readonly pending: Pending;
  readonly draft: CommitDraft;
}

/** Decides something beside the log on a state and the version that it has. */
export type DecideOnState<Value> = (state: ConferenceState, version: number) => Reply<Value>;

/** What a batch of commands leads to once it is stored. */
interface Decided {
  readonly drafts: readonly DraftOf[];
  readonly unstored: readonly Unstored[];
  readonly before: ConferenceState;
  readonly after: ConferenceState;
}

interface Unstored {
  readonly pending: Pending;
  readonly reply: Reply<CommandAccepted>;
}

/** Two servers that collided must not collide again at once. */
function pauseWithJitter(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 20));
}
