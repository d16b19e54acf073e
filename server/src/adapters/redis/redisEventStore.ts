import { randomBytes } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import { type BallotEffect, ballotEffects } from '../../application/ballotEffects.ts';
import {
  type AppendOutcome,
  type CommandKey,
  type Commit,
  type CommitDraft,
  commandKey,
  type EntryChange,
  type EventStore,
  type Head,
} from '../../application/eventStore.ts';
import { MAX_BLOCK_MS, openBlockingConnection, type RedisAddress, storeCall } from './connection.ts';
import { ballotKeys, keys } from './keys.ts';
import { type AppendEffects, appendToLog, type LogKeys, READ_PAGE, readEntry, readLogAfter } from './redisLog.ts';
import { rewriteLog } from './rewriteLog.ts';

const TAIL_RETRY_MS = 200;

/** Takes the outcome of an append and its duration (s). */
type AppendWatch = (outcome: AppendOutcome['kind'] | 'failed', seconds: number) => void;

/** The log in Redis: a stream per conference, one entry per command, appended by one script. */
export class RedisEventStore implements EventStore {
  readonly #redis: Redis;
  readonly #address: RedisAddress;
  readonly #watch: AppendWatch;

  /** `watch` is told what became of each append. */
  constructor(redis: Redis, address: RedisAddress, watch: AppendWatch = () => {}) {
    this.#redis = redis;
    this.#address = address;
    this.#watch = watch;
  }

  async append(id: ConferenceId, head: Head, drafts: readonly CommitDraft[]): Promise<AppendOutcome> {
    if (head.version === 0) await storeCall(() => this.#redis.sadd(keys.conferences, id));
    const begun = performance.now();
    const appending = appendToLog(this.#redis, logKeysOf(id), { head, drafts }, (commits) => effectsOf(id, commits));
    const tell = (outcome: Parameters<AppendWatch>[0]) => this.#watch(outcome, (performance.now() - begun) / 1_000);
    appending.then(
      ({ kind }) => tell(kind),
      () => tell('failed'),
    );
    return appending;
  }

  readAfter(id: ConferenceId, version: number): Promise<readonly Commit[]> {
    return readLogAfter(this.#redis, logKeysOf(id), version);
  }

  async findRepeated(id: ConferenceId, commands: readonly CommandKey[]): Promise<ReadonlyMap<number, number>> {
    const versions = await storeCall(() => this.#redis.hmget(keys.commands(id), ...commands.map(commandKey)));
    return new Map(versions.flatMap((version, index) => (version === null ? [] : [[index, Number(version)]])));
  }

  rewrite(id: ConferenceId, head: Head, changes: readonly EntryChange[], draft: CommitDraft): Promise<boolean> {
    return rewriteLog(this.#redis, id, { head, changes, draft });
  }

  tail(
    id: ConferenceId,
    afterVersion: () => number | Promise<number>,
    onCommits: (commits: readonly Commit[]) => void,
  ): () => void {
    const redis = openBlockingConnection(this.#address);
    let open = true;
    const follow = async () => {
      while (open) {
        try {
          const after = `${await afterVersion()}-0`;
          const news = await redis.xread('COUNT', READ_PAGE, 'BLOCK', MAX_BLOCK_MS, 'STREAMS', keys.log(id), after);
          const known = await afterVersion();
          const unknown = news?.[0]?.[1].filter(([entryId]) => versionOf(entryId) > known) ?? [];
          if (unknown.length > 0 && open) onCommits(unknown.map((entry) => readEntry<DomainEvent, Actor>(entry)));
        } catch {
          // Redis is unavailable, or the caller has refused the entries. The next successful read delivers what was
          // missed, because each read starts at our version.
          await new Promise((resolve) => setTimeout(resolve, TAIL_RETRY_MS));
        }
      }
    };
    void follow();
    return () => {
      open = false;
      redis.disconnect();
    };
  }

  async listConferences(): Promise<readonly ConferenceId[]> {
    return (await storeCall(() => this.#redis.smembers(keys.conferences))) as ConferenceId[];
  }

  async readSnapshot(id: ConferenceId): Promise<string | undefined> {
    return (await storeCall(() => this.#redis.get(keys.snapshot(id)))) ?? undefined;
  }

  async writeSnapshot(id: ConferenceId, snapshot: string): Promise<void> {
    await storeCall(() => this.#redis.set(keys.snapshot(id), snapshot));
  }
}

function logKeysOf(id: ConferenceId): LogKeys {
  return { log: keys.log(id), commands: keys.commands(id) };
}

/** What entries do to ballot boxes and doors. */
function effectsOf(id: ConferenceId, commits: readonly Commit[]): AppendEffects {
  const effects = commits.flatMap(({ events, version }) =>
    ballotEffects(events).map((effect) => ({ effect, version })),
  );
  return {
    keys: effects.flatMap(({ effect }) => effectKeys(id, effect)),
    args: effects.flatMap(effectArguments),
  };
}

function effectKeys(conferenceId: ConferenceId, effect: BallotEffect): readonly string[] {
  if (effect.kind === 'doors') return [keys.doors(conferenceId)];
  const of = ballotKeys({ conferenceId, pollId: effect.pollId });
  return effect.kind === 'open' ? [of.box, of.electorate, of.limits, of.weights, of.key] : [of.box];
}

interface EffectOfEntry {
  readonly effect: BallotEffect;
  readonly version: number;
}

function effectArguments({ effect, version }: EffectOfEntry): readonly (string | number)[] {
  if (effect.kind === 'shut') return ['shut'];
  if (effect.kind === 'doors') return ['doors', version];
  const { electorate, limits = {}, weights = {}, secret } = effect;
  const numbered = (numbers: Readonly<Record<string, number>>) => {
    const flat = Object.entries(numbers).flat();
    return [flat.length, ...flat];
  };
  // Only for a secret poll: the key of its server nonces.
  const key = secret ? randomBytes(32).toString('hex') : '';
  return ['open', key, electorate.length, ...electorate, ...numbered(limits), ...numbered(weights)];
}

/** An entry's id is `<version>-0`. */
function versionOf(entryId: string): number {
  return Number.parseInt(entryId, 10);
}
