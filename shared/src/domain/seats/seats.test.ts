import { describe, expect, it } from 'vitest';
import {
  closedConference,
  delegateOf,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { QuestionId, SiteId } from '../../kernel/ids.ts';
import { selfView } from '../../views/self.ts';
import { decideSupport } from '../dialogue/support.ts';
import type { DomainEvent } from '../events.ts';
import type { ConferenceState } from '../state.ts';
import { refuseConnection } from './admission.ts';

const take = { type: 'TakeSeat' } as const;
const [one, two, three] = ['one', 'two', 'three'].map((name) => delegateOf(EAST_1, name)) as [
  ReturnType<typeof delegateOf>,
  ReturnType<typeof delegateOf>,
  ReturnType<typeof delegateOf>,
];

function seated(seat: number, actor = one, at = START): DomainEvent {
  return { type: 'SeatTaken', siteId: EAST_1, seat, actorId: actor.id, at };
}

function declared(count: number): DomainEvent {
  return { type: 'HeadcountDeclared', siteId: EAST_1, count, by: siteActor(EAST_1).id, at: START };
}

const freed = {
  type: 'SeatFreed',
  siteId: EAST_1,
  seat: 1,
  actorId: one.id,
  at: START,
} as const satisfies DomainEvent;

const blocked = {
  type: 'PhoneBlocked',
  siteId: EAST_1,
  block: 1,
  seat: 1,
  actorId: one.id,
  at: START,
} as const satisfies DomainEvent;
const questionId = 'q_000001' as QuestionId;
const ask = { type: 'AskQuestion', questionId, kind: 'idea', text: 'Góp ý', anonymous: false } as const;

function renewal(signOut: boolean): DomainEvent {
  const { id: by, name: byName } = moderator;
  return { type: 'RoomCodeRenewed', siteId: EAST_1, by, byName, code: 1, signOut, at: NOW };
}

function support(state: ConferenceState) {
  return decideSupport({ type: 'SupportQuestion', questionId }, state, one);
}

describe('seats', () => {
  it('SEAT-1: a phone takes the first free seat of its site, and once', () => {
    given(openConference)
      .when(take, one)
      .thenHappens(seated(1, one, NOW));
    given(openConference, seated(1), seated(2, two), freed)
      .when(take, three)
      .thenHappens(seated(1, three, NOW));
    given(openConference, seated(1)).when(take, one).thenNothingHappens();
    given(openConference, seated(1))
      .when(take, delegateOf(WEST_1))
      .thenHappens({ type: 'SeatTaken', siteId: WEST_1, seat: 1, actorId: delegateOf(WEST_1).id, at: NOW });
    given(openConference)
      .when(take, delegateOf('XX' as SiteId))
      .thenRejected('SITE_UNKNOWN');
    given(closedConference).when(take, one).thenRejected('WRONG_PHASE');
  });

  it('SEAT-2: a site has as many seats as it declared, and before that as many as are expected', () => {
    given(openConference, declared(2), seated(1), seated(2, two))
      .when(take, three)
      .thenRejected('NO_SEAT_LEFT', { seats: 2 });
    const many = Array.from({ length: 20 }, (_, index) => seated(index + 1, delegateOf(EAST_1, `phone ${index}`)));
    given(openConference, many).when(take, one).thenRejected('NO_SEAT_LEFT', { seats: 20 });
    given(openConference, many, declared(21))
      .when(take, one)
      .thenHappens(seated(21, one, NOW));
    // What the desk verified makes room too, what a room only claims does not.
    const by = siteActor(EAST_1).id;
    const verified = (count: number): DomainEvent => {
      return { type: 'HeadcountVerified', siteId: EAST_1, count, by, at: START };
    };
    const claimed: DomainEvent = { type: 'HeadcountClaimed', siteId: EAST_1, count: 5_000, by, at: START };
    given(openConference, declared(1), seated(1), verified(2))
      .when(take, two)
      .thenHappens(seated(2, two, NOW));
    given(openConference, declared(1), seated(1), claimed).when(take, two).thenRejected('NO_SEAT_LEFT', { seats: 1 });
    const { seats } = stateAfter([...openConference, seated(1), seated(2, two), declared(1)]);
    expect(Object.keys(seats.taken[EAST_1] ?? {})).toStrictEqual(['1', '2']);
  });

  it('SEAT-2: PART-5: a room with a list of people has as many seats as are expected while its names come one by one', () => {
    const operator = siteActor(EAST_1);
    const people = ['An', 'Bình'].map((name, index) => ({ number: index + 1, name }));
    const listed: DomainEvent = {
      type: 'ParticipantsListed',
      siteId: EAST_1,
      participants: people,
      by: operator.id,
      at: START,
    };
    const checkIn = { type: 'CheckIn', siteId: EAST_1, number: 1, means: 'name' } as const;
    const come = given(openConference, listed).when(checkIn, operator).state();
    expect(come.roster.sites[EAST_1]?.declared?.count).toBe(1);
    const of1 = { siteId: EAST_1, number: 1, by: operator.id, at: START } as const;
    const arrived: DomainEvent = { type: 'ParticipantArrived', ...of1, means: 'name' };
    given(openConference, listed, arrived, declared(1), seated(1))
      .when(take, two)
      .thenHappens(seated(2, two, NOW));
    const undone: DomainEvent = { type: 'ArrivalUndone', ...of1, arrivedAt: START };
    const history = [...openConference, listed, arrived, declared(1), undone, declared(0)];
    given(history)
      .when(take, one)
      .thenHappens(seated(1, one, NOW));
    const view = selfView({ state: stateAfter(history), tallies: {}, presence: {}, supports: {} }, operator, {});
    expect(view.site?.seats?.count).toBe(20);
  });

  it('SEAT-3: the operator frees a seat of its own room, and blocks the phone that had it', () => {
    const free = { type: 'FreeSeat', seat: 1, takenAt: START } as const;
    const decided = given(openConference, seated(1)).when(free, siteActor(EAST_1));
    decided.thenHappens({ ...freed, at: NOW }, { ...blocked, at: NOW });
    expect(decided.state().seats.taken[EAST_1]).toStrictEqual({});
    given(openConference, seated(1)).when(free, siteActor(WEST_1)).thenRejected('SEAT_EMPTY');
    given(openConference, seated(1)).when(free, one).thenRejected('FORBIDDEN');
    given(openConference, freed, blocked, seated(1, two))
      .when(free, siteActor(EAST_1))
      .thenHappens({ ...freed, actorId: two.id, at: NOW }, { ...blocked, block: 2, actorId: two.id, at: NOW });
  });

  it('SEAT-4: who lost a seat neither asks, supports nor votes until it takes one again', () => {
    const lost = stateAfter([...liveConference, seated(1), freed]);
    given(liveConference, seated(1), freed).when(ask, one).thenRejected('SEAT_FREED');
    expect(support(lost)).toMatchObject({ ok: false, error: { code: 'SEAT_FREED' } });
    // Stored by versions that blocked nobody.
    const again = given(liveConference, seated(1), freed).when(take, one).state();
    expect(again.seats.lost).toStrictEqual({});
    given(liveConference, seated(1), freed, seated(1)).when(ask, one).state();
  });

  it('SEAT-5: a blocked phone takes no seat, in its room or with another code, until the operator allows it', () => {
    const history = [...liveConference, seated(1), freed, blocked];
    for (const code of [0, 1]) {
      const renewed = code === 1 ? [renewal(false)] : [];
      given(history, renewed)
        .when({ ...take, code }, one)
        .thenRejected('PHONE_BLOCKED');
    }
    given(history).when(ask, one).thenRejected('PHONE_BLOCKED');
    expect(support(stateAfter(history))).toMatchObject({ error: { code: 'PHONE_BLOCKED' } });
    given(history)
      .when(take, two)
      .thenHappens(seated(1, two, NOW));
    const allow = { type: 'AllowPhone', block: 1 } as const;
    const allowed = given(history).when(allow, siteActor(EAST_1));
    allowed.thenHappens({ ...blocked, type: 'PhoneAllowed', at: NOW });
    given(history).when(allow, siteActor(WEST_1)).thenNothingHappens();
    given(history, { ...blocked, type: 'PhoneAllowed' })
      .when(take, one)
      .thenHappens(seated(1, one, NOW));
    expect(allowed.state().seats.blocked[EAST_1]).toStrictEqual({});
  });

  it('SEAT-6: nothing that the phones of a closed room send has an effect, and none enters, until they are opened', () => {
    const close = { type: 'ClosePhones', siteId: EAST_1 } as const;
    const open = { type: 'OpenPhones', siteId: EAST_1 } as const;
    const operator = siteActor(EAST_1);
    const history = [...liveConference, seated(1)];
    const facts = { siteId: EAST_1, by: operator.id, byName: operator.name, at: NOW };
    given(history)
      .when(close, operator)
      .thenHappens({ type: 'PhonesClosed', ...facts });
    given(history).when(close, siteActor(WEST_1)).thenRejected('FORBIDDEN');
    const closed: DomainEvent = { type: 'PhonesClosed', ...facts };
    const shut = stateAfter([...history, closed]);
    given(history, closed).when(ask, one).thenRejected('PHONES_CLOSED', { by: operator.name });
    given(history, closed).when(take, two).thenRejected('PHONES_CLOSED');
    given(history, closed).when(take, one).thenRejected('PHONES_CLOSED');
    expect(support(shut)).toMatchObject({ error: { code: 'PHONES_CLOSED' } });
    expect(refuseConnection(shut, one)).toMatchObject({ code: 'PHONES_CLOSED' });
    expect([operator, delegateOf(WEST_1)].map((actor) => refuseConnection(shut, actor))).toEqual([
      undefined,
      undefined,
    ]);
    given(history, closed).when(close, operator).thenNothingHappens();
    // They come back to the seats they had.
    const opened = given(history, closed).when(open, operator).state();
    expect(opened.seats).toStrictEqual(stateAfter(history).seats);
    given(history, closed)
      .when(close, moderator)
      .thenHappens({ ...closed, by: moderator.id, byName: moderator.name, byDesk: true });
    const byDesk: DomainEvent = { ...closed, byName: moderator.name, byDesk: true };
    given(history, byDesk).when(open, operator).thenRejected('CLOSED_BY_DESK', { by: moderator.name });
    given(history, byDesk)
      .when(open, moderator)
      .thenHappens({ type: 'PhonesOpened', ...facts, by: moderator.id, byName: moderator.name });
  });

  it('SEAT-7: a new code ends the old one at once, and the phones that are in stay or go by choice', () => {
    const renew = { type: 'RenewRoomCode', siteId: EAST_1, signOut: false } as const;
    const history = [...liveConference, seated(1)];
    given(history).when(renew, moderator).thenHappens(renewal(false));
    given(history).when(renew, siteActor(WEST_1)).thenRejected('FORBIDDEN');
    given(history, renewal(false)).when(take, two).thenRejected('ROOM_CODE_RENEWED');
    given(history, renewal(false)).when(ask, one).state();
    given(history, renewal(false))
      .when({ ...take, code: 1 }, two)
      .thenHappens(seated(2, two, NOW));
    const leaving = given(history).when({ ...renew, signOut: true }, moderator);
    leaving.thenHappens(renewal(true), { ...freed, at: NOW });
    const left = [...history, renewal(true), freed];
    given(left).when(ask, one).thenRejected('ROOM_CODE_RENEWED');
    given(left).when(take, one).thenRejected('ROOM_CODE_RENEWED');
    expect(refuseConnection(stateAfter(left), one)).toStrictEqual({ code: 'ROOM_CODE_RENEWED' });
    const back = given(left)
      .when({ ...take, code: 1 }, one)
      .state();
    expect(refuseConnection(back, one)).toBeUndefined();
    expect(back.seats).toMatchObject({ lost: {}, signedOut: {}, codes: { [EAST_1]: 1 } });
  });
});
