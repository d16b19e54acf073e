import { describe, expect, it } from 'vitest';
import {
  chair,
  delegateOf,
  EAST,
  EAST_1,
  EAST_2,
  liveConference,
  moderator,
  NOW,
  SITES,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../tests/testkit/given.ts';
import { type Actor, ROLES } from '../domain/actor.ts';
import type { Question } from '../domain/dialogue/state.ts';
import type { DomainEvent } from '../domain/events.ts';
import { floorOrder } from '../domain/floor/floorOrder.ts';
import { type Tally, votesIn } from '../domain/poll/state.ts';
import { initialState } from '../domain/state.ts';
import type { AgendaItemId, AnnouncementId, HandId, HelpId, PollId, QuestionId, SiteId } from '../kernel/ids.ts';
import { audienceOf } from './audiences.ts';
import { controlView } from './control.ts';
import { hallView } from './hall.ts';
import { mapViews } from './memoise.ts';
import { phoneView } from './phone.ts';
import { respondentView } from './respondent.ts';
import { selfView } from './self.ts';
import type { ViewSource } from './source.ts';

/** A ballot of somebody who has cast once. */
const once = (ballot: string) => ({ ballot, casts: 1 });

/** A site of its own for the anonymous asker, so that its id and name stand nowhere else by chance. */
const SECRET_SITE = 'SECRET-SITE' as SiteId;
const SECRET_SITE_NAME = 'Xã Bí Mật';
const SECRET_NAME = 'Người Hỏi Kín';
const secretAsker: Actor = { ...delegateOf(SECRET_SITE, 'secret-device'), id: 'delegate:SECRET-ACTOR' as Actor['id'] };
const asker = delegateOf(EAST_1);

function asked(name: string, changes: Partial<Question> = {}): DomainEvent {
  return {
    type: 'QuestionAsked',
    question: {
      id: idOf(name),
      kind: 'question',
      text: `text of ${name}`,
      source: 'live',
      siteId: EAST_1,
      askedBy: asker.id,
      askerName: `name of ${name}`,
      anonymous: false,
      askedAt: START,
      ...changes,
    },
  };
}

function idOf(name: string): QuestionId {
  return `q_${name}` as QuestionId;
}

function secret(name: string): DomainEvent {
  const who = { siteId: SECRET_SITE, askedBy: secretAsker.id, askerName: SECRET_NAME, anonymous: true };
  return asked(name, who);
}

function became(step: 'Accepted' | 'Withdrawn' | 'Called' | 'Answered', name: string): DomainEvent {
  return { type: `Question${step}`, questionId: idOf(name), at: NOW };
}

function declined(name: string): DomainEvent {
  return { type: 'QuestionDeclined', questionId: idOf(name), reason: `reason of ${name}`, at: NOW };
}

const QUESTIONS: readonly DomainEvent[] = [
  asked('submitted'),
  ...[asked('accepted'), became('Accepted', 'accepted')],
  ...[asked('answered'), became('Accepted', 'answered'), became('Called', 'answered'), became('Answered', 'answered')],
  ...[asked('declined'), declined('declined')],
  ...[asked('withdrawn'), became('Withdrawn', 'withdrawn')],
  ...[asked('relented'), declined('relented'), became('Accepted', 'relented')],
  secret('secretSubmitted'),
  ...[secret('secretAccepted'), became('Accepted', 'secretAccepted')],
  ...[secret('secretDeclined'), declined('secretDeclined')],
  ...[secret('secretCalled'), became('Accepted', 'secretCalled'), became('Called', 'secretCalled')],
];

function poll(name: string): PollId {
  return `poll_${name}` as PollId;
}

const RESULT: Tally = { yes: 5, no: 2, abstain: 0 };
const electorate = [...SITES.map(({ id }) => id), SECRET_SITE];

function pollUntil(name: string, phase: 'draft' | 'open' | 'closing' | 'closed'): readonly DomainEvent[] {
  const pollId = poll(name);
  const all: readonly DomainEvent[] = [
    { type: 'PollCreated', pollId, title: `title of ${name}`, at: START },
    { type: 'PollOpened', pollId, electorate, at: START },
    { type: 'PollClosing', pollId, at: NOW },
    { type: 'PollClosed', pollId, result: { tally: RESULT, entitled: 6 }, at: NOW },
  ];
  return all.slice(0, ['draft', 'open', 'closing', 'closed'].indexOf(phase) + 1);
}

function raised(siteId: SiteId, at = START): DomainEvent {
  return { type: 'HandRaised', handId: handOf(siteId), siteId, kind: 'question', at };
}

function handOf(siteId: SiteId): HandId {
  return `hand_${siteId}` as HandId;
}

const FLOOR: readonly DomainEvent[] = [
  ...[raised(EAST_1), raised(EAST_2), raised(WEST_1), raised(EAST, START - 1)],
  { type: 'HandInvited', handId: handOf(EAST_1), by: chair.id, at: START },
  { type: 'TurnBegan', handId: handOf(EAST_1), siteId: EAST_1, deadline: NOW, at: START },
  { type: 'TurnPaused', handId: handOf(EAST_1), at: START },
  { type: 'HandInvited', handId: handOf(EAST_2), by: chair.id, at: START },
];

const ITEM = 'item_000001' as AgendaItemId;
const state = stateAfter([
  ...liveConference,
  {
    type: 'SitesImported',
    sites: [{ id: SECRET_SITE, name: SECRET_SITE_NAME, level: 'commune', parentId: EAST, expected: 9 }],
    at: START,
  },
  { type: 'AgendaPlanned', items: [{ id: ITEM, title: 'Đối thoại', kind: 'dialogue', plannedMinutes: 90 }], at: START },
  { type: 'AgendaItemStarted', itemId: ITEM, at: START },
  { type: 'HeadcountDeclared', siteId: EAST_1, count: 19, by: siteActor(EAST_1).id, at: START },
  { type: 'HeadcountVerified', siteId: EAST_1, count: 21, by: moderator.id, at: START },
  { type: 'HeadcountDeclared', siteId: WEST_1, count: 8, by: siteActor(WEST_1).id, at: START },
  { type: 'SeatTaken', siteId: EAST_1, seat: 1, actorId: asker.id, at: START },
  ...QUESTIONS,
  ...pollUntil('draft', 'draft'),
  ...pollUntil('closing', 'closing'),
  ...pollUntil('closed', 'closed'),
  ...pollUntil('open', 'open'),
  ...FLOOR,
]);
function counted(tally: Tally) {
  return { tally, votes: votesIn(tally) };
}

const RUNNING: Tally = { yes: 3, no: 0, abstain: 1 };
const SUPPORTS = { [idOf('accepted')]: { sites: 2, delegates: 7 } };
const source: ViewSource = {
  state,
  tallies: { [poll('open')]: counted(RUNNING) },
  supports: SUPPORTS,
  presence: { [EAST_1]: 2, [WEST_1]: 1 },
};

const hall = hallView(source);
const phone = phoneView(source);
const control = controlView(source);
const sharedViews = { hall, phone, control, respondent: respondentView(source) };
const everySelf = [asker, secretAsker, chair, delegateOf(WEST_1), siteActor(EAST_1), siteActor(SECRET_SITE)].map(
  (actor) => selfView(source, actor, { [poll('open')]: once('yes') }),
);

function questionsOf(view: object): readonly (readonly [string, string])[] {
  const all = {
    ...('questions' in view && (view.questions as object)),
    ...('called' in view && { called: view.called }),
  };
  return Object.entries(all).map(([id, question]) => [id, JSON.stringify(question)]);
}

describe('privacy', () => {
  it('VIEW-1: halls see accepted, called and answered questions', () => {
    const seen = ['accepted', 'answered', 'relented', 'secretAccepted', 'secretCalled'].map(idOf);
    expect(Object.keys(hall.questions).sort()).toStrictEqual(seen.sort());
    expect(hall.calledQuestionId).toBe(idOf('secretCalled'));
  });

  it('VIEW-1: phones see the called question and those that wait to be called', () => {
    expect(phone.called).toMatchObject({ id: idOf('secretCalled'), state: 'called' });
    const waiting = ['accepted', 'relented', 'secretAccepted'];
    expect(Object.keys(phone.questions)).toStrictEqual(waiting.map(idOf));
    expect(JSON.stringify(phone).match(/text of \w+/g)).toHaveLength(waiting.length + 1);
    expect(phoneView({ ...source, state: { ...state, dialogue: initialState.dialogue } })).not.toHaveProperty('called');
  });

  it.each(['submitted', 'declined', 'withdrawn', 'secretSubmitted', 'secretDeclined'])(
    'VIEW-1: nothing of the %s question reaches halls and phones',
    (name) => {
      for (const view of [hall, phone]) {
        const text = JSON.stringify(view);
        for (const trace of [`"${idOf(name)}"`, `text of ${name}"`, `name of ${name}"`, `reason of ${name}"`]) {
          expect(text).not.toContain(trace);
        }
      }
    },
  );

  it.each(Object.entries(sharedViews))('VIEW-2: the %s view does not tell who asked anonymously', (_, view) => {
    expect(JSON.stringify(view)).not.toContain(SECRET_NAME);
    expect(JSON.stringify(view)).not.toContain('SECRET-ACTOR');
    const secretQuestions = questionsOf(view).filter(([, text]) => text.includes('text of secret'));
    expect(secretQuestions.length).toBeGreaterThan(0);
    for (const [, text] of secretQuestions) {
      expect(text).not.toContain(SECRET_SITE);
      expect(text).not.toContain(SECRET_SITE_NAME);
      expect(text).toContain('"districtName":"Huyện Đông"');
    }
  });

  it('VIEW-2: halls and phones do not name the site of an anonymous question anywhere', () => {
    for (const view of [hall, phone]) {
      expect(JSON.stringify(view)).not.toContain(SECRET_SITE);
      expect(JSON.stringify(view)).not.toContain(SECRET_SITE_NAME);
    }
  });

  it('VIEW-3: the id of an asker stands in no view', () => {
    for (const view of [hall, phone, control, ...everySelf]) {
      expect(JSON.stringify(view)).not.toContain('askedBy');
      expect(JSON.stringify(view)).not.toContain(asker.id);
      expect(JSON.stringify(view)).not.toContain(secretAsker.id);
    }
  });

  it('VIEW-3: a question that is not anonymous is shown with site, district and the name given', () => {
    const open = { siteId: EAST_1, siteName: 'Xã Đông Một', districtName: 'Huyện Đông', askerName: 'name of accepted' };
    expect(hall.questions[idOf('accepted')]).toMatchObject(open);
    expect(control.questions[idOf('accepted')]).toMatchObject(open);
  });

  it('VIEW-4: a draft poll is seen at the desk only', () => {
    const visible = ['closing', 'closed', 'open'].map(poll);
    expect(Object.keys(hall.polls)).toStrictEqual(visible);
    expect(Object.keys(phone.polls)).toStrictEqual(visible);
    expect(JSON.stringify([hall, phone])).not.toContain('title of draft');
    expect(control.polls[poll('draft')]).toMatchObject({ title: 'title of draft', entitled: 0 });
  });

  it('VIEW-4: who may vote is told as a number', () => {
    for (const view of Object.values(sharedViews)) {
      expect(view.polls[poll('open')]?.entitled).toBe(7);
      expect(JSON.stringify(view)).not.toContain('electorate');
    }
  });

  it('VIEW-5: the desk sees every question but withdrawn ones, every poll and every site', () => {
    const everything = new Set(Object.keys(state.dialogue.questions));
    everything.delete(idOf('withdrawn'));
    expect(new Set(Object.keys(control.questions))).toStrictEqual(everything);
    expect(JSON.stringify(control)).not.toContain('text of withdrawn');
    expect(Object.keys(control.polls)).toStrictEqual(Object.keys(state.polls));
    expect(Object.keys(control.sites)).toStrictEqual(Object.keys(state.roster.sites));
    expect(control.sites[EAST_1]).toStrictEqual({
      id: EAST_1,
      name: 'Xã Đông Một',
      level: 'commune',
      parentId: EAST,
      districtId: EAST,
      expected: 20,
      declared: 19,
      declaredBy: siteActor(EAST_1).id,
      declaredAt: START,
      verified: 21,
      verifiedBy: moderator.id,
      verifiedAt: START,
      phones: 1,
      connections: 2,
    });
    expect(control.rollCall.total).toMatchObject({ sites: 7, reported: 2, declared: 27, verified: 21 });
  });

  it('VIEW-6: an actor sees its own questions in whatever state, and no others', () => {
    const own = selfView(source, asker, {});
    expect(Object.keys(own.questions)).toStrictEqual(
      ['submitted', 'accepted', 'answered', 'declined', 'withdrawn', 'relented'].map(idOf),
    );
    expect(own.questions[idOf('declined')]?.declineReason).toBe('reason of declined');
    expect(Object.keys(selfView(source, secretAsker, {}).questions)).toHaveLength(4);
    // The operator's laptop stands where the whole room sees it: a delegate's question is not the room's.
    for (const actor of [siteActor(EAST_1), siteActor(SECRET_SITE), delegateOf(EAST_1, 'two'), chair]) {
      expect(selfView(source, actor, {}).questions).toStrictEqual({});
    }
  });

  it('VIEW-6: an actor sees its own room and ballots', () => {
    const ballots = { [poll('open')]: 'no' } as const;
    const cast = { [poll('open')]: once('no') };
    expect(selfView(source, siteActor(EAST_1), cast)).toStrictEqual({
      site: {
        id: EAST_1,
        name: 'Xã Đông Một',
        districtName: 'Huyện Đông',
        expected: 20,
        declared: 19,
        verified: 21,
        seats: { count: 21, taken: { '1': { takenAt: START } } },
      },
      help: {},
      questions: {},
      ballots,
      casts: {},
      supports: {},
      revisions: {
        [`headcount ${EAST_1}`]: 1,
        [`blocks ${EAST_1}`]: 0,
        [`phones ${EAST_1}`]: 0,
        [`code ${EAST_1}`]: 0,
      },
    });
    expect(selfView(source, chair, {})).toStrictEqual({ questions: {}, ballots: {}, casts: {}, supports: {} });
    expect(selfView(source, siteActor('XX' as SiteId), {})).not.toHaveProperty('site');
  });

  it('VIEW-18: an operator sees which seats are taken, not by whom, and a phone sees its own', () => {
    expect(selfView(source, asker, {})).toMatchObject({ seat: 1 });
    expect(selfView(source, asker, {}).site).not.toHaveProperty('seats');
    const freed = { type: 'SeatFreed', siteId: EAST_1, seat: 1, actorId: asker.id, at: NOW } as const;
    const next = { ...source, state: stateAfter([freed], state) };
    expect(selfView(next, asker, {})).toMatchObject({ seatLost: true });
    expect(selfView(next, siteActor(EAST_1), {}).site?.seats).toStrictEqual({ count: 21, taken: {} });
  });

  it('VIEW-20: a request for help is seen at the desk and by its own operator only', () => {
    const helpId = 'help_000001' as HelpId;
    const asking = { type: 'HelpRequested', helpId, siteId: EAST_1, kind: 'sound', name: 'Xã', at: NOW } as const;
    const next = { ...source, state: stateAfter([{ ...asking, text: 'HELP WORDS' }], state) };
    const line = { id: helpId, siteName: 'Xã Đông Một', kind: 'sound', unread: 1 };
    expect(controlView(next).help[helpId]).toMatchObject(line);
    expect(selfView(next, siteActor(EAST_1), {}).help?.[helpId]).toMatchObject(line);
    expect(selfView(next, siteActor(WEST_1), {}).help).toStrictEqual({});
    const others = [asker, siteActor(WEST_1), chair].map((actor) => selfView(next, actor, {}));
    for (const view of [hallView(next), phoneView(next), respondentView(next), ...others]) {
      expect(JSON.stringify(view)).not.toContain('HELP WORDS');
    }
  });

  it('VIEW-7: the reason of a decline is told to the desk, and to nobody once the question is accepted', () => {
    expect(control.questions[idOf('declined')]?.declineReason).toBe('reason of declined');
    for (const view of [hall, phone, control, ...everySelf]) {
      expect(JSON.stringify(view)).not.toContain('reason of relented');
    }
    expect(JSON.stringify(hall)).not.toContain('declineReason');
  });
});

describe('content', () => {
  it('VIEW-8: every role has one shared view', () => {
    expect(Object.fromEntries(ROLES.map((role) => [role, audienceOf(role)]))).toStrictEqual({
      organiser: 'control',
      chair: 'control',
      moderator: 'control',
      minutesSecretary: 'control',
      respondent: 'respondent',
      site: 'hall',
      delegate: 'phone',
      observer: 'hall',
      system: 'control',
    });
  });

  it('VIEW-21: an announcement is seen by those it is for, and all of them at the desk', () => {
    const made = (['all', 'sites', 'phones'] as const).map((audience): DomainEvent => {
      const announcement = {
        id: `ann_${audience}` as AnnouncementId,
        text: audience,
        audience,
        by: chair.name,
        at: NOW,
      };
      return { type: 'AnnouncementPublished', announcement };
    });
    const next = { ...source, state: stateAfter(made, state) };
    expect(Object.keys(hallView(next).announcements)).toStrictEqual(['ann_all', 'ann_sites']);
    expect(Object.keys(respondentView(next).announcements)).toStrictEqual(['ann_all', 'ann_sites']);
    expect(Object.keys(phoneView(next).announcements)).toStrictEqual(['ann_all', 'ann_phones']);
    expect(Object.keys(controlView(next).announcements)).toStrictEqual(['ann_all', 'ann_sites', 'ann_phones']);
  });

  it('VIEW-9: attendance counts verified people before declared ones, and connected rooms', () => {
    expect(hall.attendance).toStrictEqual({ sites: 7, connected: 2, expected: 189, present: 21 + 8 });
  });

  it('VIEW-6: that somebody voted secretly is forgotten at the close, that and how somebody voted openly is not', () => {
    const ballots = { [poll('open')]: once('secret'), [poll('closed')]: once('secret') };
    const heldSecretly = mapViews(state.polls, (held) => ({ ...held, rules: { ...held.rules, secret: true } }));
    const secretly = { ...source, state: { ...state, polls: heldSecretly } };
    expect(selfView(secretly, siteActor(EAST_1), ballots).ballots).toStrictEqual({ [poll('open')]: 'secret' });
    expect(selfView(source, siteActor(EAST_1), ballots).ballots).toStrictEqual({
      [poll('open')]: 'secret',
      [poll('closed')]: 'secret',
    });
  });

  it('VIEW-10: an open poll without a ballot looks the same whether its box was counted or not', () => {
    const counts = [{}, { [poll('open')]: { tally: {}, votes: 0, sites: {} } }];
    const [never, counted] = counts.map((tallies) => controlView({ ...source, tallies }).polls[poll('open')]);
    expect(counted).toStrictEqual(never);
  });

  it('VIEW-10: a poll shows the running tally, and the result once it is recorded', () => {
    expect(hall.polls[poll('open')]).toMatchObject({ phase: 'open', tally: RUNNING, entitled: 7 });
    expect(hall.polls[poll('closing')]?.tally).toStrictEqual({ yes: 0, no: 0, abstain: 0 });
    const late = hallView({ ...source, tallies: { [poll('closed')]: counted(RUNNING) } });
    expect(late.polls[poll('closed')]).toMatchObject({ phase: 'closed', tally: RESULT, entitled: 6 });
  });

  it('VIEW-11: the queue is the order of the floor, with places', () => {
    const order = floorOrder(state);
    expect(hall.floor.queue.map(({ handId, reasons }) => ({ handId, reasons }))).toStrictEqual(
      order.map(({ hand, reasons }) => ({ handId: hand.id, reasons })),
    );
    expect(hall.floor.queue[0]).toMatchObject({ siteId: EAST, siteName: 'Huyện Đông' });
    // A district is not said to be in itself.
    expect(hall.floor.queue[0]).not.toHaveProperty('districtName');
    expect(hall.floor.invited).toMatchObject({ siteId: EAST_2, districtName: 'Huyện Đông' });
    expect(hall.floor.speaking).toStrictEqual({
      ...state.floor.speaking,
      siteName: 'Xã Đông Một',
      districtName: 'Huyện Đông',
    });
    expect(phone.speaking).toStrictEqual(hall.floor.speaking);
    expect(phone.now).toStrictEqual({ itemTitle: 'Đối thoại' });
  });
});

/** Paths of everything in a view that a view must not hold. */
function findForeign(value: unknown, path: string): readonly string[] {
  if (value === null || value === undefined) return [path];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean' ? [] : [path];
  const mayBeList = path === 'floor.queue' || /^floor\.queue\.\d+\.reasons$/.test(path);
  const own = Array.isArray(value) && !mayBeList ? [path] : [];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    findForeign(member, path === '' ? key : `${path}.${key}`),
  );
  return [...own, ...inner];
}

