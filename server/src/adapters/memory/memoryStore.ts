import type { BallotChoice, Tally } from '@diem-cau/shared/domain/poll/state.ts';
import { EMPTY_TALLY } from '@diem-cau/shared/domain/poll/state.ts';
import type { ConferenceId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { BallotBox, CastOutcome } from '../../application/ballotBox.ts';
import { ballotEffects } from '../../application/ballotEffects.ts';
import {
  type AppendOutcome,
  type CommandKey,
  type Commit,
  type CommitDraft,
  commandKey,
  EMPTY_HEAD,
  type EventStore,
  type Head,
  sealCommits,
} from '../../application/eventStore.ts';

interface Box {
  open: boolean;
  readonly electorate: ReadonlySet<SiteId>;
  readonly choices: Map<SiteId, BallotChoice>;
}

interface Log {
  readonly commits: Commit[];
  readonly commands: Map<string, number>;
  readonly boxes: Map<PollId, Box>;
  readonly tails: Set<() => void>;
  snapshot?: string;
}

/** The log and the ballot boxes in memory, with the contracts of the real ones: for fast tests of what stands on them. */
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
      for (const effect of ballotEffects(commit.events)) this.#applyEffect(log, effect);
    }
    for (const notify of log.tails) queueMicrotask(notify);
    return { kind: 'appended', commits };
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

  tail(id: ConferenceId, afterVersion: () => number, onCommits: (commits: readonly Commit[]) => void): () => void {
    const log = this.#log(id);
    const notify = () => {
      const news = log.commits.slice(afterVersion());
      if (news.length > 0) onCommits(news);
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

  async cast(id: ConferenceId, pollId: PollId, voter: SiteId, choice: BallotChoice): Promise<CastOutcome> {
    const box = this.#log(id).boxes.get(pollId);
    if (!box?.open) return 'notOpen';
    if (!box.electorate.has(voter)) return 'notEntitled';
    if (box.choices.get(voter) === choice) return 'recorded';
    box.choices.set(voter, choice);
    for (const listener of this.#listeners) listener(id, pollId);
    return 'recorded';
  }

  async tally(id: ConferenceId, pollId: PollId): Promise<Tally> {
    const tally = { ...EMPTY_TALLY };
    for (const choice of this.#log(id).boxes.get(pollId)?.choices.values() ?? []) tally[choice]++;
    return tally;
  }

  async ballotsOf(id: ConferenceId, pollId: PollId, voters: readonly SiteId[]) {
    const choices = this.#log(id).boxes.get(pollId)?.choices;
    return new Map(
      voters.flatMap((voter) => {
        const choice = choices?.get(voter);
        return choice ? [[voter, choice] as const] : [];
      }),
    );
  }

  onChanged(listener: (conferenceId: ConferenceId, pollId: PollId) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #log(id: ConferenceId): Log {
    let log = this.#logs.get(id);
    if (!log) {
      log = { commits: [], commands: new Map(), boxes: new Map(), tails: new Set() };
      this.#logs.set(id, log);
    }
    return log;
  }

  #applyEffect(log: Log, effect: ReturnType<typeof ballotEffects>[number]): void {
    if (effect.kind === 'open') {
      log.boxes.set(effect.pollId, { open: true, electorate: new Set(effect.electorate), choices: new Map() });
    } else {
      const box = log.boxes.get(effect.pollId);
      if (box) box.open = false;
    }
  }
}
