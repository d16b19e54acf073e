import type { ChainableCommander, Redis } from 'ioredis';
import type { Head } from '../../application/eventStore.ts';
import { storeCall } from './connection.ts';
import { SEALED } from './keys.ts';

/** Keys asked for in one step of a scan. */
const SCAN_COUNT = 1_000;
/** Keys outside any group that are dumped in one step. */
const SINGLES = 200;
/** How often the groups that grew during a dump are dumped again. */
const MAX_ROUNDS = 20;
/** The beginning of the keys of one group, which is its name. */
const OF_GROUP = /^(?:(?:conf|org):\{[^}]+\}|acct:acct_[^:]+)/;

/** One key of the store as Redis dumps it. */
export interface DumpedKey {
  readonly key: string;
  /** When it expires, in ms since 1970; absent where it does not. */
  readonly expiresAt?: number;
  /** The payload of `DUMP`. */
  readonly dump: Buffer;
  /** Of a log: the version and the hash of its last entry. */
  readonly head?: Head;
}

/** Keys that were dumped in one step, so that they fit together. A later group of a name replaces the earlier one. */
export interface DumpedGroup {
  /** The conference, the organisation, or the account; the key itself where it belongs to none, and of a document. */
  readonly group: string;
  readonly keys: readonly DumpedKey[];
}

/**
 * Dumps every key while servers go on writing. All keys of one conference but its documents, and all of one
 * organisation or account, are of one moment: what a command wrote is in the dump as a whole or not at all. A group that got
 * further keys meanwhile is dumped again, with what has gone of it left out; the later dump counts. A key of no group needs no
 * other one, so a new one is dumped once. What live servers say of themselves is left out, and so are the answers of an anonymous
 * survey until it is sealed: two dumps with one answer between them would show whose it was.
 * Rejects with `STORE_UNAVAILABLE`.
 */
export async function* dumpStore(redis: Redis): AsyncGenerator<DumpedGroup> {
  let groups = await listGroups(redis);
  const known = new Map<string, ReadonlySet<string>>();
  for (let round = 0; groups.size > 0; round++) {
    if (round === MAX_ROUNDS) throw new Error('The store changes faster than it can be read. Try again later.');
    for (const [group, keys] of groups) known.set(group, keys);
    yield* dumpGroups(redis, groups);
    groups = findGrown(await listGroups(redis), known);
    if (![...groups.keys()].some((group) => OF_GROUP.test(group))) {
      yield* dumpGroups(redis, groups);
      return;
    }
  }
}

/** The groups that have keys which are not known, each with the known keys as well: some of those may have gone. */
function findGrown(
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, ReadonlySet<string>> {
  const grown = new Map<string, ReadonlySet<string>>();
  for (const [group, keys] of groups) {
    const before = known.get(group) ?? new Set<string>();
    const all = new Set([...before, ...keys]);
    if (all.size > before.size) grown.set(group, all);
  }
  return grown;
}

async function* dumpGroups(
  redis: Redis,
  groups: ReadonlyMap<string, ReadonlySet<string>>,
): AsyncGenerator<DumpedGroup> {
  const singles: string[] = [];
  for (const [group, keys] of groups) {
    if (keys.size === 1) singles.push(...keys);
    else {
      // Documents are many times larger than all else. They are stored before an entry names them and never change.
      const documents = [...keys].filter(isDocument);
      const rest = [...keys].filter((key) => !isDocument(key));
      yield { group, keys: await dumpAtOnce(redis, rest) };
      for (const key of documents) yield { group: key, keys: await dumpAtOnce(redis, [key]) };
    }
  }
  for (let from = 0; from < singles.length; from += SINGLES) {
    for (const dumped of await dumpAtOnce(redis, singles.slice(from, from + SINGLES))) {
      yield { group: isDocument(dumped.key) ? dumped.key : groupOf(dumped.key), keys: [dumped] };
    }
  }
}

/** Keys that have gone meanwhile are missing in the answer. */
async function dumpAtOnce(redis: Redis, keys: readonly string[]): Promise<readonly DumpedKey[]> {
  const steps = redis.multi().time();
  for (const key of keys) {
    steps.dumpBuffer(key).pttl(key);
    if (isLog(key)) steps.xrevrange(key, '+', '-', 'COUNT', 1);
    const survey = anonymousSurveyOf(key);
    if (survey !== undefined) steps.get(`${survey}:sealed`);
  }
  const replies = await runAll(steps);
  const [seconds, micros] = (replies.shift() as readonly string[]).map(Number);
  const now = (seconds ?? 0) * 1_000 + Math.floor((micros ?? 0) / 1_000);
  return keys.flatMap((key) => {
    const [dump, left] = [replies.shift() as Buffer | null, replies.shift() as number];
    const head = isLog(key) ? readHead(replies.shift() as readonly StreamEntry[]) : undefined;
    const mayLeave = anonymousSurveyOf(key) === undefined || replies.shift() === SEALED;
    return dump === null || !mayLeave
      ? []
      : [{ key, dump, ...(left >= 0 && { expiresAt: now + left }), ...(head && { head }) }];
  });
}

type StreamEntry = readonly [id: string, fields: readonly string[]];

function readHead([last]: readonly StreamEntry[]): Head | undefined {
  return last && { version: Number.parseInt(last[0], 10), hash: last[1][3] ?? '' };
}

/** The replies of a transaction or pipeline. Rejects with the first error among them. */
export async function runAll(steps: ChainableCommander): Promise<unknown[]> {
  const replies = (await storeCall(() => steps.exec())) ?? [];
  for (const [error] of replies) if (error) throw error;
  return replies.map(([, value]) => value);
}

async function listGroups(redis: Redis): Promise<Map<string, ReadonlySet<string>>> {
  const groups = new Map<string, Set<string>>();
  let cursor = '0';
  do {
    const [next, keys] = await storeCall(() => redis.scan(cursor, 'COUNT', SCAN_COUNT));
    for (const key of keys.filter((one) => !isOfRunningServers(one))) {
      const group = groupOf(key);
      // A scan may name a key twice.
      groups.set(group, (groups.get(group) ?? new Set()).add(key));
    }
    cursor = next;
  } while (cursor !== '0');
  return groups;
}

function groupOf(key: string): string {
  return OF_GROUP.exec(key)?.[0] ?? key;
}

/** Whether a key is the log of a conference or an organisation. */
export function isLog(key: string): boolean {
  return /^(?:conf|org):\{[^}]+\}:log$/.test(key);
}

/** Whether a key has the bytes of a document. */
export function isDocument(key: string): boolean {
  return /^conf:\{[^}]+\}:doc:/.test(key);
}

/** The survey that a key keeps anonymous answers of, or what joins them to who answered. */
function anonymousSurveyOf(key: string): string | undefined {
  return /^(conf:\{[^}]+\}:survey:[^:]+):(?:respondents|entered|papers|key)$/.exec(key)?.[1];
}

function isOfRunningServers(key: string): boolean {
  return /^conf:\{[^}]+\}:(?:presence|media)$/.test(key);
}