describe('the desk', () => {
  it('VIEW-19: the missing list names what each site lacks, and no site that is there', () => {
    expect(control.missing[EAST_1]).toBeUndefined();
    expect(control.missing[EAST_2]).toBe('notConnectedNorReported');
    const arrived = controlView({ ...source, presence: { [EAST_2]: 1 } });
    expect(arrived.missing[EAST_2]).toBe('notReported');
    expect(arrived.missing[WEST_1]).toBe('notConnected');
  });

  it('VIEW-19: the desk sees who has spoken how long, by site and by district', () => {
    const ended = stateAfter(
      [{ type: 'TurnEnded', handId: handOf(EAST_1), siteId: EAST_1, at: START + 90_000 }],
      state,
    );
    const after = controlView({ ...source, state: ended });
    const record = { turns: 1, milliseconds: 90_000 };
    expect(after.sites[EAST_1]).toMatchObject({ turns: 1, spokenMs: 90_000 });
    expect(after.speakingTime).toStrictEqual({ total: record, districts: { [EAST]: record } });
    const place = { siteId: EAST_1, siteName: 'Xã Đông Một', districtName: 'Huyện Đông', districtId: EAST };
    const spoke = { startedAt: START, endedAt: START + 90_000 };
    expect(after.pastTurns).toStrictEqual({ 1: { ...place, ...spoke, kind: 'question' } });
  });
});

