import type { Actor, Role } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId, SiteId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Clock } from './clock.ts';
import { type CommitDraft, commandKey, type EventStore } from './eventStore.ts';
import { type Advance, type Foreseen, KnownLog } from './knownLog.ts';
import { ADMIT_ALL, type EntryAdmission } from './limits/entryAdmission.ts';

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
  readonly #log: KnownLog;
  readonly #store: EventStore;
  readonly #clock: Clock;
  readonly #admission: EntryAdmission;
  readonly #closing = new AbortController();
  /** Of those who lead the conference; they go before everybody else. */
  readonly #pendingOfLeaders: Pending[] = [];
  readonly #pending: Pending[] = [];
  #draining = false;

  private constructor(log: KnownLog, store: EventStore, clock: Clock, admission: EntryAdmission) {
    this.#log = log;
    this.#store = store;
    this.#clock = clock;
    this.#admission = admission;
  }

  /** Loads a conference from its snapshot and log, and follows the log from there. */
  static async load(
    id: ConferenceId,
    store: EventStore,
    clock: Clock,
    admission: EntryAdmission = ADMIT_ALL,
  ): Promise<ConferenceRuntime> {
    const log = await KnownLog.read(id, store, clock);
    log.follow();
    return new ConferenceRuntime(log, store, clock, admission);
  }

  /** The state as the store has it now, without following the log. Rejects with `STORE_UNAVAILABLE`. */
  static async readState(id: ConferenceId, store: EventStore, clock: Clock): Promise<ConferenceState> {
    return (await KnownLog.read(id, store, clock)).state;
  }

  get id(): ConferenceId {
    return this.#log.id;
  }

  get state(): ConferenceState {
    return this.#log.state;
  }

  get version(): number {
    return this.#log.version;
  }

  /** The conference's time: what the next entry would say. While the conference is live, durations by it hold (TIME-2). */
  now(): Timestamp {
    return this.#log.now();
  }

  /** Calls back after every advance of the log, until the returned function is called. */
  onAdvance(listener: (advance: Advance) => void): () => void {
    return this.#log.onAdvance(listener);
  }

  /**
   * Calls back when the store turns out to have lost entries that this server has seen, as after a failover to a replica
   * without them. Nobody was told that they were stored; the state here is no longer that of the log.
   */
  onLoss(listener: () => void): void {
    this.#log.onLoss(listener);
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
    const decision = decide(this.state, this.version);
    return decision.ok ? decision : this.decideAfterReading(decide);
  }

  /** Decides such a thing on what any server has stored by now. Rejects with `STORE_UNAVAILABLE`. */
  async decideAfterReading<Value>(decide: DecideOnState<Value>): Promise<Reply<Value>> {
    await this.readNewest();
    // No wait in between: the version must be the one of the state.
    return decide(this.state, this.version);
  }

  /** The state with everything that any server has stored by now. Rejects with `STORE_UNAVAILABLE`, `STORE_CONFLICT`. */
  async readNewest(): Promise<ConferenceState> {
    await this.#log.take(await this.#store.readAfter(this.id, this.version));
    return this.state;
  }

  /** Aborted by `close`: pending retries are cancelled. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  close(): void {
    this.#closing.abort();
    this.#log.close();
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
        const outcome = await this.#log.append(drafts.map(({ draft }) => draft));
        switch (outcome.kind) {
          case 'appended':
            await this.#log.take(outcome.commits, decided);
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
            if (outcome.missing.length === 0) this.#log.reportLoss();
            if (this.#clock.monotonic() > retryUntil) throw this.#log.conflict();
            await this.#log.take(outcome.missing);
            await pauseWithJitter();
            break;
        }
      }
    } catch (fault) {
      for (const { fail } of waiting) fail(fault);
    }
  }

  /**
   * Decides commands in turn, each on the state that the ones before it lead to. Where that takes long, it stops
   * early: the drafts and the unstored are as many as were decided, always at least one.
   */
  #decide(batch: readonly Pending[]): Decided {
    const until = this.#clock.monotonic() + MAX_DECIDING_MS;
    const before = this.state;
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
    await this.#log.take(missing);
    const again: Pending[] = [];
    for (const [index, { pending, reply }] of unstored.entries()) {
      const version = known.get(index);
      if (version !== undefined) pending.settle({ ok: true, value: { version } });
      else if (missing.length > 0 && this.#clock.monotonic() <= retryUntil) again.push(pending);
      else pending.settle(reply);
    }
    return again;
  }
}

interface DraftOf {
  readonly pending: Pending;
  readonly draft: CommitDraft;
}

/** Decides something beside the log on a state and the version that it has. */
export type DecideOnState<Value> = (state: ConferenceState, version: number) => Reply<Value>;

/** What a batch of commands leads to once it is stored. */
interface Decided extends Foreseen {
  readonly drafts: readonly DraftOf[];
  readonly unstored: readonly Unstored[];
}

interface Unstored {
  readonly pending: Pending;
  readonly reply: Reply<CommandAccepted>;
}

/** Two servers that collided must not collide again at once. */
function pauseWithJitter(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 20));
}
