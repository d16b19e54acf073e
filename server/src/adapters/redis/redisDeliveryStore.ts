import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { Channel, LetterPlan } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Redis } from 'ioredis';
import type { Delivery, DeliveryName } from '../../application/deliveries/delivery.ts';
import type { ChannelStore, DeliveryStore } from '../../application/deliveries/deliveryStore.ts';
import { storeCall } from './connection.ts';
import { deliveryKeys as keys } from './keys.ts';

/** Queues a letter unless the last one of its name still waits. KEYS: letters, queue; ARGV: field, letter, time, member. */
const ENQUEUE = `
local last = redis.call('HGET', KEYS[1], ARGV[1])
if last and cjson.decode(last).state == 'queued' then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4])
return 1
`;

/** The first free time, and the one behind what is wanted as the next. KEYS: slot; ARGV: now, duration, lifetime. */
const RESERVE = `
local first = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), tonumber(ARGV[1]))
redis.call('SET', KEYS[1], string.format('%.0f', first + ARGV[2]), 'PX', string.format('%.0f', first + ARGV[2] - ARGV[1] + ARGV[3]))
return string.format('%.0f', first)
`;

/**
 * Puts a due letter off for the lease and tells it. One that another server has claimed meanwhile is not told, and
 * one that does not wait any more leaves the queue. KEYS: queue, letters; ARGV: member, field, now, end of the lease.
 */
const CLAIM = `
local time = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not time or tonumber(time) > tonumber(ARGV[3]) then return false end
local letter = redis.call('HGET', KEYS[2], ARGV[2])
if not letter or cjson.decode(letter).state ~= 'queued' then
  redis.call('ZREM', KEYS[1], ARGV[1])
  return false
end
redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
return letter
`;

/** Stops a letter that still waits. KEYS: letters, queue; ARGV: field, id, the stopped letter, member. */
const STOP = `
local last = redis.call('HGET', KEYS[1], ARGV[1])
if not last then return 0 end
local letter = cjson.decode(last)
if letter.state ~= 'queued' or letter.id ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('ZREM', KEYS[2], ARGV[4])
return 1
`;

/**
 * Stores a letter after a try; one that was stopped waits for no other, and a newer one of its name stays as it is. KEYS:
 * letters, queue; ARGV: field, letter, time or '', member, id.
 */
const SETTLE = `
local text = redis.call('HGET', KEYS[1], ARGV[1])
local last = text and cjson.decode(text)
if last and last.id ~= ARGV[5] then return 0 end
if ARGV[3] ~= '' and last and last.state == 'cancelled' then
  redis.call('ZREM', KEYS[2], ARGV[4])
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if ARGV[3] == '' then redis.call('ZREM', KEYS[2], ARGV[4]) else redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4]) end
return 1
`;

/** Kept behind the last reserved time (ms), so that a clock that is a little late finds it. */
const SLOT_MS = 60_000;

/** The queue of letters in Redis: a hash for each conference, and one sorted set of those that wait, by their times. */
export class RedisDeliveryStore implements DeliveryStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async enqueue(deliveries: readonly Delivery[]): Promise<number> {
    return storeCall(async () => {
      let queued = 0;
      for (const delivery of deliveries) {
        const args = [fieldOf(delivery), JSON.stringify(delivery), delivery.nextAt ?? delivery.at, memberOf(delivery)];
        queued += Number(await this.#redis.eval(ENQUEUE, 2, keys.letters(delivery.conferenceId), keys.queue, ...args));
      }
      return queued;
    });
  }

