import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RedisDeliveryStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import { ReminderClock } from '../../server/src/application/deliveries/reminderClock.ts';
import { EVENTS, HOUR_MS, ID, LetterOffice, MINUTE_MS, ORGANISATION, START } from '../support/letterOffice.ts';
import { EAST_1, liveConference, WEST_1 } from '../testkit/given.ts';

let office: LetterOffice;

beforeEach(async () => {
  office = await LetterOffice.start();
});

afterEach(() => office?.stop());

describe('reminders by themselves', () => {
  it('LETTER-5: go once to those who have not entered, on whichever server looks first', async () => {
    await office.planReminders();
    await office.access.noteUse(ID, `site:${WEST_1}` as ActorId, office.clock.wall());
    const look = () =>
      Promise.all([new ReminderClock(office.ports()).look(), new ReminderClock(office.ports()).look()]);
    await look();
    expect(await office.queue.list(ID)).toStrictEqual([]);
    office.clock.pass(24 * HOUR_MS);
    await look();
    office.clock.pass(MINUTE_MS);
    await look();
    await office.dispatcher().run();
    expect(office.mailServer.letters.map(({ envelopeTo }) => envelopeTo)).toStrictEqual([['dong1@xa.example']]);
    expect(office.mailServer.letters[0]?.subject).toBe('Nhắc: Đối thoại, 8 giờ 00, thứ Tư ngày 09/12/2026 (GMT+7)');
    office.clock.pass(23 * HOUR_MS);
    await look();
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(2);
  });

  it('LETTER-5: go later where the organisation had set up no channel at their time', async () => {
    await office.planReminders();
    await office.channels.set(ORGANISATION, 'mail', undefined, undefined);
    office.clock.pass(24 * HOUR_MS);
    await new ReminderClock(office.ports()).look();
    expect(await office.queue.list(ID)).toStrictEqual([]);
    await office.channels.set(ORGANISATION, 'mail', office.address(), undefined);
    await new ReminderClock(office.ports()).look();
    expect(await office.stateOf(EAST_1, 'reminder')).toMatchObject({ state: 'queued' });
  });

  it('LETTER-5: go later where the store failed, and one failing conference holds up no other', async () => {
    await office.planReminders();
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
    const reminders = new ReminderClock({ ...office.ports(), deliveries: new TroubledStore(office.redis) });
    office.clock.pass(24 * HOUR_MS);
    await reminders.look();
    expect(await office.queue.list(ID)).toStrictEqual([]);
    isFailing = false;
    await reminders.look();
    expect(await office.stateOf(EAST_1, 'reminder')).toMatchObject({ state: 'queued' });
  });

  it.each<[string, readonly DomainEvent[], number]>([
    ['its start has come', [], 24 * HOUR_MS],
    ['the conference has begun early', liveConference.slice(-1), MINUTE_MS],
  ])('LETTER-5: one that still waits is dropped where %s, and that is said', async (_, later, passes) => {
    await office.planReminders();
    office.clock.pass(24 * HOUR_MS);
    await new ReminderClock(office.ports()).look();
    office.events = [...EVENTS, ...later];
    office.clock.pass(passes);
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(0);
    expect(await office.stateOf(EAST_1, 'reminder')).toMatchObject({ state: 'cancelled', fault: 'outdated' });
  });

  it('LETTER-5: end with the conference, whose letters stay to be looked at, and are erased with a deleted one', async () => {
    await office.planReminders();
    await office.send([EAST_1]);
    office.events = [...EVENTS, ...liveConference.slice(-1), { type: 'ConferenceClosed', at: START }];
    await new ReminderClock(office.ports()).look();
    expect(await office.queue.listReminding()).toStrictEqual([]);
    expect(await office.queue.list(ID)).toHaveLength(1);
    const plan = await office.queue.readPlan(ID);
    if (plan) await office.queue.writePlan(ID, plan);
    office.events = [...EVENTS, { type: 'ConferenceDeleted', at: START }];
    await new ReminderClock(office.ports()).look();
    expect(await office.queue.readPlan(ID)).toBeUndefined();
    expect(await office.queue.list(ID)).toStrictEqual([]);
  });

  it('do not go to a site that has entered meanwhile', async () => {
    await office.send([EAST_1], 'reminder');
    await office.access.noteUse(ID, `site:${EAST_1}` as ActorId, office.clock.wall());
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(0);
    expect(await office.stateOf(EAST_1, 'reminder')).toMatchObject({ state: 'cancelled', fault: 'entered' });
  });
});
