import { describe, expect, it } from 'vitest';
import {
  delegateOf,
  draftConference,
  EAST_1,
  given,
  moderator,
  NOW,
  openConference,
  organiser,
  plannedConference,
  START,
  siteActor,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { Timestamp } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { slipActorId } from '../seats/state.ts';
import { PARTICIPANT_LIMITS } from './limits.ts';
import { countPresent, type ListedPerson, NO_PARTICIPANTS } from './state.ts';

const operator = siteActor(EAST_1);
const AN = { name: 'Nguyễn Văn An', position: 'Bí thư chi đoàn', code: 'A01' };
const BINH = { name: 'Trần Thị Bình' };

function listed(...people: readonly ListedPerson[]): DomainEvent {
  const participants = people.map(({ name, position, code }, index) => ({
    number: index + 1,
    name,
    ...(position !== undefined && { position }),
    ...(code !== undefined && { code }),
  }));
  return { type: 'ParticipantsListed', siteId: EAST_1, participants, by: organiser.id, at: START };
}

function arrived(number: number, at: Timestamp = START): DomainEvent {
  return { type: 'ParticipantArrived', siteId: EAST_1, number, means: 'name', by: operator.id, at };
}

function declared(count: number): DomainEvent {
  return { type: 'HeadcountDeclared', siteId: EAST_1, count, by: operator.id, at: NOW };
}

const of1 = { siteId: EAST_1, number: 1 } as const;
const list = (...people: readonly ListedPerson[]) => ({ type: 'ListParticipants', siteId: EAST_1, people }) as const;
const checkIn = (number = 1) => ({ type: 'CheckIn', siteId: EAST_1, number, means: 'name' }) as const;

describe('the list of a site', () => {
  it('PART-1: people are numbered as they are listed', () => {
    given(plannedConference)
      .when(list(AN, BINH), organiser)
      .thenHappens({ ...listed(AN, BINH), at: NOW } as DomainEvent);
  });

  it('PART-1: a list that is sent again changes nothing; by the code a person gets another name', () => {
    given(plannedConference, listed(AN, BINH))
      .when(list({ ...BINH, name: ' TRẦN  thị bình ' }, AN), organiser)
      .thenHappens({
        type: 'ParticipantsListed',
        siteId: EAST_1,
        participants: [{ number: 2, name: ' TRẦN  thị bình ' }],
        by: organiser.id,
        at: NOW,
      });
    given(plannedConference, listed(AN, BINH)).when(list(AN, BINH), organiser).thenNothingHappens();
    const renamed = given(plannedConference, listed(AN)).when(list({ name: 'Nguyễn An', code: 'a01' }), organiser);
    expect(renamed.state().participants[EAST_1]?.people).toMatchObject({ 1: { name: 'Nguyễn An' } });
  });

  it('PART-1: a number is never given again', () => {
    const removed: DomainEvent = { type: 'ParticipantRemoved', ...of1, by: organiser.id, at: START };
    const { state } = given(plannedConference, listed(AN), removed).when(list(BINH), organiser);
    expect(Object.keys(state().participants[EAST_1]?.people ?? {})).toEqual(['2']);
  });

  it('PART-1: nobody lists more than a room can hold', () => {
    const full = Array.from({ length: PARTICIPANT_LIMITS.perSite }, (_, index) => ({ name: `Người ${index}` }));
    given(plannedConference, listed(...full))
      .when(list(AN), organiser)
      .thenRejected('TOO_MANY_PARTICIPANTS', { most: PARTICIPANT_LIMITS.perSite });
  });

  it('PART-2: who was in the room stays in the list; others can be taken off', () => {
    const remove = { type: 'RemoveParticipant', ...of1 } as const;
    given(openConference, listed(AN), arrived(1))
      .when(remove, operator)
      .thenRejected('PARTICIPANT_CAME', { name: AN.name });
    given(openConference, listed(AN))
      .when(remove, operator)
      .thenHappens({ type: 'ParticipantRemoved', ...of1, by: operator.id, at: NOW });
  });

  it('PART-2: an operator acts on its own site only', () => {
    given(openConference, listed(AN)).when(checkIn(), siteActor(WEST_1)).thenRejected('FORBIDDEN');
    given(openConference, listed(AN)).when(list(BINH), siteActor(WEST_1)).thenRejected('FORBIDDEN');
  });
});

describe('check-in', () => {
  it('PART-3: PART-5: somebody is checked in once, and the headcount follows', () => {
    given(openConference, listed(AN, BINH), arrived(2))
      .when(checkIn(), operator)
      .thenHappens({ ...arrived(1, NOW) } as DomainEvent, declared(2));
    given(openConference, listed(AN), arrived(1)).when(checkIn(), operator).thenNothingHappens();
    given(openConference, listed(AN)).when(checkIn(7), operator).thenRejected('PARTICIPANT_UNKNOWN');
    given(draftConference, listed(AN)).when(checkIn(), operator).thenRejected('WRONG_PHASE');
  });

  it('PART-5: ROST-7: names far above what is expected are a claim until the desk has verified the room', () => {
    const people = Array.from({ length: 41 }, (_, index) => ({ name: `Người ${index}` }));
    const come = Array.from({ length: 40 }, (_, index) => arrived(index + 1));
    const claimed: DomainEvent = { type: 'HeadcountClaimed', siteId: EAST_1, count: 41, by: operator.id, at: NOW };
    given(openConference, listed(...people), come)
      .when(checkIn(41), operator)
      .thenHappens({ ...arrived(41, NOW) } as DomainEvent, claimed);
    const verified: DomainEvent = { type: 'HeadcountVerified', siteId: EAST_1, count: 41, by: moderator.id, at: START };
    given(openConference, listed(...people), come, verified)
      .when(checkIn(41), operator)
      .thenHappens({ ...arrived(41, NOW) } as DomainEvent, declared(41));
    given(openConference, listed(...people), come, arrived(41), claimed)
      .when({ type: 'CheckOut', siteId: EAST_1, number: 41, arrivedAt: START }, operator)
      .thenHappens(
        { type: 'ParticipantLeft', siteId: EAST_1, number: 41, arrivedAt: START, by: operator.id, at: NOW },
        declared(40),
      );
  });

  it('PART-3: a void ticket checks nobody in', () => {
    const slips: readonly DomainEvent[] = [
      { type: 'SeatingSet', seating: 'slips', by: organiser.id, at: START },
      { type: 'SlipsIssued', counts: { [EAST_1]: 1 }, by: organiser.id, at: START },
    ];
    const byTicket = { ...checkIn(), means: 'ticket' } as const;
    given(openConference, listed(AN), slips)
      .when(byTicket, operator)
      .thenHappens({ ...arrived(1, NOW), means: 'ticket' } as DomainEvent, declared(1));
    const voided: DomainEvent = {
      type: 'SlipVoided',
      siteId: EAST_1,
      slip: 1,
      by: operator.id,
      byName: 'Op',
      at: START,
    };
    given(openConference, listed(AN), slips, voided).when(byTicket, operator).thenRejected('SLIP_VOID');
  });

  it('PART-4: leaving and coming back are two visits; a late press ends no other', () => {
    const left: DomainEvent = { type: 'ParticipantLeft', ...of1, arrivedAt: START, by: operator.id, at: START + 1 };
    const checkOut = (arrivedAt: Timestamp) => ({ type: 'CheckOut', ...of1, arrivedAt }) as const;
    given(openConference, listed(AN), arrived(1))
      .when(checkOut(START), moderator)
      .thenHappens({ type: 'ParticipantLeft', ...of1, arrivedAt: START, by: moderator.id, at: NOW }, {
        ...declared(0),
        by: moderator.id,
      } as DomainEvent);
    const again = given(openConference, listed(AN), arrived(1), left, arrived(1, START + 2));
    again.when(checkOut(START), operator).thenNothingHappens();
    expect(again.when(checkOut(START + 2), operator).state().participants[EAST_1]?.people[1]?.visits).toEqual({
      1: { arrivedAt: START, leftAt: START + 1, means: 'name' },
      2: { arrivedAt: START + 2, leftAt: NOW, means: 'name' },
    });
  });

  it('PART-4: a mistaken check-in counts for nothing once it is taken back', () => {
    const undone = given(openConference, listed(AN), arrived(1)).when(
      { type: 'UndoCheckIn', ...of1, arrivedAt: START },
      operator,
    );
    undone.thenHappens({ type: 'ArrivalUndone', ...of1, arrivedAt: START, by: operator.id, at: NOW }, declared(0));
    const list1 = undone.state().participants[EAST_1] ?? NO_PARTICIPANTS;
    expect([countPresent(list1), list1.people[1]?.visits]).toEqual([0, {}]);
  });
});

describe('PART-6: tickets', () => {
  const bySlips: DomainEvent = { type: 'SeatingSet', seating: 'slips', by: organiser.id, at: START };

  it('everybody in the list has one, whichever is set first', () => {
    const issued: DomainEvent = { type: 'SlipsIssued', counts: { [EAST_1]: 2 }, by: organiser.id, at: NOW };
    given(plannedConference, bySlips)
      .when(list(AN, BINH), organiser)
      .thenHappens({ ...listed(AN, BINH), at: NOW } as DomainEvent, issued);
    const people = Array.from({ length: 25 }, (_, index) => ({ name: `Người ${index}` }));
    const set = given(plannedConference, listed(...people)).when({ type: 'SetSeating', seating: 'slips' }, organiser);
    expect(set.state().seats.slips[EAST_1]?.count).toBe(25);
  });

  it('a phone that takes its seat by one checks its person in, in session only', () => {
    const slips: DomainEvent = { type: 'SlipsIssued', counts: { [EAST_1]: 1 }, by: organiser.id, at: START };
    const take = { type: 'TakeSeat', slip: { number: 1, issue: 0, device: 'd1' } } as const;
    const phone = { ...delegateOf(EAST_1), id: slipActorId(EAST_1, 1) };
    const seat: DomainEvent = { type: 'SeatTaken', siteId: EAST_1, seat: 1, actorId: phone.id, device: 'd1', at: NOW };
    given(openConference, bySlips, slips, listed(AN))
      .when(take, phone)
      .thenHappens(
        seat,
        { ...arrived(1, NOW), means: 'ticket', by: phone.id } as DomainEvent,
        { ...declared(1), by: phone.id } as DomainEvent,
      );
    given(plannedConference, bySlips, slips, listed(AN)).when(take, phone).thenHappens(seat);
    given(openConference, bySlips, slips).when(take, phone).thenHappens(seat);
    // Who looked at the page beforehand is checked in at the door by the same phone, and not again after leaving.
    const beforehand = { ...seat, at: START } as DomainEvent;
    given(plannedConference, bySlips, slips, listed(AN), beforehand).when(take, phone).thenNothingHappens();
    const come: DomainEvent = { type: 'ParticipantArrived', ...of1, means: 'ticket', by: phone.id, at: START };
    given(openConference, bySlips, slips, listed(AN), beforehand)
      .when(take, phone)
      .thenHappens({ ...come, at: NOW } as DomainEvent, { ...declared(1), by: phone.id } as DomainEvent);
    const left: DomainEvent = { type: 'ParticipantLeft', ...of1, arrivedAt: START, by: operator.id, at: START };
    for (const history of [[come], [come, left]]) {
      const here = given(openConference, bySlips, slips, listed(AN), beforehand, history);
      here.when(take, phone).thenNothingHappens();
      // Nor on another device, which only gets the seat.
      here
        .when({ ...take, slip: { ...take.slip, device: 'd2' } }, phone)
        .thenHappens({ ...seat, device: 'd2' } as DomainEvent);
    }
  });
});
