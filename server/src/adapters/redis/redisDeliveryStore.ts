import type { ConferenceId, OrganisationId, RespondentId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Channel, ChannelSetting, SendFault } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Redis } from 'ioredis';
import {
  type Delivery,
  type DeliveryName,
  type LetterQueue,
  MAX_ANSWER,
} from '../../application/deliveries/delivery.ts';
import type {
  ChannelStore,
  DeliveryStore,
  Sending,
  SendingOutcome,
  StoredPlan,
} from '../../application/deliveries/deliveryStore.ts';
import { storeCall } from './connection.ts';
import { deliveryKeys as keys } from './keys.ts';
import { CLAIM, ENQUEUE, LEAVE, RETURN, SETTLE, STOP, WRITE_PLAN } from './letterScripts.ts';

/** How long after it was sent a letter can come back (ms): longer than any server tries. */
const RETURNABLE_MS = 30 * 86_400_000;

/** Kept behind the last reserved time (ms), so that a clock that is a little late finds it. */
const SLOT_MS = 60_000;

/**
 * The queues of letters in Redis: a hash for each conference, and for each organisation's channel one sorted set of the letters that
 * wait for it, by their times.
 */
export class RedisDeliveryStore implements DeliveryStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async enqueue(conferenceId: ConferenceId, { press, seen, now, queues }: Sending): Promise<SendingOutcome> {
    const lanes = queues.map(({ queue, gapMs }) => ({ ...queue, gapMs: Math.round(gapMs) }));
    const laneKeys = lanes.flatMap(({ organisationId, channel }) => [
      queueOf({ organisationId, channel }),
      keys.slot(organisationId, channel),
    ]);
    const all = [keys.letters(conferenceId), keys.presses(conferenceId), keys.queues, ...laneKeys];
    const args = [
      ...[press, seen ?? '', now, SLOT_MS, lanes.length],
      ...lanes.flatMap((lane) => [nameOf(lane), lane.gapMs]),
      ...queues.flatMap(({ letters }, index) =>
        letters.flatMap((letter) => [fieldOf(letter), textOf(letter), memberOf(letter), index + 1]),
      ),
    ];
    const outcome = await storeCall(() => this.#redis.eval(ENQUEUE, all.length, ...all, ...args));
    if (outcome === 'stale') return 'stale';
    const [queued, isRepeated] = outcome as [number, number];
    return { queued, isRepeated: isRepeated === 1 };
  }

