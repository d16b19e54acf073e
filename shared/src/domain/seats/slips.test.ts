import { describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../../../../tests/testkit/exampleCommands.ts';
import { A_POLL } from '../../../../tests/testkit/exampleIds.ts';
import {
  chair,
  delegateOf,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  organiser,
  SITES,
  START,
  seated,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { selfView } from '../../views/self.ts';
import type { Actor } from '../actor.ts';
import type { DomainEvent } from '../events.ts';
import { PLAIN_RULES } from '../poll/rules.ts';
import type { Poll } from '../poll/state.ts';
import { refuseConnection, refuseToAct } from './admission.ts';
import { satAtOpening, slipActorId } from './state.ts';

const SET = { type: 'SetSeating', seating: 'slips' } as const;
const issued: DomainEvent = { type: 'SlipsIssued', counts: { [EAST_1]: 3 }, by: organiser.id, at: START };
const bySlips: readonly DomainEvent[] = [
  ...liveConference,
  { type: 'SeatingSet', seating: 'slips', by: organiser.id, at: START },
  issued,
];

/** Seats with a slip. */
function holder(slip: number, siteId: SiteId = EAST_1): Actor {
  return { ...delegateOf(siteId), id: slipActorId(siteId, slip) };
}

function scan(number: number, device: string, issue = 0) {
  return { type: 'TakeSeat', slip: { number, issue, device } } as const;
}

function taken(slip: number, device: string, at = START): DomainEvent {
  return { type: 'SeatTaken', siteId: EAST_1, seat: slip, actorId: slipActorId(EAST_1, slip), device, at };
}

describe('numbered slips', () => {
  it('SEAT-8: with slips each room gets as many as are expected, and who sits without one loses the seat', () => {
    const open = [...liveConference, ...seated(EAST_1, 2)];
    const decided = given(open).when(SET, organiser);
    const counts = Object.fromEntries(SITES.map(({ id, expected }) => [id, expected]));
    const facts = { by: organiser.id, at: NOW };
    decided.thenHappens({ type: 'SeatingSet', seating: 'slips', ...facts }, { type: 'SlipsIssued', counts, ...facts });
    const phone = delegateOf(EAST_1, 'phone 1');
    const state = decided.state();
    expect(state.seats.taken[EAST_1]).toStrictEqual({});
    expect(refuseToAct(state, phone)).toStrictEqual({ code: 'SLIP_NEEDED' });
    expect(refuseConnection(state, phone)).toStrictEqual({ code: 'SLIP_NEEDED' });
    given(bySlips).when({ type: 'TakeSeat' }, phone).thenRejected('SLIP_NEEDED');
    given(bySlips).when(SET, chair).thenNothingHappens();
    given(open).when(SET, moderator).thenRejected('FORBIDDEN');
    const back = given(bySlips, taken(1, 'd1'))
      .when({ ...SET, seating: 'open' }, chair)
      .state();
    expect(back.seats).toMatchObject({ seating: 'open', taken: { [EAST_1]: { 1: { device: 'd1' } } } });
    given(bySlips, { type: 'SeatingSet', seating: 'open', by: chair.id, at: START })
      .when(scan(2, 'd2'), holder(2))
      .thenRejected('SLIP_NOT_IN_USE');
  });

  it('SEAT-8: it does not change while delegates vote', () => {
    const rules = { ...PLAIN_RULES, voters: 'delegate' } as const;
    const voting: readonly DomainEvent[] = [
      { type: 'PollCreated', pollId: A_POLL, title: 'Chỉ tiêu', rules, at: START },
      { type: 'PollOpened', pollId: A_POLL, electorate: [EAST_1], limits: { [EAST_1]: 2 }, opening: 1, at: START },
    ];
    given(liveConference, voting).when(SET, organiser).thenRejected('ANOTHER_POLL_OPEN', { poll: 'Chỉ tiêu' });
  });

  it('SEAT-8: more slips are issued on demand, and none is taken back', () => {
    const issue = (counts: Record<string, number>) => ({ type: 'IssueSlips', counts }) as const;
    given(bySlips)
      .when(issue({ [EAST_1]: 5, [WEST_1]: 2 }), moderator)
      .thenHappens({ type: 'SlipsIssued', counts: { [EAST_1]: 5, [WEST_1]: 2 }, by: moderator.id, at: NOW });
    given(bySlips)
      .when(issue({ [EAST_1]: 2 }), moderator)
      .thenNothingHappens();
    given(bySlips)
      .when(issue({ XX: 2 }), moderator)
      .thenRejected('SITE_UNKNOWN', { site: 'XX' });
  });

  it('SEAT-9: a slip seats one phone on the seat of its number, and the last device that scanned it', () => {
    given(bySlips)
      .when(scan(2, 'd1'), holder(2))
      .thenHappens(taken(2, 'd1', NOW));
    given(bySlips, taken(2, 'd1')).when(scan(2, 'd1'), holder(2)).thenNothingHappens();
    const moved = given(bySlips, taken(2, 'd1')).when(scan(2, 'd2'), holder(2));
    moved.thenHappens(taken(2, 'd2', NOW));
    const state = moved.state();
    expect(state.seats.taken[EAST_1]?.[2]).toStrictEqual({
      actorId: slipActorId(EAST_1, 2),
      takenAt: START,
      device: 'd2',
      bySlip: true,
    });
    expect(refuseConnection(state, holder(2), 'd1')).toStrictEqual({ code: 'SEAT_ON_OTHER_DEVICE' });
    expect(refuseConnection(state, holder(2), 'd2')).toBeUndefined();
    given(bySlips).when(scan(4, 'd1'), holder(4)).thenRejected('SLIP_VOID');
    given(bySlips)
      .when(scan(1, 'd1', 1), holder(1))
      .thenRejected('SLIP_VOID');
  });

  it('SEAT-9: a phone that comes back by its slip during a vote keeps its part in it', () => {
    const rules = { ...PLAIN_RULES, voters: 'delegate' } as const;
    const history: readonly DomainEvent[] = [
      ...bySlips,
      taken(1, 'd1'),
      { type: 'HeadcountVerified', siteId: EAST_1, count: 20, by: moderator.id, at: START },
      { type: 'PollCreated', pollId: A_POLL, title: 'Chỉ tiêu', rules, at: START },
    ];
    const open = given(history).when(EXAMPLE_COMMANDS.OpenPoll, chair).state();
    const poll = open.polls[A_POLL] as Poll;
    expect(poll.limits).toMatchObject({ [EAST_1]: 1 });
    const back = stateAfter([taken(1, 'd2'), taken(2, 'd3')], open);
    expect(satAtOpening(back.seats, poll, holder(1))).toBe(true);
    expect(satAtOpening(back.seats, poll, holder(2))).toBe(false);
    const given2 = stateAfter([reissued(1, 1), taken(1, 'd4')], back);
    expect(satAtOpening(given2.seats, poll, holder(1))).toBe(true);
    const ended = stateAfter([voided(1), freed(1), reissued(1, 1), taken(1, 'd5')], back);
    expect(satAtOpening(ended.seats, poll, holder(1))).toBe(false);
  });

  it('SEAT-10: a slip gets a new code, and the old one and its device are out', () => {
    const reissue = { type: 'ReissueSlip', siteId: EAST_1, slip: 1 } as const;
    const history = [...bySlips, taken(1, 'd1')];
    given(history)
      .when(reissue, siteActor(EAST_1))
      .thenHappens({ ...reissued(1, 1), at: NOW } as DomainEvent);
    given(history).when(reissue, siteActor(WEST_1)).thenRejected('FORBIDDEN');
    given(history)
      .when({ ...reissue, slip: 9 }, moderator)
      .thenRejected('SLIP_UNKNOWN', { slip: 9 });
    const after = [...history, reissued(1, 1)];
    const state = stateAfter(after);
    expect(refuseConnection(state, holder(1), 'd1')).toStrictEqual({ code: 'SLIP_VOID' });
    given(after).when(scan(1, 'd1'), holder(1)).thenRejected('SLIP_VOID');
    given(after)
      .when(scan(1, 'd2', 1), holder(1))
      .thenHappens(taken(1, 'd2', NOW));
    given(after)
      .when(reissue, siteActor(EAST_1))
      .thenHappens({ ...reissued(1, 2), at: NOW } as DomainEvent);
  });

  it('SEAT-10: a slip that is ended, or whose seat is freed, lets nobody in until it gets a new code', () => {
    const history = [...bySlips, taken(1, 'd1')];
    const end = [{ ...voided(1), at: NOW } as DomainEvent, { ...freed(1), at: NOW } as DomainEvent];
    given(history)
      .when({ type: 'VoidSlip', siteId: EAST_1, slip: 1 }, siteActor(EAST_1))
      .thenHappens(...end);
    given(history)
      .when({ type: 'FreeSeat', seat: 1, takenAt: START }, siteActor(EAST_1))
      .thenHappens(...end);
    const after = [...history, voided(1), freed(1)];
    expect(refuseToAct(stateAfter(after), holder(1))).toStrictEqual({ code: 'SLIP_VOID' });
    given(after).when(scan(1, 'd1'), holder(1)).thenRejected('SLIP_VOID');
    given(after).when({ type: 'VoidSlip', siteId: EAST_1, slip: 1 }, moderator).thenNothingHappens();
    const again = given(after, reissued(1, 1))
      .when(scan(1, 'd2', 1), holder(1))
      .state();
    expect(refuseToAct(again, holder(1))).toBeUndefined();
  });

  it('VIEW-18: an operator sees which slips are used and void', () => {
    const state = stateAfter([...bySlips, taken(1, 'd1'), voided(2), reissued(3, 1)]);
    const view = selfView({ state, tallies: {}, presence: {}, supports: {} }, siteActor(EAST_1), {});
    expect(view.site?.seats?.slips).toStrictEqual({ count: 3, used: { 1: START }, voided: { 2: START }, issued: 1 });
  });
});

const byOperator = { siteId: EAST_1, by: siteActor(EAST_1).id, byName: siteActor(EAST_1).name, at: START };

function voided(slip: number): DomainEvent {
  return { type: 'SlipVoided', ...byOperator, slip };
}

function reissued(slip: number, issue: number): DomainEvent {
  return { type: 'SlipReissued', ...byOperator, slip, issue };
}

function freed(slip: number): DomainEvent {
  return { type: 'SeatFreed', siteId: EAST_1, seat: slip, actorId: slipActorId(EAST_1, slip), at: START };
}