describe('form', () => {
  it('VIEW-12: views hold no null and no lists but the queue and its reasons', () => {
    const empty: ViewSource = { state: initialState, tallies: {}, supports: {}, presence: {} };
    for (const view of [hall, phone, control, ...everySelf]) expect(findForeign(view, '')).toStrictEqual([]);
    for (const view of [hallView(empty), phoneView(empty), controlView(empty), selfView(empty, chair, {})]) {
      expect(findForeign(view, '')).toStrictEqual([]);
    }
  });

  it('VIEW-12: the look for foreign values finds them', () => {
    const foreign = { a: null, b: { c: undefined }, d: [1], e: Number.NaN, floor: { queue: [{ reasons: [] }] } };
    expect(findForeign(foreign, '')).toStrictEqual(['a', 'b.c', 'd', 'e']);
  });

  it('VIEW-12: a view is the same after its way over the wire', () => {
    for (const view of [hall, phone, control, ...everySelf]) {
      expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
    }
  });

  it('VIEW-13: a change to one question leaves the rest of the views as the same objects', () => {
    const next: ViewSource = { ...source, state: stateAfter([became('Answered', 'secretCalled')], state) };
    for (const [before, after] of [
      [hall, hallView(next)],
      [control, controlView(next)],
    ] as const) {
      expect(after.questions[idOf('secretCalled')]).not.toBe(before.questions[idOf('secretCalled')]);
      for (const name of ['accepted', 'answered', 'relented', 'secretAccepted']) {
        expect(after.questions[idOf(name)]).toBe(before.questions[idOf(name)]);
      }
      for (const id of Object.keys(before.polls) as PollId[]) expect(after.polls[id]).toBe(before.polls[id]);
      expect(after.floor).toBe(before.floor);
      expect(after.agenda).toBe(before.agenda);
      expect(after.conference).toBe(before.conference);
    }
    expect(controlView(next).rollCall).toBe(control.rollCall);
  });

  it('VIEW-13: a headcount changes its own site and the roll-call, and neither places nor floor nor questions', () => {
    const before = controlView(source);
    const counted: DomainEvent = { type: 'HeadcountDeclared', siteId: WEST_1, count: 9, by: chair.id, at: NOW };
    const next = controlView({ ...source, state: stateAfter([counted], state), presence: { ...source.presence } });
    const changed = Object.keys(next.sites).filter((id) => next.sites[id as SiteId] !== before.sites[id as SiteId]);
    expect(changed).toStrictEqual([WEST_1]);
    expect(next.floor).toBe(before.floor);
    expect(next.speakingTime).toBe(before.speakingTime);
    for (const id of Object.keys(before.questions) as QuestionId[]) {
      expect(next.questions[id]).toBe(before.questions[id]);
    }
  });

  it('VIEW-13: a connection changes its own site only', () => {
    const before = controlView(source);
    const next = controlView({ ...source, presence: { ...source.presence, [EAST_2]: 1 } });
    const changed = Object.keys(next.sites).filter((id) => next.sites[id as SiteId] !== before.sites[id as SiteId]);
    expect(changed).toStrictEqual([EAST_2]);
    expect(next.sites[EAST_2]).toMatchObject({ connections: 1 });
  });

  it('VIEW-13: a change to one poll leaves the other polls and the questions as the same objects', () => {
    const next = hallView({ ...source, tallies: { [poll('open')]: counted({ ...RUNNING, yes: 4 }) } });
    expect(next.polls[poll('open')]?.tally.yes).toBe(4);
    expect(next.polls[poll('closed')]).toBe(hall.polls[poll('closed')]);
    expect(next.questions[idOf('accepted')]).toBe(hall.questions[idOf('accepted')]);
  });
});