  async countSendings(conferenceId: ConferenceId): Promise<number> {
    return Number((await storeCall(() => this.#redis.hget(keys.presses(conferenceId), '#'))) ?? 0);
  }

  async listQueues(): Promise<readonly LetterQueue[]> {
    const names = await storeCall(() => this.#redis.smembers(keys.queues));
    return names.map((name) => {
      const [organisationId, channel] = name.split(' ') as [OrganisationId, Channel];
      return { organisationId, channel };
    });
  }

  async claim(queue: LetterQueue, now: number, leaseMs: number): Promise<Delivery | undefined> {
    const key = queueOf(queue);
    return storeCall(async () => {
      for (;;) {
        const [member] = await this.#redis.zrangebyscore(key, '-inf', now, 'LIMIT', 0, 1);
        if (member === undefined) {
          await this.#redis.eval(LEAVE, 2, key, keys.queues, nameOf(queue));
          return undefined;
        }
        const [conferenceId = '', field = ''] = member.split('\n');
        const letters = keys.letters(conferenceId as ConferenceId);
        const text = await this.#redis.eval(CLAIM, 2, key, letters, member, field, now, now + leaseMs);
        // Without one, another server was quicker, or the letter or its conference is gone: the next one is due.
        if (text !== null) return readDelivery(String(text));
      }
    });
  }

  async settle(delivery: Delivery): Promise<void> {
    const waits = delivery.state === 'queued' ? (delivery.nextAt ?? delivery.at) : '';
    const args = [fieldOf(delivery), textOf(delivery), waits, memberOf(delivery), delivery.id];
    await storeCall(async () => {
      // First: a report of it may come before anything else is done. Nothing waits for it: a letter that was sent must be
      // settled, whether or not a replica has the one or the other.
      const placed =
        delivery.state === 'sent' &&
        this.#redis.set(keys.letterOf(delivery.id), memberOf(delivery), 'PX', RETURNABLE_MS);
      const letters = keys.letters(delivery.conferenceId);
      const settled = this.#redis.eval(SETTLE, 2, letters, queueOf(delivery), ...args);
      const [kept] = await Promise.all([settled, placed]);
      if (kept === 0) await this.#redis.del(keys.letterOf(delivery.id));
    });
  }

  async markReturned(
    organisationId: OrganisationId,
    letterId: string,
    { fault, answer, at }: { readonly fault: SendFault; readonly answer: string; readonly at: number },
  ): Promise<boolean> {
    return storeCall(async () => {
      const place = await this.#redis.get(keys.letterOf(letterId));
      if (place === null) return false;
      const [conferenceId = '', field = ''] = place.split('\n');
      const change = JSON.stringify({ state: 'bounced', fault, answer: answer.slice(0, MAX_ANSWER), at });
      const letters = keys.letters(conferenceId as ConferenceId);
      return (await this.#redis.eval(RETURN, 1, letters, field, letterId, organisationId, change)) === 1;
    });
  }

  async stop(
    conferenceId: ConferenceId,
    { at, seen }: { readonly at: number; readonly seen: number },
  ): Promise<number> {
    const waiting = (await this.list(conferenceId)).filter(
      ({ state, sending = 0 }) => state === 'queued' && sending <= seen,
    );
    let stopped = 0;
    for (const { nextAt: _next, ...delivery } of waiting) {
      const text = textOf({ ...delivery, state: 'cancelled', fault: 'stopped', at });
      const args = [fieldOf(delivery), delivery.id, text, memberOf(delivery)];
      stopped += await storeCall(async () =>
        Number(await this.#redis.eval(STOP, 2, keys.letters(conferenceId), queueOf(delivery), ...args)),
      );
    }
    return stopped;
  }

  async list(conferenceId: ConferenceId): Promise<readonly Delivery[]> {
    const texts = await storeCall(() => this.#redis.hvals(keys.letters(conferenceId)));
    return texts.map(readDelivery);
  }

  async readPlan(conferenceId: ConferenceId): Promise<StoredPlan | undefined> {
    const text = await storeCall(() => this.#redis.get(keys.plan(conferenceId)));
    return text === null ? undefined : { revision: 1, ...(JSON.parse(text) as Omit<StoredPlan, 'revision'>) };
  }

  async writePlan(conferenceId: ConferenceId, plan: StoredPlan): Promise<boolean> {
    const { channels, minutesBefore, owners } = plan.reminders;
    const reminds = channels.length > 0 && (minutesBefore.length > 0 || owners === true);
    const text = JSON.stringify({ ...plan, revision: plan.revision + 1 });
    const args = [plan.revision, text, conferenceId, reminds ? '1' : '0'];
    return storeCall(
      async () => (await this.#redis.eval(WRITE_PLAN, 2, keys.plan(conferenceId), keys.reminding, ...args)) === 1,
    );
  }

  async listReminding(): Promise<readonly ConferenceId[]> {
    return (await storeCall(() => this.#redis.smembers(keys.reminding))) as ConferenceId[];
  }

  async endReminders(conferenceId: ConferenceId): Promise<void> {
    await storeCall(() => this.#redis.srem(keys.reminding, conferenceId));
  }

  async erase(conferenceId: ConferenceId): Promise<void> {
    const ofConference = [keys.letters, keys.presses, keys.plan, keys.reminded].map((key) => key(conferenceId));
    const places = (await this.list(conferenceId)).map(({ id }) => keys.letterOf(id));
    await this.endReminders(conferenceId);
    // Its letters leave the queues when their turn comes.
    await storeCall(() => this.#redis.del(...ofConference, ...places));
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

  read(organisationId: OrganisationId): Promise<Readonly<Partial<Record<ChannelSetting, string>>>> {
    return storeCall(() => this.#redis.hgetall(keys.channels(organisationId)));
  }

  async write(organisationId: OrganisationId, channel: ChannelSetting, text: string | undefined): Promise<void> {
    const key = keys.channels(organisationId);
    await storeCall(() => (text === undefined ? this.#redis.hdel(key, channel) : this.#redis.hset(key, channel, text)));
  }
}

/** A letter as it is stored: its site or its unit beside the rest, as queues have it that earlier versions have written. */
type StoredDelivery = Omit<Delivery, 'recipient'> &
  ({ readonly siteId: SiteId } | { readonly respondentId: RespondentId });

function textOf({ recipient, ...delivery }: Delivery): string {
  const { kind: _kind, ...whom } = recipient;
  return JSON.stringify({ ...delivery, ...whom });
}

function readDelivery(text: string): Delivery {
  const stored = JSON.parse(text) as StoredDelivery;
  if ('siteId' in stored) {
    const { siteId, ...delivery } = stored;
    return { ...delivery, recipient: { kind: 'site', siteId } };
  }
  const { respondentId, ...delivery } = stored;
  return { ...delivery, recipient: { kind: 'unit', respondentId } };
}

/** Of each kind, channel and recipient the newest letter is kept. A site's code has no small letters, which a unit's id begins with. */
function fieldOf({ kind, channel, recipient }: DeliveryName): string {
  return `${kind} ${channel} ${recipient.kind === 'site' ? recipient.siteId : recipient.respondentId}`;
}

function memberOf(name: DeliveryName): string {
  return `${name.conferenceId}\n${fieldOf(name)}`;
}

function queueOf({ organisationId, channel }: LetterQueue): string {
  return keys.queue(organisationId, channel);
}

function nameOf({ organisationId, channel }: LetterQueue): string {
  return `${organisationId} ${channel}`;
}
