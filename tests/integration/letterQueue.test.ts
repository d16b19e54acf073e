import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ActorId, ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RedisDeliveryStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import type { Delivery } from '../../server/src/application/deliveries/delivery.ts';
import { Dispatcher } from '../../server/src/application/deliveries/dispatcher.ts';
import { queueLetters } from '../../server/src/application/deliveries/queueLetters.ts';
import { EVENTS, HOUR_MS, ID, LetterOffice, MINUTE_MS, ORGANISATION, START } from '../support/letterOffice.ts';
import { EAST, EAST_1, EAST_2, liveConference, stateAfter, WEST_1 } from '../testkit/given.ts';
import { waitFor } from '../testkit/waitFor.ts';

const QUEUE = { organisationId: ORGANISATION, channel: 'mail' } as const;

let office: LetterOffice;

beforeEach(async () => {
  office = await LetterOffice.start();
});

afterEach(() => office?.stop());

describe('the queue of letters', () => {
  it('sends each site its own link, once, with a calendar entry', async () => {
    const begun = await office.send([EAST_1, WEST_1]);
    expect(begun).toStrictEqual({ queued: 2, unreachable: [] });
    expect(await office.send([EAST_1])).toStrictEqual({ queued: 0, unreachable: [] });
    office.clock.pass(MINUTE_MS);
    await Promise.all([office.dispatcher().run(), office.dispatcher().run()]);
    const links = office.mailServer.letters.map(({ text }) => /https:\S+join#\S+/.exec(text ?? '')?.[0]);
    expect(new Set(links).size).toBe(2);
    const letter = office.mailServer.letters.find(({ envelopeTo }) => envelopeTo.includes('dong1@xa.example'));
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
    expect(await office.stateOf(EAST_1)).toMatchObject({
      state: 'sent',
      to: 'dong1@xa.example',
      at: office.clock.wall(),
    });
  });

  it('names the sites that have no address', async () => {
    const { queued, unreachable } = await office.send('allSites');
    expect(queued).toBe(3);
    expect(unreachable).toContainEqual({ kind: 'site', siteId: EAST });
  });

  it('says at once which address the server does not know', async () => {
    await office.send([EAST_2]);
    await office.dispatcher().run();
    expect(await office.stateOf(EAST_2)).toMatchObject({
      state: 'bounced',
      fault: 'addressRefused',
      answer: expect.stringContaining('5.1.1 No such user here'),
    });
  });

  it('tries again after growing times, on another server too, until the letter is taken', async () => {
    office.busyTries = 2;
    await office.send([WEST_1]);
    await office.dispatcher().run();
    expect(await office.stateOf(WEST_1)).toMatchObject({
      state: 'queued',
      fault: 'busy',
      nextAt: office.clock.wall() + MINUTE_MS,
    });
    await office.dispatcher().run();
    office.clock.pass(MINUTE_MS);
    await office.dispatcher().run();
    expect(await office.stateOf(WEST_1)).toMatchObject({
      state: 'queued',
      nextAt: office.clock.wall() + 5 * MINUTE_MS,
    });
    office.clock.pass(5 * MINUTE_MS);
    await office.dispatcher().run();
    expect(await office.stateOf(WEST_1)).toMatchObject({ state: 'sent' });
    expect(office.mailServer.letters).toHaveLength(1);
  });

  it('gives up after the last try and keeps what the server said', async () => {
    office.busyTries = 100;
    await office.send([WEST_1]);
    for (const minutes of [0, 1, 5, 15, 60, 240]) {
      office.clock.pass(minutes * MINUTE_MS);
      await office.dispatcher().run();
    }
    expect(await office.stateOf(WEST_1)).toMatchObject({ state: 'failed', answer: expect.stringContaining('4.7.1') });
    office.clock.pass(24 * HOUR_MS);
    await office.dispatcher().run();
    expect(office.busyTries).toBe(94);
  });

  it('takes up a letter whose server died while it sent', async () => {
    await office.send([EAST_1]);
    expect(await office.queue.claim(QUEUE, office.clock.wall(), 120_000)).toMatchObject({
      recipient: { kind: 'site', siteId: EAST_1 },
    });
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(0);
    office.clock.pass(120_000);
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(1);
  });

  it('stores what has become of a letter once the store answers again, and ends with all that is being sent', async () => {
    await office.send([EAST_1, WEST_1]);
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
    const troubled = new Dispatcher({ ...office.ports(), deliveries: new TroubledStore(office.redis) });
    office.clock.pass(MINUTE_MS);
    await troubled.run();
    await troubled.close();
    expect(await office.stateOf(EAST_1)).toMatchObject({ state: 'sent' });
    expect(await office.stateOf(WEST_1)).toMatchObject({ state: 'sent' });
    office.clock.pass(HOUR_MS);
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(2);
  });

  it('sends no more in a minute than the organisation allows', async () => {
    await office.channels.set(ORGANISATION, 'mail', office.address({ perMinute: 2 }), undefined);
    await office.send([EAST_1]);
    await office.send([WEST_1]);
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(1);
    office.clock.pass(MINUTE_MS / 2);
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(2);
  });

  it('of one organisation whose server does not answer hold up nobody else’s', async () => {
    const other = { id: 'org_other' as OrganisationId, conference: 'conf_other' as ConferenceId };
    const held: Socket[] = [];
    const silent = createServer((socket) => held.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    try {
      await office.channels.set(
        other.id,
        'mail',
        office.address({ port: (silent.address() as AddressInfo).port }),
        undefined,
      );
      const everybody = office.ports();
      const organisations = {
        ...everybody.organisations,
        findOrganisationOf: async (id: ConferenceId) => (id === other.conference ? other.id : ORGANISATION),
      };
      const state = stateAfter(office.events);
      const conferences = { read: async ([id]: readonly ConferenceId[]) => new Map(id ? [[id, state]] : []) };
      const both = { ...everybody, organisations, conferences };
      const sending = { press: 'press-silent', kind: 'invitation', channels: ['mail'], to: 'allSites' } as const;
      await queueLetters({ id: other.conference, state }, sending, both);
      await queueLetters({ id: ID, state }, { ...sending, press: 'press-quick' }, both);
      office.clock.pass(MINUTE_MS);
      const slow = new Dispatcher(both);
      const running = slow.run();
      await waitFor('the letters of the quick server', () => office.mailServer.letters.length === 2 || undefined);
      expect(held.length).toBeGreaterThan(0);
      const closed = slow.close();
      for (const socket of held) socket.destroy();
      await Promise.all([running, closed]);
    } finally {
      silent.close();
    }
  });

  it('stops what waits, and a try that has begun does not queue it again', async () => {
    office.busyTries = 1;
    await office.send([EAST_1, WEST_1]);
    const claimed = await office.queue.claim(QUEUE, office.clock.wall(), 120_000);
    expect(await office.queue.stop(ID, { at: office.clock.wall(), seen: 1 })).toBe(2);
    if (claimed) await office.queue.settle({ ...claimed, nextAt: office.clock.wall() });
    office.clock.pass(HOUR_MS);
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(0);
    expect(await office.stateOf(EAST_1)).toMatchObject({ state: 'cancelled', fault: 'stopped' });
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
    await office.send([EAST_1]);
    office.events = [...EVENTS, ...later];
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(0);
    expect(await office.stateOf(EAST_1)).toMatchObject({ state: 'cancelled', fault });
  });

  it('says that a mail server in a private network is not allowed, and connects to none', async () => {
    await office.send([EAST_1]);
    await office.dispatcher([]).run();
    expect(await office.stateOf(EAST_1)).toMatchObject({ state: 'refused', fault: 'privateAddress' });
    expect(office.mailServer.letters).toHaveLength(0);
  });
});
