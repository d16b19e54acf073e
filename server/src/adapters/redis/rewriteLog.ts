import { randomUUID } from 'node:crypto';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Redis } from 'ioredis';
import {
  type CommitDraft,
  commandKey,
  type EntryChange,
  type Head,
  sealCommits,
} from '../../application/eventStore.ts';
import { storeCall } from './connection.ts';
import { keys } from './keys.ts';
import { READ_PAGE } from './redisLog.ts';
import { runAll } from './storeDump.ts';

/** How long a copy of a log lasts that was not put in the log's place (s). */
const COPY_SECONDS = 3_600;

/**
 * Puts a copy in the place of the log if the head is as expected and the copy has every entry, and appends an entry to it.
 * After a failover a copy may lack what no replica had.
 *
 * KEYS: log, copy, commands, snapshot. ARGV: expected version and hash; version, command key, bytes and hash of the entry; then
 * the keys of the commands that are to be forgotten. Returns 1, or 0 where the log has grown or the copy is not whole.
 */
const REPLACE_SCRIPT = `
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
if #last == 0 or last[1][1] ~= ARGV[1] .. '-0' or last[1][2][4] ~= ARGV[2]
    or redis.call('XLEN', KEYS[2]) ~= redis.call('XLEN', KEYS[1]) then
  redis.call('DEL', KEYS[2])
  return 0
end
redis.call('XADD', KEYS[2], ARGV[3] .. '-0', 'commit', ARGV[5], 'hash', ARGV[6])
redis.call('PERSIST', KEYS[2])
redis.call('RENAME', KEYS[2], KEYS[1])
redis.call('DEL', KEYS[4])
for i = 7, #ARGV do redis.call('HDEL', KEYS[3], ARGV[i]) end
redis.call('HSET', KEYS[3], ARGV[4], ARGV[3])
return 1
`;

/** What is to stand in a log. */
interface Rewriting {
  readonly head: Head;
  readonly changes: readonly EntryChange[];
  readonly draft: CommitDraft;
}

/** `EventStore.rewrite`. A stream's entries cannot be changed, so that a copy of it is made beside it. */
export async function rewriteLog(redis: Redis, id: ConferenceId, rewriting: Rewriting): Promise<boolean> {
  const { head, changes, draft } = rewriting;
  const copy = `${keys.log(id)}:copy:${randomUUID()}`;
  await copyLog(redis, id, copy, new Map(changes.map(({ version, bytes }) => [version, bytes])));
  const [sealed] = sealCommits(head, [draft]);
  if (!sealed) return false;
  const { commit, bytes } = sealed;
  const scriptKeys = [keys.log(id), copy, keys.commands(id), keys.snapshot(id)];
  const entry = [commit.version, commandKey(commit), bytes, commit.hash];
  const forgotten = changes.map(({ command }) => commandKey(command));
  const replaced = await storeCall(() =>
    redis.eval(REPLACE_SCRIPT, scriptKeys.length, ...scriptKeys, head.version, head.hash, ...entry, ...forgotten),
  );
  return replaced === 1;
}

async function copyLog(
  redis: Redis,
  id: ConferenceId,
  copy: string,
  changed: ReadonlyMap<number, string>,
): Promise<void> {
  for (let after = 0; ; ) {
    const page = await storeCall(() => redis.xrange(keys.log(id), `(${after}-0`, '+', 'COUNT', READ_PAGE));
    const pipeline = redis.pipeline();
    for (const [entryId, fields] of page) {
      after = Number.parseInt(entryId, 10);
      pipeline.xadd(copy, entryId, 'commit', changed.get(after) ?? fields[1] ?? '', 'hash', fields[3] ?? '');
    }
    await storeCall(() => runAll(pipeline.expire(copy, COPY_SECONDS)));
    if (page.length < READ_PAGE) return;
  }
}
