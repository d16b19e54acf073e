import { describe, expect, it } from 'vitest';
import {
  chair,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  organiser,
  PROVINCE,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { AgendaItemId, EntryId, HandId, RegistrationId, SiteId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { findTrace } from '../roster/siteUse.ts';
import { RUNNING_ORDER_LIMITS } from './limits.ts';
import { entriesToCome } from './state.ts';

const ITEM = 'item_000001' as AgendaItemId;
const HAND = 'hand_000001' as HandId;
const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => `entry_00000${n}` as EntryId) as [EntryId, EntryId, EntryId];
const LAN = { name: 'Nguyễn Thị Lan' };
const agenda: DomainEvent = {
  type: 'AgendaPlanned',
  items: [{ id: ITEM, title: 'Báo cáo', kind: 'reportsInTurn', plannedMinutes: 30 }],
  at: START,
};
const entries = [
  { id: FIRST, siteId: EAST_1, seconds: 300, name: LAN.name },
  { id: SECOND, siteId: EAST_2, seconds: 240 },
  { id: THIRD, seconds: 120, name: 'Trần Văn Minh' },
];
const planned: DomainEvent = { type: 'RunningOrderPlanned', itemId: ITEM, entries, by: organiser.id, at: START };
const speech = { speaker: LAN, topic: 'Chuyển đổi số' };
const described: DomainEvent = {
  type: 'EntryDescribed',
  itemId: ITEM,
  entryId: FIRST,
  ...speech,
  by: organiser.id,
  at: START,
};
const live = [...liveConference, agenda, planned, described];
const plan = { type: 'PlanRunningOrder', itemId: ITEM, entries } as const;
const call = { type: 'CallEntry', itemId: ITEM, entryId: FIRST, handId: HAND } as const;
const entryCalled = {
  type: 'EntryCalled',
  itemId: ITEM,
  entryId: FIRST,
  handId: HAND,
  by: chair.id,
  at: START,
} as const;
const siteCalled = { type: 'SiteCalled', handId: HAND, siteId: EAST_1, seconds: 300, by: chair.id, at: START } as const;
const began = { type: 'TurnBegan', handId: HAND, siteId: EAST_1, deadline: NOW, at: START } as const;
const ended = { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: NOW } as const;

function entryAfter(...events: readonly DomainEvent[]) {
  return stateAfter([...live, ...events]).runningOrder.orders[ITEM]?.[FIRST];
}

describe('planning', () => {
  it('RUN-1: an item has an order of sites and people, each with a time of its own', () => {
    given(liveConference, agenda)
      .when(plan, organiser)
      .thenHappens({ ...planned, at: NOW });
    expect(Object.values(stateAfter(live).runningOrder.orders[ITEM] ?? {})).toMatchObject([
      { id: FIRST, position: 1, state: 'waiting', speaker: LAN },
      { id: SECOND, position: 2, state: 'waiting' },
      { id: THIRD, position: 3, state: 'waiting' },
    ]);
  });

  it('RUN-1: an unknown item or site, an entry twice, and one that names nobody are refused', () => {
    const [one] = entries;
    given(liveConference).when(plan, organiser).thenRejected('AGENDA_ITEM_UNKNOWN');
    for (const [wrong, code] of [
      [{ id: FIRST, siteId: 'XX' as SiteId, seconds: 60 }, 'SITE_UNKNOWN'],
      [{ id: FIRST, seconds: 60 }, 'ENTRY_UNNAMED'],
    ] as const) {
      given(liveConference, agenda)
        .when({ ...plan, entries: [wrong] }, organiser)
        .thenRejected(code);
    }
    if (!one) throw new Error('There is no entry.');
    given(liveConference, agenda)
      .when({ ...plan, entries: [one, one] }, organiser)
      .thenRejected('ENTRY_TWICE');
  });

  it('RUN-1: an order goes with its item, and its sites may then be deleted', () => {
    const without = stateAfter([...live, { type: 'AgendaPlanned', items: [], at: START }]);
    expect(without.runningOrder.orders).toStrictEqual({});
    expect(findTrace(without, EAST_2)).toBeUndefined();
  });

  it('STALE-1: a plan leaves what is said of a new entry, and of a speaker it does not rename, as fresh as it was', () => {
    const { revisions } = stateAfter([...live, planned]);
    expect(revisions).not.toHaveProperty(`speech ${SECOND}`);
    expect(revisions[`speech ${FIRST}`]).toBe(1);
    const renamed = { ...planned, entries: [{ id: FIRST, siteId: EAST_1, seconds: 300, name: 'Khác' }] } as DomainEvent;
    expect(stateAfter([...live, renamed]).revisions[`speech ${FIRST}`]).toBe(2);
  });

  it('RUN-2: another plan keeps what has happened, and cannot leave out or change who was called', () => {
    const [first, second] = entries;
    if (!first || !second) throw new Error('There are no entries.');
    const again = stateAfter([
      ...live,
      entryCalled,
      siteCalled,
      began,
      ended,
      { ...planned, entries: [second, first] },
    ]);
    expect(again.runningOrder.orders[ITEM]?.[FIRST]).toMatchObject({ position: 2, state: 'spoken', endedAt: NOW });
    for (const changed of [[second], [{ ...first, seconds: 60 }], [{ ...first, siteId: WEST_1 }]]) {
      given(live, entryCalled, siteCalled)
        .when({ ...plan, entries: changed }, moderator)
        .thenRejected('ENTRY_STATE', { state: 'called' });
    }
  });

  it('RUN-3: time moves between entries that have not been called, within the bounds of both', () => {
    const move = { type: 'MoveMinutes', itemId: ITEM, fromId: SECOND, toId: FIRST, seconds: 60 } as const;
    const decided = given(live).when(move, moderator);
    decided.thenHappens({ ...move, type: 'MinutesMoved', by: moderator.id, at: NOW });
    expect(decided.state().runningOrder.orders[ITEM]).toMatchObject({
      [FIRST]: { seconds: 360 },
      [SECOND]: { seconds: 180 },
    });
    const { min, max } = RUNNING_ORDER_LIMITS.entrySeconds;
    given(live)
      .when({ ...move, seconds: 211 }, moderator)
      .thenRejected('ENTRY_TOO_SHORT', { most: 240 - min });
    const long = { ...planned, entries: entries.map((entry) => ({ ...entry, seconds: max })) };
    given(live, long).when(move, moderator).thenRejected('ENTRY_TOO_LONG', { most: max });
    given(live, entryCalled, siteCalled).when(move, moderator).thenRejected('ENTRY_STATE', { state: 'called' });
    given(live)
      .when({ ...move, toId: SECOND }, moderator)
      .thenRejected('ENTRY_UNKNOWN');
  });
});

describe('calling', () => {
  it('RUN-4: those that wait come first, then those that were passed over', () => {
    const passed: DomainEvent = {
      type: 'EntryPassedOver',
      itemId: ITEM,
      entryId: FIRST,
      by: chair.id,
      at: START,
    };
    const { orders } = stateAfter([...live, passed]).runningOrder;
    expect(entriesToCome(orders[ITEM]).map(({ id }) => id)).toStrictEqual([SECOND, THIRD, FIRST]);
    expect(entriesToCome(undefined)).toStrictEqual([]);
  });

  it('RUN-5: a site is invited for its time with what its entry says, and confirms like any', () => {
    const decided = given(live).when(call, chair);
    decided.thenHappens({ ...entryCalled, at: NOW }, { ...siteCalled, ...speech, at: NOW });
    const confirmed = given(live, entryCalled, { ...siteCalled, ...speech }).when(
      { type: 'ConfirmTurn', handId: HAND },
      siteActor(EAST_1),
    );
    expect(confirmed.state().floor.speaking).toMatchObject({ ...speech, deadline: NOW + 300_000 });
  });

  it('RUN-5: a site that has raised its hand is invited with that hand, which gets a name where it has none', () => {
    const own = 'hand_own' as HandId;
    const raised: DomainEvent = { type: 'HandRaised', handId: own, siteId: EAST_1, kind: 'comment', at: START };
    given(live, raised)
      .when(call, chair)
      .thenHappens(
        { ...entryCalled, handId: own, at: NOW },
        {
          type: 'SpeakerNamed',
          handId: own,
          siteId: EAST_1,
          speaker: LAN,
          topic: 'Chuyển đổi số',
          by: chair.id,
          at: NOW,
        },
        { type: 'HandInvited', handId: own, seconds: 300, by: chair.id, at: NOW },
      );
  });

  it('RUN-5: what the hand does not say, the entry does, and a site that is invited already gets the entry’s time', () => {
    const own = 'hand_own' as HandId;
    const topic = 'Nhà ở công nhân';
    const raised: DomainEvent = { type: 'HandRaised', handId: own, siteId: EAST_1, kind: 'comment', topic, at: START };
    const invited: DomainEvent = { type: 'HandInvited', handId: own, by: chair.id, at: START };
    given(live, raised, invited)
      .when(call, chair)
      .thenHappens(
        { ...entryCalled, handId: own, at: NOW },
        { type: 'SpeakerNamed', handId: own, siteId: EAST_1, speaker: LAN, topic, by: chair.id, at: NOW },
        { type: 'HandInvited', handId: own, seconds: 300, by: chair.id, at: NOW },
      );
  });

  it('RUN-5: the hall is called although it has its hand up, which is taken down', () => {
    const hall: DomainEvent = { ...planned, entries: [{ id: SECOND, siteId: PROVINCE, seconds: 60 }] };
    const handId = 'hand_hall' as HandId;
    const raised: DomainEvent = { type: 'HandRaised', handId, siteId: PROVINCE, kind: 'comment', at: START };
    const { floor } = given(live, hall, raised)
      .when({ ...call, entryId: SECOND }, chair)
      .state();
    expect({ hands: floor.hands, speaks: floor.speaking?.siteId }).toStrictEqual({ hands: {}, speaks: PROVINCE });
  });

  it('RUN-5: a person of the chair’s hall, and the hall itself, get the floor at once', () => {
    const decided = given(live).when({ ...call, entryId: THIRD }, chair);
    expect(decided.state().floor.speaking).toMatchObject({ siteId: PROVINCE, speaker: { name: 'Trần Văn Minh' } });
    expect(decided.state().runningOrder.orders[ITEM]?.[THIRD]).toMatchObject({ state: 'speaking', startedAt: NOW });
    const hall: DomainEvent = { ...planned, entries: [{ id: SECOND, siteId: PROVINCE, seconds: 60 }] };
    expect(
      given(live, hall)
        .when({ ...call, entryId: SECOND }, chair)
        .state().floor.speaking?.speaker?.name,
    ).toBe('Tỉnh đoàn');
  });

  it('RUN-5: nobody is called twice, nor while another is invited', () => {
    given(live, entryCalled, siteCalled).when(call, chair).thenRejected('ENTRY_STATE', { state: 'called' });
    given(live, entryCalled, siteCalled)
      .when({ ...call, entryId: SECOND, handId: 'hand_other' as HandId }, chair)
      .thenRejected('ANOTHER_SITE_INVITED', { site: EAST_1 });
    given(live)
      .when({ ...call, entryId: 'entry_none' as EntryId }, chair)
      .thenRejected('ENTRY_UNKNOWN');
  });

  it('RUN-6: an entry follows its turn', () => {
    expect(entryAfter(entryCalled, siteCalled, began)).toMatchObject({ state: 'speaking', startedAt: START });
    expect(entryAfter(entryCalled, siteCalled, began, ended)).toMatchObject({ state: 'spoken', endedAt: NOW });
    const back = { handId: HAND, by: chair.id, at: START } as const;
    for (const end of [
      { type: 'InvitationWithdrawn', ...back },
      { type: 'HandLowered', handId: HAND, at: START },
      { type: 'HandDismissed', ...back },
    ] satisfies DomainEvent[]) {
      expect(entryAfter(entryCalled, siteCalled, end)?.state).toBe('waiting');
    }
    for (const hand of [
      [],
      [{ type: 'HandRaised', handId: HAND, siteId: EAST_1, kind: 'comment', at: START }],
    ] as const) {
      const invited: readonly DomainEvent[] =
        hand.length === 0 ? [siteCalled] : [...hand, { type: 'HandInvited', handId: HAND, by: chair.id, at: START }];
      const closed = given(live, entryCalled, invited).when({ type: 'CloseConference' }, chair).state();
      expect(closed.runningOrder.orders[ITEM]?.[FIRST]?.state).toBe('waiting');
      expect(Object.keys(closed.floor.unheard), 'a call was no raised hand').toHaveLength(hand.length);
    }
    const lapsed: DomainEvent = { type: 'InvitationLapsed', handId: HAND, siteId: EAST_1, at: START };
    expect(entryAfter(entryCalled, siteCalled, lapsed)?.state).toBe('passed');
  });

  it('RUN-7: an absent site is passed over, stays on the list, and its invitation is withdrawn', () => {
    const pass = { type: 'PassOverEntry', itemId: ITEM, entryId: FIRST } as const;
    const passedOver = { ...pass, type: 'EntryPassedOver', by: moderator.id, at: NOW } as const;
    given(live).when(pass, moderator).thenHappens(passedOver);
    const decided = given(live, entryCalled, siteCalled).when(pass, moderator);
    decided.thenHappens({ type: 'InvitationWithdrawn', handId: HAND, by: moderator.id, at: NOW }, passedOver);
    expect(decided.state().runningOrder.orders[ITEM]?.[FIRST]?.state).toBe('passed');
    expect(decided.state().floor.hands).toStrictEqual({});
    given(live, passedOver).when(pass, moderator).thenNothingHappens();
    given(live, entryCalled, siteCalled, began, ended).when(pass, moderator).thenRejected('ENTRY_STATE', {
      state: 'spoken',
    });
  });
});

describe('who speaks for an entry', () => {
  const describeIt = {
    type: 'DescribeEntry',
    itemId: ITEM,
    entryId: FIRST,
    speaker: { name: 'Phạm Thị Hoa' },
  } as const;

  it('RUN-9: planners, the desk and its own site say who speaks and on what, until it is called', () => {
    for (const actor of [organiser, moderator, siteActor(EAST_1)]) {
      const decided = given(live).when(describeIt, actor);
      decided.thenHappens({ ...describeIt, type: 'EntryDescribed', by: actor.id, at: NOW });
      expect(decided.state().runningOrder.orders[ITEM]?.[FIRST]).not.toHaveProperty('topic');
    }
    given(live).when(describeIt, siteActor(EAST_2)).thenRejected('ENTRY_UNKNOWN');
    given(live, entryCalled, siteCalled).when(describeIt, organiser).thenRejected('ENTRY_STATE', { state: 'called' });
    given(live)
      .when({ ...describeIt, ...speech }, organiser)
      .thenNothingHappens();
    given(live).when({ type: 'DescribeEntry', itemId: ITEM, entryId: THIRD }, organiser).thenRejected('ENTRY_UNNAMED');
  });

  it('RUN-2: a plan with the same name keeps what was said of the speaker, with another it does not', () => {
    const position = { name: 'Phạm Thị Hoa', position: 'Bí thư' };
    const said: DomainEvent = { ...described, speaker: position } as DomainEvent;
    const same = { ...planned, entries: [{ id: FIRST, siteId: EAST_1, seconds: 60, name: position.name }] };
    expect(entryAfter(said, same as DomainEvent)?.speaker).toStrictEqual(position);
    expect(entryAfter(said, planned)?.speaker).toStrictEqual(LAN);
  });
});

describe('registrations', () => {
  const id = 'reg_000001' as RegistrationId;
  const register = { type: 'RegisterSpeaker', registrationId: id, speaker: LAN, topic: 'Nông thôn mới' } as const;
  const registered = {
    type: 'SpeakerRegistered',
    registrationId: id,
    siteId: EAST_1,
    speaker: LAN,
    topic: 'Nông thôn mới',
    at: NOW,
  } as const;

  it('RUN-8: a site registers who would like to speak, and it or the desk withdraws it', () => {
    given(openConference).when(register, siteActor(EAST_1)).thenHappens(registered);
    const withdraw = { type: 'WithdrawRegistration', registrationId: id } as const;
    for (const actor of [siteActor(EAST_1), chair]) {
      const decided = given(openConference, registered).when(withdraw, actor);
      decided.thenHappens({ type: 'RegistrationWithdrawn', registrationId: id, siteId: EAST_1, at: NOW });
      expect(decided.state().runningOrder.registrations).toStrictEqual({});
    }
    given(openConference, registered).when(withdraw, siteActor(EAST_2)).thenRejected('REGISTRATION_UNKNOWN');
    given(openConference, registered).when(register, siteActor(EAST_2)).thenRejected('REGISTRATION_EXISTS');
  });

  it('RUN-8: a site has a bounded number of registrations', () => {
    const most = RUNNING_ORDER_LIMITS.registrations;
    const all = Array.from({ length: most }, (_, n) => ({
      ...registered,
      registrationId: `reg_${n}` as RegistrationId,
    }));
    given(openConference, all).when(register, siteActor(EAST_1)).thenRejected('TOO_MANY_REGISTRATIONS', { most });
    given(openConference, all)
      .when(register, siteActor(EAST_2))
      .thenHappens({ ...registered, siteId: EAST_2 });
  });
});