  async reserveTimes(
    { organisationId, channel }: { readonly organisationId: OrganisationId; readonly channel: Channel },
    { count, gapMs, now }: { readonly count: number; readonly gapMs: number; readonly now: number },
  ): Promise<number> {
    const key = keys.slot(organisationId, channel);
    const first = await storeCall(() => this.#redis.eval(RESERVE, 1, key, now, Math.round(count * gapMs), SLOT_MS));
    return Number(first);
  }

  async claim(now: number, leaseMs: number): Promise<Delivery | undefined> {
    return storeCall(async () => {
      for (;;) {
        const [member] = await this.#redis.zrangebyscore(keys.queue, '-inf', now, 'LIMIT', 0, 1);
        if (member === undefined) return undefined;
        const [conferenceId = '', field = ''] = member.split('\n');
        const letters = keys.letters(conferenceId as ConferenceId);
        const text = await this.#redis.eval(CLAIM, 2, keys.queue, letters, member, field, now, now + leaseMs);
        // Without one, another server was quicker, or the letter or its conference is gone: the next one is due.
        if (text !== null) return JSON.parse(String(text)) as Delivery;
      }
    });
  }

  async settle(delivery: Delivery): Promise<void> {
    const waits = delivery.state === 'queued' ? (delivery.nextAt ?? delivery.at) : '';
    const args = [fieldOf(delivery), JSON.stringify(delivery), waits, memberOf(delivery), delivery.id];
    await storeCall(() => this.#redis.eval(SETTLE, 2, keys.letters(delivery.conferenceId), keys.queue, ...args));
  }

  async stop(conferenceId: ConferenceId, at: number): Promise<number> {
    const waiting = (await this.list(conferenceId)).filter(({ state }) => state === 'queued');
    let stopped = 0;
    for (const { nextAt: _next, ...delivery } of waiting) {
      const text = JSON.stringify({ ...delivery, state: 'cancelled', fault: 'stopped', at });
      const args = [fieldOf(delivery), delivery.id, text, memberOf(delivery)];
      stopped += await storeCall(async () =>
        Number(await this.#redis.eval(STOP, 2, keys.letters(conferenceId), keys.queue, ...args)),
      );
    }
    return stopped;
  }

  async list(conferenceId: ConferenceId): Promise<readonly Delivery[]> {
    const texts = await storeCall(() => this.#redis.hvals(keys.letters(conferenceId)));
    return texts.map((text) => JSON.parse(text) as Delivery);
  }

  async readPlan(conferenceId: ConferenceId): Promise<LetterPlan | undefined> {
    const text = await storeCall(() => this.#redis.get(keys.plan(conferenceId)));
    return text === null ? undefined : (JSON.parse(text) as LetterPlan);
  }

  async writePlan(conferenceId: ConferenceId, plan: LetterPlan): Promise<void> {
    const { channels, minutesBefore } = plan.reminders;
    const reminds = channels.length > 0 && minutesBefore.length > 0;
    await storeCall(async () => {
      await this.#redis.set(keys.plan(conferenceId), JSON.stringify(plan));
      if (reminds) await this.#redis.sadd(keys.reminding, conferenceId);
      else await this.#redis.srem(keys.reminding, conferenceId);
    });
  }

  async listReminding(): Promise<readonly ConferenceId[]> {
    return (await storeCall(() => this.#redis.smembers(keys.reminding))) as ConferenceId[];
  }

  async noteReminder(conferenceId: ConferenceId, key: string): Promise<boolean> {
    return (await storeCall(() => this.#redis.sadd(keys.reminded(conferenceId), key))) === 1;
  }

  async forgetReminder(conferenceId: ConferenceId, key: string): Promise<void> {
    await storeCall(() => this.#redis.srem(keys.reminded(conferenceId), key));
  }
}

/** What organisations have set up to reach sites: a hash for each, sealed. */
export class RedisChannelStore implements ChannelStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  read(organisationId: OrganisationId): Promise<Readonly<Partial<Record<Channel, string>>>> {
    return storeCall(() => this.#redis.hgetall(keys.channels(organisationId)));
  }

  async write(organisationId: OrganisationId, channel: Channel, text: string | undefined): Promise<void> {
    const key = keys.channels(organisationId);
    await storeCall(() => (text === undefined ? this.#redis.hdel(key, channel) : this.#redis.hset(key, channel, text)));
  }
}

/** Of each kind, channel and site the newest letter is kept. */
function fieldOf({ kind, channel, siteId }: DeliveryName): string {
  return `${kind} ${channel} ${siteId}`;
}

function memberOf(name: DeliveryName): string {
  return `${name.conferenceId}\n${fieldOf(name)}`;
}
