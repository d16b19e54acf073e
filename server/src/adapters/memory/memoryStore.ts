import type { ListedBallot } from '@diem-cau/shared/domain/poll/ballotList.ts';
import type { BallotCount } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import type {
  BallotBox,
  BoxRef,
  CastOutcome,
  EntitledVoter,
  OpenCast,
  StandingBallot,
} from '../../application/ballotBox.ts';
import { ballotEffects } from '../../application/ballotEffects.ts';
import {
  type AppendOutcome,
  type CommandKey,
  type Commit,
  type CommitDraft,
  commandKey,
  EMPTY_HEAD,
  type EntryChange,
  type EventStore,
  type Head,
  openCommit,
  sealCommits,
} from '../../application/eventStore.ts';
import { MemoryBox } from './memoryBox.ts';

interface Log {
  readonly commits: Commit[];
  readonly commands: Map<string, number>;
  readonly boxes: Map<PollId, MemoryBox>;
  readonly tails: Set<() => void>;
  /** The version of the last entry that shut an actor out. */
  doors: number;
  snapshot?: string;
}

/**
 * The log and the ballot boxes in memory, with the contracts of the Redis adapters, for fast tests of the application.
 */
export class MemoryStore implements EventStore, BallotBox {
  readonly #logs = new Map<ConferenceId, Log>();
  readonly #listeners = new Set<(conferenceId: ConferenceId, pollId: PollId) => void>();

  async append(id: ConferenceId, head: Head, drafts: readonly CommitDraft[]): Promise<AppendOutcome> {
    const log = this.#log(id);
    const versions = await this.findRepeated(id, drafts);
    if (versions.size > 0) return { kind: 'repeated', versions };
    const last: Head = log.commits.at(-1) ?? EMPTY_HEAD;
    if (last.version !== head.version || last.hash !== head.hash) {
      return { kind: 'conflict', missing: log.commits.filter(({ version }) => version > head.version) };
    }
    const commits = sealCommits(head, drafts).map(({ commit }) => commit);
    for (const commit of commits) {
      log.commits.push(commit);
      log.commands.set(commandKey(commit), commit.version);
      for (const effect of ballotEffects(commit.events)) this.#applyEffect(log, effect, commit.version);
    }
    for (const notify of log.tails) queueMicrotask(notify);
    return { kind: 'appended', commits };
  }

  async rewrite(id: ConferenceId, head: Head, changes: readonly EntryChange[], draft: CommitDraft): Promise<boolean> {
    const log = this.#log(id);
    const last: Head = log.commits.at(-1) ?? EMPTY_HEAD;
    if (last.version !== head.version || last.hash !== head.hash) return false;
    for (const { version, bytes, command } of changes) {
      log.commits[version - 1] = openCommit(bytes, log.commits[version - 1]?.hash ?? '');
      log.commands.delete(commandKey(command));
    }
    delete log.snapshot;
    return (await this.append(id, head, [draft])).kind === 'appended';
  }

  async readAfter(id: ConferenceId, version: number): Promise<readonly Commit[]> {
    return this.#log(id).commits.slice(version);
  }

  async findRepeated(id: ConferenceId, commands: readonly CommandKey[]): Promise<ReadonlyMap<number, number>> {
    const known = this.#log(id).commands;
    return new Map(
      commands.flatMap((command, index) => {
        const version = known.get(commandKey(command));
        return version === undefined ? [] : [[index, version] as const];
      }),
    );
  }

  tail(
    id: ConferenceId,
    afterVersion: () => number | Promise<number>,
    onCommits: (commits: readonly Commit[]) => void,
  ): () => void {
    const log = this.#log(id);
    const notify = async () => {
      const news = log.commits.slice(await afterVersion());
      try {
        if (news.length > 0) onCommits(news);
      } catch {
        // As from Redis, they are offered again with the next entry.
      }
    };
    log.tails.add(notify);
    return () => log.tails.delete(notify);
  }

  async listConferences(): Promise<readonly ConferenceId[]> {
    return [...this.#logs].filter(([, log]) => log.commits.length > 0).map(([id]) => id);
  }

  async readSnapshot(id: ConferenceId): Promise<string | undefined> {
    return this.#log(id).snapshot;
  }

  async writeSnapshot(id: ConferenceId, snapshot: string): Promise<void> {
    this.#log(id).snapshot = snapshot;
  }

  async cast(box: BoxRef, voter: EntitledVoter, ballot: string, replaces: number): Promise<OpenCast> {
    const cast = this.#box(box)?.cast(voter, ballot, replaces) ?? { outcome: 'notOpen' };
    this.#announce(box, cast.outcome);
    return cast;
  }

  async castSecret(box: BoxRef, voter: EntitledVoter, receipt: string, ballot: string): Promise<CastOutcome> {
    return this.#announce(box, this.#box(box)?.castSecret(voter, receipt, ballot));
  }

  async nonceKey(box: BoxRef): Promise<Buffer | undefined> {
    return this.#box(box)?.nonceKey;
  }

  async count(box: BoxRef): Promise<BallotCount> {
    return this.#box(box)?.count() ?? { tally: {}, votes: 0, ...(!box.secret && { sites: {} }) };
  }

  async ballotsOf(box: BoxRef, voters: readonly string[]): Promise<ReadonlyMap<string, StandingBallot>> {
    return new Map(
      voters.flatMap((voter) => {
        const ballot = this.#box(box)?.ballotOf(voter);
        return ballot === undefined ? [] : [[voter, ballot] as const];
      }),
    );
  }

  async canForget(): Promise<boolean> {
    return true;
  }

  async seal(box: BoxRef): Promise<'forgotten'> {
    this.#box(box)?.seal();
    return 'forgotten';
  }

  async list(box: BoxRef): Promise<readonly ListedBallot[]> {
    return this.#box(box)?.list ?? [];
  }

  onChanged(listener: (conferenceId: ConferenceId, pollId: PollId) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** There is no network between this and its listeners, so no announcement is lost. */
  onGap(): () => void {
    return () => {};
  }

  #log(id: ConferenceId): Log {
    let log = this.#logs.get(id);
    if (!log) {
      log = { commits: [], commands: new Map(), boxes: new Map(), tails: new Set(), doors: 0 };
      this.#logs.set(id, log);
    }
    return log;
  }

  #box({ conferenceId, pollId }: BoxRef): MemoryBox | undefined {
    return this.#log(conferenceId).boxes.get(pollId);
  }

  #announce({ conferenceId, pollId }: BoxRef, outcome: CastOutcome = 'notOpen'): CastOutcome {
    if (outcome === 'recorded') for (const listener of this.#listeners) listener(conferenceId, pollId);
    return outcome;
  }

  #applyEffect(log: Log, effect: ReturnType<typeof ballotEffects>[number], version: number): void {
    if (effect.kind === 'open') log.boxes.set(effect.pollId, new MemoryBox(effect, effect.secret, () => log.doors));
    else if (effect.kind === 'shut') log.boxes.get(effect.pollId)?.shut();
    else log.doors = version;
  }
}
