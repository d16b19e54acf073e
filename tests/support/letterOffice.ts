import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceId, OrganisationId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { defaultLetters } from '@diem-cau/shared/letters/defaultLetters.ts';
import type { SentKind } from '@diem-cau/shared/letters/letter.ts';
import { actorOfRecipient, type Recipient } from '@diem-cau/shared/letters/recipient.ts';
import { initialOrganisation } from '@diem-cau/shared/organisation/state.ts';
import type { LetterRecipients, MailServer as MailAddress, SeenPlan } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Redis } from 'ioredis';
import { expect } from 'vitest';
import { createSenders } from '../../server/src/adapters/delivery/senders.ts';
import { createOutgoing } from '../../server/src/adapters/outgoing/outgoing.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisChannelStore, RedisDeliveryStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import { RedisSurveyBox } from '../../server/src/adapters/redis/redisSurveyBox.ts';
import { Channels } from '../../server/src/application/deliveries/channels.ts';
import { describeDelivery } from '../../server/src/application/deliveries/delivery.ts';
import { Dispatcher } from '../../server/src/application/deliveries/dispatcher.ts';
import { queueLetters } from '../../server/src/application/deliveries/queueLetters.ts';
import { Seal } from '../../server/src/application/deliveries/sealedText.ts';
import { EAST, EAST_1, EAST_2, openConference, stateAfter, WEST_1 } from '../testkit/given.ts';
import { MailServer } from '../testkit/mailServer.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { TestClock } from '../testkit/testClock.ts';

/** The conference whose sites are written to, and its organisation. */
export const ID = 'conf_letters' as ConferenceId;
export const ORGANISATION = 'org_letters' as OrganisationId;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
/** 8:00 on Wednesday, 9 December 2026, in Vietnam. */
export const START = Date.UTC(2026, 11, 9, 1);

const KEY = Buffer.alloc(32, 7);

function withEmail(id: SiteId, email: string): DomainEvent {
  const about = { level: 3, parentId: EAST, expected: 20, contactName: 'Lê Văn B' } as const;
  const site = { id, name: `Xã ${id}`, ...about, email };
  return { type: 'SiteChanged', site, at: START };
}

/** An open conference that begins at `START`, with three sites that have addresses. */
export const EVENTS: readonly DomainEvent[] = [
  ...openConference,
  { type: 'StartPlanned', plannedStart: START, at: START },
  withEmail(EAST_1, 'dong1@xa.example'),
  withEmail(EAST_2, 'khong-co@xa.example'),
  withEmail(WEST_1, 'ban@xa.example'),
];

function siteOf(siteId: SiteId): Recipient {
  return { kind: 'site', siteId };
}

/** An office that reaches its sites: a real Redis and mail server of its own, and what a server makes of them. */
export class LetterOffice {
  readonly redis: Redis;
  readonly mailServer: MailServer;
  readonly queue: RedisDeliveryStore;
  readonly access: RedisAccessStore;
  readonly channels: Channels;
  readonly surveys: RedisSurveyBox;
  readonly clock = new TestClock(START - 48 * HOUR_MS);
  events: readonly DomainEvent[] = EVENTS;
  /** So many times the mail server asks to try a letter to `ban@…` again. */
  busyTries = 0;
  readonly #store: Awaited<ReturnType<typeof startTestRedis>>;
  #presses = 0;

  private constructor(store: Awaited<ReturnType<typeof startTestRedis>>, redis: Redis, mailServer: MailServer) {
    this.#store = store;
    this.redis = redis;
    this.mailServer = mailServer;
    this.queue = new RedisDeliveryStore(redis);
    this.surveys = new RedisSurveyBox(redis);
    this.access = new RedisAccessStore(redis);
    this.channels = new Channels(new RedisChannelStore(redis), new Seal(KEY));
  }

  static async start(): Promise<LetterOffice> {
    const store = await startTestRedis();
    const redis = openConnection(store.address);
    await waitUntilReady(redis, 5_000);
    const mailServer = await MailServer.start({
      judge(address) {
        if (address.startsWith('khong-co')) return { responseCode: 550, message: '5.1.1 No such user here' };
        const isBusy = address.startsWith('ban') && office.busyTries-- > 0;
        return isBusy ? { responseCode: 451, message: '4.7.1 Try again later' } : undefined;
      },
    });
    const office = new LetterOffice(store, redis, mailServer);
    await office.channels.set(ORGANISATION, 'mail', office.address(), undefined);
    return office;
  }

  async stop(): Promise<void> {
    await this.mailServer.stop();
    this.redis.disconnect();
    await this.#store.stop();
  }

  /** The mail server, as an administrator sets it up. */
  address(more: Partial<MailAddress> = {}): MailAddress {
    return {
      ...{ host: '127.0.0.1', port: this.mailServer.port, security: 'none', user: '' },
      ...{ from: 'hoinghi@tinhdoan.example', fromName: '', perMinute: 600 },
      ...more,
    };
  }

  /** What every use case of letters takes. */
  ports(privateTargets: readonly string[] = ['127.0.0.1/32']) {
    const { queue: deliveries, channels, access, clock } = this;
    const organisations = {
      findOrganisationOf: async () => ORGANISATION,
      read: async () => ({ ...initialOrganisation, name: 'Tỉnh đoàn Bình Dương' }),
    };
    const conferences = { read: async () => new Map([[ID, stateAfter(this.events)]]) };
    const logger = { info() {}, warn() {}, error: (facts: object) => expect.unreachable(JSON.stringify(facts)) };
    return {
      ...{ deliveries, channels, organisations, access, clock, conferences, logger },
      surveys: this.surveys,
      senders: createSenders(createOutgoing(privateTargets)),
      invitationKey: KEY,
      publicUrl: 'https://hoi-nghi.example',
    };
  }

  /** Another server on the same store. */
  dispatcher(privateTargets?: readonly string[]): Dispatcher {
    return new Dispatcher(this.ports(privateTargets));
  }

  /** Presses the button that sends to all of these; a site is named by its code. */
  async send(whom: Extract<LetterRecipients, string> | readonly (SiteId | Recipient)[], kind: SentKind = 'invitation') {
    const to = typeof whom === 'string' ? whom : whom.map((one) => (typeof one === 'string' ? siteOf(one) : one));
    const sending = { press: `press-${++this.#presses}`, kind, channels: ['mail'], to } as const;
    const reply = await queueLetters({ id: ID, state: stateAfter(this.events) }, sending, this.ports());
    if (!reply.ok) throw new Error(reply.error.code);
    const { queued, unreachable } = reply.value;
    return { queued, unreachable };
  }

  async stateOf(whom: SiteId | Recipient, kind = 'invitation') {
    const actor = actorOfRecipient(typeof whom === 'string' ? siteOf(whom) : whom);
    const found = (await this.queue.list(ID)).find(
      (delivery) => actorOfRecipient(delivery.recipient) === actor && delivery.kind === kind,
    );
    return found && describeDelivery(found);
  }

  /** Plans reminders a day and an hour before the start, and maybe of what sites have to do after it. */
  async planReminders(owners?: true, minutesBefore: readonly number[] = [1_440, 60]): Promise<void> {
    const plan: SeenPlan = {
      revision: 0,
      language: 'vi',
      letters: defaultLetters('vi', DEFAULT_WORDS),
      reminders: { minutesBefore, channels: ['mail'], owners },
    };
    await this.queue.writePlan(ID, plan);
  }
}
