import type { Redis } from 'ioredis';
import {
  type AppendOutcome,
  type Commit,
  type CommitDraft,
  commandKey,
  type Head,
  openCommit,
  type SealedCommit,
  sealCommits,
} from '../../application/eventStore.ts';
import { APPEND_SCRIPT } from './appendScript.ts';
import { storeCall } from './connection.ts';

/** Entries read in one call while loading a log. */
export const READ_PAGE = 1_000;

/** The keys of one log: the stream of its entries, and the versions of its commands. */
export interface LogKeys {
  readonly log: string;
  readonly commands: string;
}

/** What an append does beside the log, in the same step: keys and arguments of `APPEND_SCRIPT`. */
export interface AppendEffects {
  readonly keys: readonly string[];
  readonly args: readonly (string | number)[];
}

const NO_EFFECTS: AppendEffects = { keys: [], args: [] };

/** Appends entries to a log in one script call, with what the entries do beside it. Rejects with `STORE_UNAVAILABLE`. */
export async function appendToLog<Event, By extends { readonly id: string }>(
  redis: Redis,
  { log, commands }: LogKeys,
  { head, drafts }: { readonly head: Head; readonly drafts: readonly CommitDraft<Event, By>[] },
  effectsOf: (commits: readonly Commit<Event, By>[]) => AppendEffects = () => NO_EFFECTS,
): Promise<AppendOutcome<Event, By>> {
  const sealed = sealCommits(head, drafts);
  const effects = effectsOf(sealed.map(({ commit }) => commit));
  const scriptKeys = [log, commands, ...effects.keys];
  const [kind, ...rest] = (await storeCall(() =>
    redis.eval(
      APPEND_SCRIPT,
      scriptKeys.length,
      ...scriptKeys,
      head.version,
      head.hash,
      sealed.length,
      ...sealed.flatMap(entryArguments),
      ...effects.args,
    ),
  )) as string[];
  if (kind === 'appended') return { kind, commits: sealed.map(({ commit }) => commit) };
  if (kind === 'conflict') return { kind, missing: readPairs(rest).map(([bytes, hash]) => openCommit(bytes, hash)) };
  const versions = readPairs(rest).map(([index, version]) => [Number(index), Number(version)] as const);
  return { kind: 'repeated', versions: new Map(versions) };
}

/** All entries of a log after a version. Rejects with `STORE_UNAVAILABLE`. */
export async function readLogAfter<Event, By>(
  redis: Redis,
  { log }: Pick<LogKeys, 'log'>,
  version: number,
): Promise<readonly Commit<Event, By>[]> {
  const commits: Commit<Event, By>[] = [];
  for (;;) {
    const after = commits.at(-1)?.version ?? version;
    const entries = await storeCall(() => redis.xrange(log, `(${after}-0`, '+', 'COUNT', READ_PAGE));
    commits.push(...entries.map((entry) => readEntry<Event, By>(entry)));
    if (entries.length < READ_PAGE) return commits;
  }
}

/** A stream entry is `[id, ['commit', bytes, 'hash', hash]]`. */
export function readEntry<Event, By>([, fields]: readonly [string, readonly string[]]): Commit<Event, By> {
  return openCommit(fields[1] ?? '', fields[3] ?? '');
}

function entryArguments<Event, By extends { readonly id: string }>({
  commit,
  bytes,
}: SealedCommit<Event, By>): readonly (string | number)[] {
  return [commit.version, commandKey(commit), bytes, commit.hash];
}

function readPairs(flat: readonly string[]): readonly (readonly [string, string])[] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[index * 2] ?? '', flat[index * 2 + 1] ?? '']);
}
