import type { OrganisationId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { SendFault } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Redis } from 'ioredis';
import type { WaitingNotice } from '../../application/notices/notice.ts';
import type {
  NoticeMark,
  NoticeMove,
  NoticeOutcome,
  NoticeReport,
  NoticeStore,
} from '../../application/notices/noticeClock.ts';
import { storeCall } from './connection.ts';
import { deliveryKeys as keys } from './keys.ts';
import { executeReplicated } from './replicatedRedis.ts';

/** Under which name the marks say from when on a portal is told. */
const SINCE = 'since';

/** KEYS: marks, notices, due. ARGV: the mark, from, to, now, then of each notice its id and JSON. */
const ADVANCE_SCRIPT = `
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
for i = 5, #ARGV, 2 do
  redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 1])
  redis.call('ZADD', KEYS[3], ARGV[4], ARGV[i])
end
return 1
`;

/** KEYS: notices, due. ARGV: now, the end of the lease. Replies the notice that has waited longest. */
const CLAIM_SCRIPT = `
local due = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1], 'LIMIT', 0, 1)
if #due == 0 then return false end
redis.call('ZADD', KEYS[2], ARGV[2], due[1])
return redis.call('HGET', KEYS[1], due[1])
`;

/** Notices to portals in Redis: a queue for each organisation. */
export class RedisNoticeStore implements NoticeStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async readSince(id: OrganisationId): Promise<Timestamp | undefined> {
    const since = await storeCall(() => this.#redis.hget(keys.noticeMarks(id), SINCE));
    return since === null ? undefined : Number(since);
  }

  async begin(id: OrganisationId, since: Timestamp): Promise<void> {
    const transaction = this.#redis
      .multi()
      .del(keys.notices(id), keys.noticesDue(id), keys.noticeMarks(id), keys.noticeReport(id))
      .hset(keys.noticeMarks(id), SINCE, since);
    await storeCall(() => executeReplicated(this.#redis, transaction));
  }

  async readMarks(id: OrganisationId): Promise<ReadonlyMap<NoticeMark, string>> {
    const marks = await storeCall(() => this.#redis.hgetall(keys.noticeMarks(id)));
    return new Map(Object.entries(marks) as [NoticeMark, string][]);
  }

  async advance(id: OrganisationId, { mark, from, to, notices, now }: NoticeMove): Promise<void> {
    const queued = notices.flatMap((notice) => {
      const waiting: WaitingNotice = { ...notice, attempts: 0 };
      return [notice.id, JSON.stringify(waiting)];
    });
    const scriptKeys = [keys.noticeMarks(id), keys.notices(id), keys.noticesDue(id)];
    await storeCall(() => this.#redis.eval(ADVANCE_SCRIPT, 3, ...scriptKeys, mark, from, to, now, ...queued));
  }

  async claim(id: OrganisationId, now: Timestamp, leaseMs: number): Promise<WaitingNotice | undefined> {
    const text = await storeCall(() =>
      this.#redis.eval(CLAIM_SCRIPT, 2, keys.notices(id), keys.noticesDue(id), now, now + leaseMs),
    );
    return typeof text === 'string' ? (JSON.parse(text) as WaitingNotice) : undefined;
  }

  async settle(id: OrganisationId, notice: WaitingNotice, { at, nextAt, fault }: NoticeOutcome): Promise<void> {
    const transaction = this.#redis.multi();
    if (nextAt === undefined) transaction.hdel(keys.notices(id), notice.id).zrem(keys.noticesDue(id), notice.id);
    else {
      const waiting: WaitingNotice = { ...notice, attempts: notice.attempts + 1 };
      transaction
        .hset(keys.notices(id), notice.id, JSON.stringify(waiting))
        .zadd(keys.noticesDue(id), nextAt, notice.id);
    }
    if (fault === undefined) transaction.hset(keys.noticeReport(id), 'sentAt', at).hdel(keys.noticeReport(id), 'fault');
    else transaction.hset(keys.noticeReport(id), 'fault', fault);
    await storeCall(() => executeReplicated(this.#redis, transaction));
  }

  async report(id: OrganisationId): Promise<NoticeReport> {
    const [waiting, { sentAt, fault }] = await storeCall(() =>
      Promise.all([this.#redis.zcard(keys.noticesDue(id)), this.#redis.hgetall(keys.noticeReport(id))]),
    );
    return {
      waiting,
      ...(sentAt !== undefined && { sentAt: Number(sentAt) }),
      ...(fault !== undefined && { fault: fault as SendFault }),
    };
  }
}
