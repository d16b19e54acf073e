import type { Owner } from '@diem-cau/shared/domain/commitments/owner.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type {
  ActorId,
  CommitmentId,
  ConferenceId,
  QuestionId,
  RespondentId,
  SiteId,
  SurveyId,
} from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RedisDeliveryStore } from '../../server/src/adapters/redis/redisDeliveryStore.ts';
import { ReminderClock } from '../../server/src/application/deliveries/reminderClock.ts';
import { EVENTS, HOUR_MS, ID, LetterOffice, MINUTE_MS, ORGANISATION, START } from '../support/letterOffice.ts';
import { chair, EAST_1, liveConference, stateAfter, WEST_1 } from '../testkit/given.ts';

const UNIT = 'unit_000001' as RespondentId;

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

  it('LETTER-10: after the close each site gets one letter of what it has to do, in the morning of its zone', async () => {
    await office.planReminders(true);
    const by = { by: chair.id, byName: chair.name } as const;
    const made = (id: string, siteId: SiteId, dueDate: string): DomainEvent => ({
      type: 'CommitmentMade',
      commitment: {
        ...{ id: id as CommitmentId, text: `Việc ${id}`, dueDate, source: { kind: 'byHand' }, madeAt: START },
        owner: { kind: 'site', siteId, name: 'Xã' },
      },
      ...by,
    });
    const closed: readonly DomainEvent[] = [
      ...EVENTS,
      { type: 'ConferenceWentLive', at: START },
      { type: 'ConferenceClosed', at: START },
      made('com_late', EAST_1, '2026-12-01'),
      made('com_soon', EAST_1, '2026-12-12'),
      made('com_done', WEST_1, '2026-12-10'),
      made('com_far', WEST_1, '2027-03-01'),
    ];
    office.events = closed;
    const look = () =>
      Promise.all([new ReminderClock(office.ports()).look(), new ReminderClock(office.ports()).look()]);
    // 7:30 in the morning of the 9th, in Vietnam.
    office.clock.pass(48 * HOUR_MS - 30 * MINUTE_MS);
    await look();
    expect(await office.queue.list(ID)).toStrictEqual([]);
    office.clock.pass(31 * MINUTE_MS);
    await look();
    await look();
    const done: DomainEvent = {
      type: 'CommitmentCompleted',
      commitmentId: 'com_done' as CommitmentId,
      ...by,
      at: START,
    };
    office.events = [...closed, done];
    office.clock.pass(MINUTE_MS);
    await office.dispatcher().run();
    expect(await office.stateOf(WEST_1, 'commitments')).toMatchObject({ state: 'cancelled', fault: 'settled' });
    expect(office.mailServer.letters).toHaveLength(1);
    const [letter] = office.mailServer.letters;
    expect(letter).toMatchObject({ subject: 'Nhắc nhiệm vụ đến hạn: Đối thoại', attachments: [] });
    expect(letter?.text).toContain(
      '- Việc com_late (hạn 01/12/2026, quá hạn 8 ngày)\n- Việc com_soon (hạn 12/12/2026, còn 3 ngày)',
    );
    expect(letter?.text).toMatch(/https:\S+join#\S+/);
    // The day before the second one is due, and then not before the first one is a fortnight late.
    for (const [days, letters] of [
      [1, 1],
      [1, 2],
      [1, 2],
    ] as const) {
      office.clock.pass(days * 24 * HOUR_MS);
      await look();
      await office.dispatcher().run();
      expect(office.mailServer.letters, `${days}`).toHaveLength(letters);
    }
  });

  it('LETTER-10: units are reminded too, also by the name that was typed, once they have an address', async () => {
    await office.planReminders(true);
    const made = (id: string, owner: Owner): DomainEvent => ({
      type: 'CommitmentMade',
      commitment: {
        ...{ id: id as CommitmentId, text: `Việc ${id}`, dueDate: '2026-12-12', source: { kind: 'byHand' }, owner },
        madeAt: START,
      },
      ...{ by: chair.id, byName: chair.name },
    });
    const closed: readonly DomainEvent[] = [
      ...EVENTS,
      { type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ' }, at: START },
      { type: 'ConferenceWentLive', at: START },
      { type: 'ConferenceClosed', at: START },
      made('com_unit', { kind: 'unit', respondentId: UNIT, name: 'Sở Nội vụ' }),
      made('com_typed', { kind: 'named', name: 'SỞ NỘI VỤ' }),
      made('com_named', { kind: 'named', name: 'Bà Lan' }),
    ];
    office.events = closed;
    office.clock.pass(49 * HOUR_MS);
    await new ReminderClock(office.ports()).look();
    expect(await office.queue.list(ID)).toStrictEqual([]);
    const contact = { contactName: 'Trần Thị Cúc', email: 'noivu@tinh.example' };
    office.events = [...closed, { type: 'RespondentContactSet', respondentId: UNIT, contact, at: START }];
    for (let look = 0; look < 2; look++) await new ReminderClock(office.ports()).look();
    office.clock.pass(MINUTE_MS);
    await office.dispatcher().run();
    expect(office.mailServer.letters.map(({ envelopeTo }) => envelopeTo)).toStrictEqual([['noivu@tinh.example']]);
    const { text = '' } = office.mailServer.letters[0] ?? {};
    expect(text).toContain('Kính gửi: Trần Thị Cúc, Sở Nội vụ');
    for (const id of ['com_unit', 'com_typed']) expect(text).toContain(`- Việc ${id} (hạn 12/12/2026, còn 3 ngày)`);
    expect(text).not.toContain('com_named');
    expect(text).toContain('tại đường dẫn của đơn vị:\nhttps://hoi-nghi.example/join#');
  });

  it('LETTER-10: what a copy carries on is left to the copy once that has closed and reminds of it as well', async () => {
    await office.planReminders(true);
    const COPY = 'conf_copy' as ConferenceId;
    const plan = await office.queue.readPlan(ID);
    if (!plan) throw new Error('There is no plan.');
    const made: DomainEvent = {
      type: 'CommitmentMade',
      commitment: {
        ...{ id: 'com_carried' as CommitmentId, text: 'Lắp thiết bị', dueDate: '2026-12-12' },
        ...{ source: { kind: 'byHand' }, madeAt: START, owner: { kind: 'site', siteId: EAST_1, name: 'Xã' } },
      },
      ...{ by: chair.id, byName: chair.name },
    };
    const ended = (at: number): readonly DomainEvent[] => [
      ...EVENTS,
      { type: 'ConferenceWentLive', at },
      { type: 'ConferenceClosed', at },
      made,
    ];
    let copy: readonly DomainEvent[] = [...EVENTS, made];
    const conferences = {
      read: async ([id]: readonly ConferenceId[]) =>
        new Map(id ? [[id, stateAfter(id === COPY ? copy : ended(START))]] : []),
    };
    const look = () => new ReminderClock({ ...office.ports(), conferences }).look();
    const queued = async (id: ConferenceId) => (await office.queue.list(id)).map(({ kind }) => kind);
    office.clock.pass(49 * HOUR_MS);
    // Until the copy has closed, the first one reminds.
    await office.queue.writePlan(COPY, { ...plan, revision: 0 });
    await look();
    expect(await queued(ID)).toStrictEqual(['commitments']);
    await office.queue.erase(ID);
    await office.queue.writePlan(ID, { ...plan, revision: 0 });
    copy = ended(START + MINUTE_MS);
    await look();
    expect([await queued(ID), await queued(COPY)]).toStrictEqual([[], ['commitments']]);
    expect(await office.queue.listReminding()).toStrictEqual([COPY]);
  });

  it('LETTER-5: an organisation without a channel is not warned of at each look', async () => {
    await office.planReminders();
    await office.channels.set(ORGANISATION, 'mail', undefined, undefined);
    office.clock.pass(24 * HOUR_MS);
    const warned: object[] = [];
    const logger = { info() {}, error() {}, warn: (facts: object) => warned.push(facts) };
    const reminders = new ReminderClock({ ...office.ports(), logger });
    await reminders.look();
    await reminders.look();
    expect(warned).toStrictEqual([]);
  });

  it('LETTER-10: those who have something to do are reminded also where nobody is before the start', async () => {
    await office.planReminders(true, []);
    expect(await office.queue.listReminding()).toStrictEqual([ID]);
  });

  it('LETTER-10: nobody is written to where the organiser has not asked for it', async () => {
    await office.planReminders();
    office.events = [...EVENTS, { type: 'ConferenceWentLive', at: START }, { type: 'ConferenceClosed', at: START }];
    office.clock.pass(72 * HOUR_MS);
    await new ReminderClock(office.ports()).look();
    expect(await office.queue.listReminding()).toStrictEqual([]);
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

describe('letters to units', () => {
  const toUnit = { kind: 'unit', respondentId: UNIT } as const;
  const contact = { email: 'noivu@tinh.example' };
  const withUnit: readonly DomainEvent[] = [
    ...EVENTS,
    { type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ', ...contact }, at: START },
  ];
  const questionId = 'q_000001' as QuestionId;
  const routed: readonly DomainEvent[] = [
    {
      type: 'QuestionAsked',
      question: {
        ...{ id: questionId, kind: 'question', text: 'Kinh phí cho khu phố?', source: 'beforehand', siteId: EAST_1 },
        ...{ anonymous: false, askedBy: `site:${EAST_1}` as ActorId, askerName: 'Lê Văn B', askedAt: START },
      },
    },
    { type: 'QuestionAccepted', questionId, at: START },
    { type: 'QuestionRouted', questionId, respondentId: UNIT, at: START },
  ];

  it('LETTER-12: remind of the questions that wait, also after the close, without who asked', async () => {
    const closed: readonly DomainEvent[] = [
      { type: 'ConferenceWentLive', at: START },
      { type: 'ConferenceClosed', at: START },
    ];
    office.events = [...withUnit, ...routed, ...closed];
    await expect(office.send([EAST_1])).rejects.toThrow('WRONG_PHASE');
    expect(await office.send([toUnit], 'questions')).toMatchObject({ queued: 1 });
    office.clock.pass(MINUTE_MS);
    await office.dispatcher().run();
    expect(office.mailServer.letters).toMatchObject([
      { envelopeTo: [contact.email], subject: 'Nhắc trả lời câu hỏi: Đối thoại', attachments: [] },
    ]);
    const { text } = office.mailServer.letters[0] ?? {};
    expect(text).toContain('- Kinh phí cho khu phố?');
    expect(text).not.toContain('Lê Văn B');
  });

  it.each<[string, readonly DomainEvent[], string]>([
    [
      'its questions are answered',
      [{ type: 'QuestionDeclined', questionId, reason: 'Trùng', at: START }],
      'questionsAnswered',
    ],
    ['it was removed', [{ type: 'RespondentRemoved', respondentId: UNIT, at: START }], 'removed'],
  ])('LETTER-12: are not sent where %s before they go', async (_, later, fault) => {
    office.events = [...withUnit, ...routed];
    await office.send([toUnit], 'questions');
    office.events = [...office.events, ...later];
    office.clock.pass(MINUTE_MS);
    await office.dispatcher().run();
    expect(office.mailServer.letters).toHaveLength(0);
    expect(await office.stateOf(toUnit, 'questions')).toMatchObject({ state: 'cancelled', fault });
  });
});

describe('a reminder of surveys', () => {
  const surveyId = 'survey_000001' as SurveyId;
  const opened = (asks: 'sites' | 'delegates', anonymous: boolean): readonly DomainEvent[] => [
    {
      type: 'SurveyPut',
      surveyId,
      form: { title: 'Hoạt động', asks, anonymous, questions: [{ kind: 'short', text: 'Kiến nghị', required: true }] },
      ...{ by: chair.id, at: START },
    },
    { type: 'SurveyOpened', surveyId, deadline: START + HOUR_MS, by: chair.id, at: START },
  ];
  const ref = { conferenceId: ID, surveyId };

  it.each([false, true])(
    'LETTER-11: goes to those who have not answered when it goes: anonymous %s',
    async (anonymous) => {
      office.events = [...EVENTS, ...opened('sites', anonymous)];
      expect(await office.send([EAST_1, WEST_1], 'surveys')).toMatchObject({ queued: 2 });
      const respondent = `site:${WEST_1}`;
      if (anonymous) await office.surveys.putAnonymous(ref, { respondent, receipt: 'a'.repeat(64), paper: '{}' });
      else await office.surveys.put(ref, { respondent, paper: '{}', seen: 0, at: START });
      office.clock.pass(MINUTE_MS);
      await office.dispatcher().run();
      expect(await office.stateOf(WEST_1, 'surveys')).toMatchObject({ state: 'cancelled', fault: 'answered' });
      expect(office.mailServer.letters).toHaveLength(1);
      const [letter] = office.mailServer.letters;
      expect(letter).toMatchObject({
        envelopeTo: ['dong1@xa.example'],
        subject: 'Nhắc trả lời phiếu lấy ý kiến: Đối thoại',
        attachments: [],
      });
      expect(letter?.text).toContain('- Hoạt động (hạn 9 giờ 00, thứ Tư ngày 09/12/2026 (GMT+7))');
      expect(letter?.text).toContain('https://hoi-nghi.example/join#');
    },
  );

  it('LETTER-11: says how many delegates have answered, and is dropped once the survey is closed', async () => {
    office.events = [...EVENTS, ...opened('delegates', false)];
    const paper = JSON.stringify({ siteId: EAST_1, answers: { q1: 'a' } });
    await office.surveys.put(ref, { respondent: `delegate:${EAST_1}:1`, paper, seen: 0, at: START });
    await office.send([EAST_1], 'surveys');
    office.clock.pass(MINUTE_MS);
    await office.dispatcher().run();
    expect(office.mailServer.letters[0]?.text).toContain('đại biểu đã trả lời 1/20; hạn 9 giờ 00');
    await office.send([WEST_1], 'surveys');
    office.events = [...office.events, { type: 'SurveyClosed', surveyId, by: chair.id, at: START }];
    office.clock.pass(MINUTE_MS);
    await office.dispatcher().run();
    expect(await office.stateOf(WEST_1, 'surveys')).toMatchObject({ state: 'cancelled', fault: 'answered' });
  });
});
