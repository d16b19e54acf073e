import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { DEFAULT_WORDS } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ActorId, ConferenceId, OrganisationId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { defaultLetters } from '@diem-cau/shared/letters/defaultLetters.ts';
import { initialOrganisation } from '@diem-cau/shared/organisation/state.ts';
import type { LetterSites, MailServer as MailAddress, SeenPlan } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSenders } from '../../server/src/adapters/delivery/senders.ts';
import { createOutgoing } from '../../server/src/adapters/outgoing/outgoing.ts';
import { openConnection, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { RedisAccessStore } from '../../server/src/adapters/redis/redisAccessStore.ts';
import { RedisChannelStore, RedisDeliveryStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import { Channels } from '../../server/src/application/deliveries/channels.ts';
import { type Delivery, describeDelivery } from '../../server/src/application/deliveries/delivery.ts';
import { Dispatcher } from '../../server/src/application/deliveries/dispatcher.ts';
import { queueLetters } from '../../server/src/application/deliveries/reachSites.ts';
import { ReminderClock } from '../../server/src/application/deliveries/reminderClock.ts';
import { Seal } from '../../server/src/application/deliveries/sealedText.ts';
import { EAST, EAST_1, EAST_2, liveConference, openConference, stateAfter, WEST_1 } from '../testkit/given.ts';
import { MailServer } from '../testkit/mailServer.ts';
import { startTestRedis } from '../testkit/redis.ts';
import { TestClock } from '../testkit/testClock.ts';
import { waitFor } from '../testkit/waitFor.ts';

const ID = 'conf_letters' as ConferenceId;
const ORGANISATION = 'org_letters' as OrganisationId;
const QUEUE = { organisationId: ORGANISATION, channel: 'mail' } as const;
const KEY = Buffer.alloc(32, 7);
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** 8:00 on Wednesday, 9 December 2026, in Vietnam. */
const START = Date.UTC(2026, 11, 9, 1);

function withEmail(id: SiteId, email: string, name = 'Xã'): DomainEvent {
  const site = {
    id,
    name: `${name} ${id}`,
    level: 3,
    parentId: EAST,
    expected: 20,
    contactName: 'Lê Văn B',
    email,
  } as const;
  return { type: 'SiteChanged', site, at: START };
}

const EVENTS: readonly DomainEvent[] = [
  ...openConference,
  { type: 'StartPlanned', plannedStart: START, at: START },
  withEmail(EAST_1, 'dong1@xa.example'),
  withEmail(EAST_2, 'khong-co@xa.example'),
  withEmail(WEST_1, 'ban@xa.example'),
];

let store: Awaited<ReturnType<typeof startTestRedis>>;
let redis: Redis;
let clock: TestClock;
let mailServer: MailServer;
let events: readonly DomainEvent[];
/** What the server says of `ban@…`: it takes letters to it after some tries. */
let busyTries: number;
let queue: RedisDeliveryStore;
let access: RedisAccessStore;
let channels: Channels;

beforeEach(async () => {
  store = await startTestRedis();
  redis = openConnection(store.address);
  await waitUntilReady(redis, 5_000);
  clock = new TestClock(START - 48 * HOUR_MS);
  events = EVENTS;
  busyTries = 0;
  mailServer = await MailServer.start({
    judge(address) {
      if (address.startsWith('khong-co')) return { responseCode: 550, message: '5.1.1 No such user here' };
      if (address.startsWith('ban') && busyTries-- > 0) return { responseCode: 451, message: '4.7.1 Try again later' };
      return undefined;
    },
  });
  queue = new RedisDeliveryStore(redis);
  access = new RedisAccessStore(redis);
  channels = new Channels(new RedisChannelStore(redis), new Seal(KEY));
  await channels.set(ORGANISATION, 'mail', address(), undefined);
});

afterEach(async () => {
  await mailServer?.stop();
  redis?.disconnect();
  await store?.stop();
});

function address(more: Partial<MailAddress> = {}): MailAddress {
  return {
    host: '127.0.0.1',
    port: mailServer.port,
    security: 'none',
    user: '',
    from: 'hoinghi@tinhdoan.example',
    fromName: '',
    perMinute: 600,
    ...more,
  };
}

function ports(privateTargets: readonly string[] = ['127.0.0.1/32']) {
  const organisations = {
    findOrganisationOf: async () => ORGANISATION,
    read: async () => ({ ...initialOrganisation, name: 'Tỉnh đoàn Bình Dương' }),
  };
  const conferences = { read: async () => new Map([[ID, stateAfter(events)]]) };
  const logger = { info() {}, warn() {}, error: (facts: object) => expect.unreachable(JSON.stringify(facts)) };
  return {
    ...{ deliveries: queue, channels, organisations, access, clock, conferences, logger },
    senders: createSenders(createOutgoing(privateTargets)),
    invitationKey: KEY,
    publicUrl: 'https://hoi-nghi.example',
  };
}

/** Another server on the same store. */
function dispatcher(privateTargets?: readonly string[]): Dispatcher {
  return new Dispatcher(ports(privateTargets));
}

let presses = 0;

async function send(sites: LetterSites, kind: 'invitation' | 'reminder' = 'invitation') {
  const sending = { press: `press-${++presses}`, kind, channels: ['mail'], sites } as const;
  const reply = await queueLetters({ id: ID, state: stateAfter(events) }, sending, ports());
  if (!reply.ok) throw new Error(reply.error.code);
  const { queued, unreachable } = reply.value;
  return { queued, unreachable };
}

async function stateOf(siteId: SiteId, kind = 'invitation') {
  const found = (await queue.list(ID)).find((delivery) => delivery.siteId === siteId && delivery.kind === kind);
  return found && describeDelivery(found);
}

async function planReminders(): Promise<void> {
  const plan: SeenPlan = {
    revision: 0,
    language: 'vi',
    letters: defaultLetters('vi', DEFAULT_WORDS),
    reminders: { minutesBefore: [1_440, 60], channels: ['mail'] },
  };
  await queue.writePlan(ID, plan);
}

describe('the queue of letters', () => {
  it('sends each site its own link, once, with a calendar entry', async () => {
    const begun = await send([EAST_1, WEST_1]);
    expect(begun).toStrictEqual({ queued: 2, unreachable: [] });
    expect(await send([EAST_1])).toStrictEqual({ queued: 0, unreachable: [] });
    clock.pass(MINUTE_MS);
    await Promise.all([dispatcher().run(), dispatcher().run()]);
    const links = mailServer.letters.map(({ text }) => /https:\S+join#\S+/.exec(text ?? '')?.[0]);
    expect(new Set(links).size).toBe(2);
    const letter = mailServer.letters.find(({ envelopeTo }) => envelopeTo.includes('dong1@xa.example'));
    expect(letter).toMatchObject({
      subject: 'Mời dự hội nghị: Đối thoại',
      from: { value: [{ name: 'Tỉnh đoàn Bình Dương', address: 'hoinghi@tinhdoan.example' }] },
      to: { value: [{ name: 'Lê Văn B', address: 'dong1@xa.example' }] },
    });
    expect(letter?.text).toContain('8 giờ 00, thứ Tư ngày 09/12/2026 (GMT+7)');
    const [calendar] = letter?.attachments ?? [];
    expect(calendar?.contentType).toBe('text/calendar');
    const entry = calendar?.content.toString('utf8') ?? '';
    expect(entry).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261209T080000');
    expect(entry).toContain('BEGIN:VTIMEZONE');
    expect(await stateOf(EAST_1)).toMatchObject({ state: 'sent', to: 'dong1@xa.example', at: clock.wall() });
  });

  it('names the sites that have no address', async () => {
    const { queued, unreachable } = await send('all');
    expect(queued).toBe(3);
    expect(unreachable).toContain(EAST);
  });

  it('says at once which address the server does not know', async () => {
    await send([EAST_2]);
    await dispatcher().run();
    expect(await stateOf(EAST_2)).toMatchObject({
      state: 'bounced',
      fault: 'addressRefused',
      answer: expect.stringContaining('5.1.1 No such user here'),
    });
  });

  it('tries again after growing times, on another server too, until the letter is taken', async () => {
    busyTries = 2;
    await send([WEST_1]);
    await dispatcher().run();
    expect(await stateOf(WEST_1)).toMatchObject({ state: 'queued', fault: 'busy', nextAt: clock.wall() + MINUTE_MS });
    await dispatcher().run();
    clock.pass(MINUTE_MS);
    await dispatcher().run();
    expect(await stateOf(WEST_1)).toMatchObject({ state: 'queued', nextAt: clock.wall() + 5 * MINUTE_MS });
    clock.pass(5 * MINUTE_MS);
    await dispatcher().run();
    expect(await stateOf(WEST_1)).toMatchObject({ state: 'sent' });
    expect(mailServer.letters).toHaveLength(1);
  });

  it('gives up after the last try and keeps what the server said', async () => {
    busyTries = 100;
    await send([WEST_1]);
    for (const minutes of [0, 1, 5, 15, 60, 240]) {
      clock.pass(minutes * MINUTE_MS);
      await dispatcher().run();
    }
    expect(await stateOf(WEST_1)).toMatchObject({ state: 'failed', answer: expect.stringContaining('4.7.1') });
    clock.pass(24 * HOUR_MS);
    await dispatcher().run();
    expect(busyTries).toBe(94);
  });

  it('takes up a letter whose server died while it sent', async () => {
    await send([EAST_1]);
    expect(await queue.claim(QUEUE, clock.wall(), 120_000)).toMatchObject({ siteId: EAST_1 });
    await dispatcher().run();
    expect(mailServer.letters).toHaveLength(0);
    clock.pass(120_000);
    await dispatcher().run();
    expect(mailServer.letters).toHaveLength(1);
  });

  it('stores what has become of a letter once the store answers again, and ends with all that is being sent', async () => {
    await send([EAST_1, WEST_1]);
    let [refusedStores, failedClaims] = [2, 1];
    class TroubledStore extends RedisDeliveryStore {
      override async settle(delivery: Delivery) {
        if (refusedStores-- > 0) throw new Error('The store does not answer.');
        return super.settle(delivery);
      }
      override async claim(...args: Parameters<RedisDeliveryStore['claim']>) {
        if (failedClaims-- > 0) throw new Error('The store does not answer.');
        return super.claim(...args);
      }
    }
    const troubled = new Dispatcher({ ...ports(), deliveries: new TroubledStore(redis) });
    clock.pass(MINUTE_MS);
    await troubled.run();
    await troubled.close();
    expect(await stateOf(EAST_1)).toMatchObject({ state: 'sent' });
    expect(await stateOf(WEST_1)).toMatchObject({ state: 'sent' });
    clock.pass(HOUR_MS);
    await dispatcher().run();
    expect(mailServer.letters).toHaveLength(2);
  });

  it('sends no more in a minute than the organisation allows', async () => {
    await channels.set(ORGANISATION, 'mail', address({ perMinute: 2 }), undefined);
    await send([EAST_1]);
    await send([WEST_1]);
    await dispatcher().run();
    expect(mailServer.letters).toHaveLength(1);
    clock.pass(MINUTE_MS / 2);
    await dispatcher().run();
    expect(mailServer.letters).toHaveLength(2);
  });

  it('of one organisation whose server does not answer hold up nobody else’s', async () => {
    const other = { id: 'org_other' as OrganisationId, conference: 'conf_other' as ConferenceId };
    const held: Socket[] = [];
    const silent = createServer((socket) => held.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    try {
      await channels.set(other.id, 'mail', address({ port: (silent.address() as AddressInfo).port }), undefined);
      const everybody = ports();
      const organisations = {
        ...everybody.organisations,
        findOrganisationOf: async (id: ConferenceId) => (id === other.conference ? other.id : ORGANISATION),
      };
      const state = stateAfter(events);
      const conferences = { read: async ([id]: readonly ConferenceId[]) => new Map(id ? [[id, state]] : []) };
      const both = { ...everybody, organisations, conferences };
      const sending = { press: 'press-silent', kind: 'invitation', channels: ['mail'], sites: 'all' } as const;
      await queueLetters({ id: other.conference, state }, sending, both);
      await queueLetters({ id: ID, state }, { ...sending, press: 'press-quick' }, both);
      clock.pass(MINUTE_MS);
      const slow = new Dispatcher(both);
      const running = slow.run();
      await waitFor('the letters of the quick server', () => mailServer.letters.length === 2 || undefined);
      expect(held.length).toBeGreaterThan(0);
      const closed = slow.close();
      for (const socket of held) socket.destroy();
      await Promise.all([running, closed]);
    } finally {
      silent.close();
    }
  });

  it('stops what waits, and a try that has begun does not queue it again', async () => {
    busyTries = 1;
    await send([EAST_1, WEST_1]);
    const claimed = await queue.claim(QUEUE, clock.wall(), 120_000);
    expect(await queue.stop(ID, { at: clock.wall(), seen: 1 })).toBe(2);
    if (claimed) await queue.settle({ ...claimed, nextAt: clock.wall() });
    clock.pass(HOUR_MS);
    await dispatcher().run();
    expect(mailServer.letters).toHaveLength(0);
    expect(await stateOf(EAST_1)).toMatchObject({ state: 'cancelled', fault: 'stopped' });
  });

  it.each<[string, readonly DomainEvent[], string]>([
    ['the conference is over', [...liveConference.slice(-1), { type: 'ConferenceClosed', at: START }], 'over'],
    ['the site has left the list', [{ type: 'SiteDeleted', siteId: EAST_1, at: START }], 'removed'],
    [
      'its invitation was revoked',
      [{ type: 'InvitationsRevoked', invitees: [`site:${EAST_1}` as ActorId], by: 'organiser' as ActorId, at: START }],
      'revoked',
    ],
  ] as const)('sends nothing any more where %s', async (_, later, fault) => {
    await send([EAST_1]);
    events = [...EVENTS, ...later];
    await dispatcher().run();
    expect(mailServer.letters).toHaveLength(0);
    expect(await stateOf(EAST_1)).toMatchObject({ state: 'cancelled', fault });
  });

  it('says that a mail server in a private network is not allowed, and connects to none', async () => {
    await send([EAST_1]);
    await dispatcher([]).run();
    expect(await stateOf(EAST_1)).toMatchObject({ state: 'refused', fault: 'privateAddress' });
    expect(mailServer.letters).toHaveLength(0);
  });
});

describe('reminders by themselves', () => {
  it('LETTER-5: go once to those who have not entered, on whichever server looks first', async () => {
    await planReminders();
    await access.noteUse(ID, `site:${WEST_1}` as ActorId, clock.wall());
    const look = () => Promise.all([new ReminderClock(ports()).look(), new ReminderClock(ports()).look()]);
    await look();
    expect(await queue.list(ID)).toStrictEqual([]);
    clock.pass(24 * HOUR_MS);
    await look();
    clock.pass(MINUTE_MS);
    await look();
    await dispatcher().run();
    expect(mailServer.letters.map(({ envelopeTo }) => envelopeTo)).toStrictEqual([['dong1@xa.example']]);
    expect(mailServer.letters[0]?.subject).toBe('Nhắc: Đối thoại, 8 giờ 00, thứ Tư ngày 09/12/2026 (GMT+7)');
    clock.pass(23 * HOUR_MS);
    await look();
    await dispatcher().run();
    expect(mailServer.letters).toHaveLength(2);
  });

  it('LETTER-5: go later where the organisation had set up no channel at their time', async () => {
    await planReminders();
    await channels.set(ORGANISATION, 'mail', undefined, undefined);
    clock.pass(24 * HOUR_MS);
    await new ReminderClock(ports()).look();
    expect(await queue.list(ID)).toStrictEqual([]);
    await channels.set(ORGANISATION, 'mail', address(), undefined);
    await new ReminderClock(ports()).look();
    expect(await stateOf(EAST_1, 'reminder')).toMatchObject({ state: 'queued' });
  });

  it('LETTER-5: go later where the store failed, and one failing conference holds up no other', async () => {
    await planReminders();
    let isFailing = true;
    class TroubledStore extends RedisDeliveryStore {
      override async listReminding() {
        return ['conf_broken' as ConferenceId, ...(await super.listReminding())];
      }
      override async readPlan(id: ConferenceId) {
        if (id !== ID) throw new Error('The plan cannot be read.');
        return super.readPlan(id);
      }
      override async enqueue(...args: Parameters<RedisDeliveryStore['enqueue']>) {
        if (isFailing) throw new Error('The store does not answer.');
        return super.enqueue(...args);
      }
    }
    const reminders = new ReminderClock({ ...ports(), deliveries: new TroubledStore(redis) });
    clock.pass(24 * HOUR_MS);
    await reminders.look();
    expect(await queue.list(ID)).toStrictEqual([]);
    isFailing = false;
    await reminders.look();
    expect(await stateOf(EAST_1, 'reminder')).toMatchObject({ state: 'queued' });
  });

  it.each<[string, readonly DomainEvent[], number]>([
    ['its start has come', [], 24 * HOUR_MS],
    ['the conference has begun early', liveConference.slice(-1), MINUTE_MS],
  ])('LETTER-5: one that still waits is dropped where %s, and that is said', async (_, later, passes) => {
    await planReminders();
    clock.pass(24 * HOUR_MS);
    await new ReminderClock(ports()).look();
    events = [...EVENTS, ...later];
    clock.pass(passes);
    await dispatcher().run();
    expect(mailServer.letters).toHaveLength(0);
    expect(await stateOf(EAST_1, 'reminder')).toMatchObject({ state: 'cancelled', fault: 'outdated' });
  });

  it('LETTER-5: end with the conference, whose letters stay to be looked at, and are erased with a deleted one', async () => {
    await planReminders();
    await send([EAST_1]);
    events = [...EVENTS, ...liveConference.slice(-1), { type: 'ConferenceClosed', at: START }];
    await new ReminderClock(ports()).look();
    expect(await queue.listReminding()).toStrictEqual([]);
    expect(await queue.list(ID)).toHaveLength(1);
    const plan = await queue.readPlan(ID);
    if (plan) await queue.writePlan(ID, plan);
    events = [...EVENTS, { type: 'ConferenceDeleted', at: START }];
    await new ReminderClock(ports()).look();
    expect(await queue.readPlan(ID)).toBeUndefined();
    expect(await queue.list(ID)).toStrictEqual([]);
  });

  it('do not go to a site that has entered meanwhile', async () => {
    await send([EAST_1], 'reminder');
    await access.noteUse(ID, `site:${EAST_1}` as ActorId, clock.wall());
    await dispatcher().run();
    expect(mailServer.letters).toHaveLength(0);
    expect(await stateOf(EAST_1, 'reminder')).toMatchObject({ state: 'cancelled', fault: 'entered' });
  });
});

describe('what an organisation has set up', () => {
  it('stores passwords sealed, and never tells them', async () => {
    await channels.set(ORGANISATION, 'mail', address({ user: 'hoinghi' }), 'mật khẩu của thư');
    const dump = JSON.stringify(await redis.hgetall(`org:{${ORGANISATION}}:channels`));
    expect(dump).not.toContain('mật khẩu');
    expect(await channels.describe(ORGANISATION)).toMatchObject({ mail: { user: 'hoinghi', hasPassword: true } });
    expect(JSON.stringify(await channels.describe(ORGANISATION))).not.toContain('mật khẩu');
    expect(await channels.access(ORGANISATION)).toMatchObject({ mail: { password: 'mật khẩu của thư' } });
  });

  it('counts a channel as not set up once its password cannot be read, after new keys', async () => {
    await channels.set(ORGANISATION, 'mail', address({ user: 'hoinghi' }), 'mật khẩu của thư');
    const renewed = new Channels(new RedisChannelStore(redis), new Seal(Buffer.alloc(32, 8)));
    expect(await renewed.access(ORGANISATION)).toStrictEqual({});
    expect(await renewed.describe(ORGANISATION)).toMatchObject({ mail: { hasPassword: false } });
  });

  it('keeps the password when only the rest is changed', async () => {
    await channels.set(ORGANISATION, 'mail', address({ user: 'hoinghi' }), 'mật khẩu của thư');
    await channels.set(ORGANISATION, 'mail', address({ user: 'hoinghi', perMinute: 5 }), undefined);
    expect(await channels.access(ORGANISATION)).toMatchObject({ mail: { perMinute: 5, password: 'mật khẩu của thư' } });
  });

  it.each<[string, Partial<MailAddress>]>([
    ['another host', { host: 'another.example' }],
    ['another port', { port: 2_525 }],
    ['less protection', { security: 'none' }],
    ['another user', { user: 'another' }],
  ])('never sends a stored password to %s', async (_, changes) => {
    const present = address({ security: 'tls', user: 'hoinghi' });
    await channels.set(ORGANISATION, 'mail', present, 'mật khẩu của thư');
    const refused = { ok: false, error: { code: 'CHANNEL_SECRET_NEEDED' } };
    expect(await channels.set(ORGANISATION, 'mail', { ...present, ...changes }, undefined)).toStrictEqual(refused);
    const { mail } = await channels.access(ORGANISATION);
    expect(mail).toMatchObject({ ...present, password: 'mật khẩu của thư' });
  });

  it('forgets the password where the server asks for no user any more', async () => {
    await channels.set(ORGANISATION, 'mail', address({ user: 'hoinghi' }), 'mật khẩu của thư');
    expect(await channels.set(ORGANISATION, 'mail', address({ user: '' }), undefined)).toMatchObject({ ok: true });
    expect(await channels.describe(ORGANISATION)).toMatchObject({ mail: { user: '', hasPassword: false } });
  });

  it('never sends a stored secret to another gateway', async () => {
    const present = { url: 'https://sms.example/send', perMinute: 60 };
    await channels.set(ORGANISATION, 'gateway', present, 'khóa của cổng tin nhắn');
    const refused = { ok: false, error: { code: 'CHANNEL_SECRET_NEEDED' } };
    const elsewhere = { ...present, url: 'https://another.example/send' };
    expect(await channels.set(ORGANISATION, 'gateway', elsewhere, undefined)).toStrictEqual(refused);
    expect(await channels.set(ORGANISATION, 'gateway', { ...present, perMinute: 5 }, undefined)).toMatchObject({
      ok: true,
    });
    const { gateway } = await channels.access(ORGANISATION);
    expect(gateway).toMatchObject({ ...present, perMinute: 5, secret: 'khóa của cổng tin nhắn' });
  });
});
