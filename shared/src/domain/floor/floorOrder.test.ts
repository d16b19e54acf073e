import { describe, expect, it } from 'vitest';
import { fc, holds } from '../../../../tests/support/property.ts';
import {
  chair,
  EAST,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  moderator,
  NOW,
  PROVINCE,
  START,
  siteActor,
  stateAfter,
  WEST,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { HandId, QuestionId, SiteId } from '../../kernel/ids.ts';
import { conferenceDecider } from '../conferenceDecider.ts';
import type { DomainEvent } from '../events.ts';
import { floorOrder } from './floorOrder.ts';
import { FLOOR_CRITERIA, type FloorPolicy, type Hand, type HandKind } from './state.ts';

const { roster, floor, dialogue } = stateAfter(liveConference);

/** A hand named after its site, raised so many seconds after the start. */
function hand(siteId: SiteId, seconds: number, kind: HandKind = 'question', state: Hand['state'] = 'waiting'): Hand {
  return { id: `hand_${siteId}` as HandId, siteId, kind, raisedAt: START + seconds * 1000, state };
}

function order(hands: readonly Hand[], turns: Readonly<Record<string, number>> = {}) {
  const spoken = Object.fromEntries(
    Object.entries(turns).map(([siteId, count]) => [siteId, { turns: count, milliseconds: count * 60_000 }]),
  );
  const byId = Object.fromEntries(hands.map((entry) => [entry.id, entry]));
  return floorOrder({ roster, dialogue, floor: { ...floor, hands: byId, spoken } });
}

function sitesOf(entries: ReturnType<typeof order>): readonly SiteId[] {
  return entries.map((entry) => entry.hand.siteId);
}

describe('the order of hands', () => {
  it('FLOOR-11: points of order come before replies, and replies before the rest, whatever else speaks against it', () => {
    const hands = [
      hand(EAST_1, 1, 'question'),
      hand(EAST_2, 2, 'comment'),
      hand(WEST_1, 3, 'reply'),
      hand(WEST, 4, 'pointOfOrder'),
    ];
    const turns = { [WEST]: 5, [WEST_1]: 3 };
    expect(sitesOf(order(hands, turns))).toStrictEqual([WEST, WEST_1, EAST_1, EAST_2]);
  });

  it('FLOOR-11: questions and comments are equal', () => {
    expect(sitesOf(order([hand(EAST_1, 2, 'question'), hand(EAST_2, 1, 'comment')]))).toStrictEqual([EAST_2, EAST_1]);
    expect(sitesOf(order([hand(EAST_1, 1, 'question'), hand(EAST_2, 2, 'comment')]))).toStrictEqual([EAST_1, EAST_2]);
  });

  it('FLOOR-11: who has never spoken comes before who has, and who has spoken once before who has twice', () => {
    const hands = [hand(EAST_1, 1), hand(EAST_2, 2), hand(WEST_1, 3)];
    expect(sitesOf(order(hands, { [EAST_1]: 2, [EAST_2]: 1 }))).toStrictEqual([WEST_1, EAST_2, EAST_1]);
  });

  it('FLOOR-11: a site that has not spoken comes first even if its group has spoken most', () => {
    const hands = [hand(WEST_1, 1), hand(EAST_1, 2)];
    expect(sitesOf(order(hands, { [WEST_1]: 1, [EAST_2]: 9 }))).toStrictEqual([EAST_1, WEST_1]);
  });

  it('FLOOR-11: among sites with equal turns the group with fewer turns comes first', () => {
    const hands = [hand(EAST_1, 1), hand(WEST_1, 2)];
    expect(sitesOf(order(hands))).toStrictEqual([EAST_1, WEST_1]);
    expect(sitesOf(order(hands, { [EAST_2]: 1 }))).toStrictEqual([WEST_1, EAST_1]);
    expect(sitesOf(order(hands, { [EAST]: 1 }))).toStrictEqual([WEST_1, EAST_1]);
  });

  it('FLOOR-11: among equals the longest wait decides, then the id, however the hands are stored', () => {
    expect(sitesOf(order([hand(EAST_2, 1), hand(EAST_1, 2)]))).toStrictEqual([EAST_2, EAST_1]);
    const tied = [hand(EAST_1, 1), hand(EAST_2, 1)];
    expect(sitesOf(order(tied))).toStrictEqual([EAST_1, EAST_2]);
    expect(order(tied.toReversed())).toStrictEqual(order(tied));
  });

  it('FLOOR-12: the reasons say class, turns, group and wait', () => {
    const entries = order([hand(EAST_1, 1), hand(EAST_2, 5, 'pointOfOrder'), hand(WEST_1, 7, 'reply')], {
      [EAST_1]: 2,
      [WEST]: 1,
      [PROVINCE]: 4,
    });
    expect(entries.map(({ reasons }) => reasons)).toStrictEqual([
      [
        { code: 'pointOfOrder' },
        { code: 'neverSpoken' },
        { code: 'groupTurns', group: 'Huyện Đông', turns: 2, total: 7 },
      ],
      [
        { code: 'replyToCalled' },
        { code: 'neverSpoken' },
        { code: 'groupTurns', group: 'Huyện Tây', turns: 1, total: 7 },
      ],
      [
        { code: 'spoken', turns: 2 },
        { code: 'groupTurns', group: 'Huyện Đông', turns: 2, total: 7 },
        { code: 'longestWait' },
      ],
    ]);
  });

  it('FLOOR-12: a site outside every group has no group among its reasons', () => {
    expect(order([hand(PROVINCE, 1)])[0]?.reasons).toStrictEqual([{ code: 'neverSpoken' }, { code: 'longestWait' }]);
  });

  it('FLOOR-12: the invited hand is no longer in the order, nor the longest to wait', () => {
    const entries = order([hand(EAST_1, 1, 'question', 'invited'), hand(WEST_1, 2)]);
    expect(sitesOf(entries)).toStrictEqual([WEST_1]);
    expect(entries[0]?.reasons).toContainEqual({ code: 'longestWait' });
  });

  it('FLOOR-12: the same floor gives the same reasons again, and nobody waiting gives nothing', () => {
    const hands = [hand(EAST_1, 1), hand(WEST_1, 2)];
    expect(order(hands)).toStrictEqual(order(hands));
    expect(order([])).toStrictEqual([]);
  });

  it('FLOOR-11: a reply to a question that is no longer called ranks with the rest', () => {
    const [asked, called] = ['q_000001', 'q_000002'] as QuestionId[] as [QuestionId, QuestionId];
    const hands = [hand(EAST_1, 1), { ...hand(WEST_1, 2, 'reply'), questionId: asked }];
    const byId = Object.fromEntries(hands.map((entry) => [entry.id, entry]));
    const orderWhile = (calledQuestionId?: QuestionId) =>
      floorOrder({
        roster,
        floor: { ...floor, hands: byId },
        dialogue: calledQuestionId === undefined ? {} : { calledQuestionId },
      });
    expect(sitesOf(orderWhile(asked))).toStrictEqual([WEST_1, EAST_1]);
    expect(sitesOf(orderWhile(called))).toStrictEqual([EAST_1, WEST_1]);
    expect(orderWhile()[1]?.reasons).not.toContainEqual({ code: 'replyToCalled' });
  });
});

describe('the order as chosen', () => {
  const handOf = (siteId: SiteId) => `hand_${siteId}` as HandId;
  const raised = (siteId: SiteId, seconds: number, kind: HandKind = 'question'): DomainEvent => ({
    type: 'HandRaised',
    handId: handOf(siteId),
    siteId,
    kind,
    at: START + seconds * 1000,
  });
  const spoke = (siteId: SiteId): readonly DomainEvent[] => [
    { type: 'TurnBegan', handId: handOf(siteId), siteId, deadline: START, at: START },
    { type: 'TurnEnded', handId: handOf(siteId), siteId, at: START + 60_000 },
  ];
  const three = [raised(EAST_1, 1), raised(EAST_2, 2), raised(WEST_1, 3)];
  const left = (siteId: SiteId): DomainEvent => ({ type: 'HandLowered', handId: handOf(siteId), at: START });
  const move = (siteId: SiteId, position: number) => ({ type: 'MoveHand', handId: handOf(siteId), position }) as const;

  it('FLOOR-16: the chair chooses the criteria and their weight', () => {
    const history = [...spoke(EAST_1), ...three];
    const chosen = (criteria: FloorPolicy) =>
      floorOrder(given(liveConference, history).when({ type: 'SetFloorPolicy', criteria }, chair).state());
    expect(sitesOf(chosen(['longestWait']))).toStrictEqual([EAST_1, EAST_2, WEST_1]);
    expect(sitesOf(chosen(['balanceGroups']))).toStrictEqual([WEST_1, EAST_1, EAST_2]);
    expect(sitesOf(chosen(['neverSpokenFirst']))).toStrictEqual([EAST_2, WEST_1, EAST_1]);
    expect(chosen(['balanceGroups', 'longestWait'])[1]?.reasons).toStrictEqual([
      { code: 'groupTurns', group: 'Huyện Đông', turns: 1, total: 1 },
      { code: 'longestWait' },
    ]);
    const set = { type: 'SetFloorPolicy', criteria: ['longestWait'] } as const;
    given(liveConference)
      .when(set, chair)
      .thenHappens({ type: 'FloorPolicySet', criteria: ['longestWait'], by: chair.id, at: NOW });
    given(liveConference)
      .when({ ...set, criteria: FLOOR_CRITERIA }, chair)
      .thenNothingHappens();
    given(liveConference).when(set, moderator).thenRejected('FORBIDDEN');
  });

  it('FLOOR-16: without criteria hands of a class stand as they were raised', () => {
    const manual: DomainEvent = { type: 'FloorPolicySet', criteria: 'manual', by: chair.id, at: START };
    const state = stateAfter([...liveConference, ...spoke(EAST_1), ...three, raised(WEST, 9, 'pointOfOrder'), manual]);
    const entries = floorOrder(state);
    expect(sitesOf(entries)).toStrictEqual([WEST, EAST_1, EAST_2, WEST_1]);
    expect(entries[1]?.reasons).toStrictEqual([{ code: 'asRaised' }]);
  });

  it('FLOOR-17: a moved hand is named in the log and in its reasons', () => {
    const decided = given(liveConference, three).when(move(WEST_1, 1), moderator);
    decided.thenHappens({
      type: 'HandMoved',
      handId: handOf(WEST_1),
      ahead: [],
      by: moderator.id,
      byName: moderator.name,
      at: NOW,
    });
    const entries = floorOrder(decided.state());
    expect(sitesOf(entries)).toStrictEqual([WEST_1, EAST_1, EAST_2]);
    expect(entries[0]?.reasons[0]).toStrictEqual({ code: 'movedBy', name: moderator.name });
    const invited: DomainEvent = { type: 'HandInvited', handId: handOf(EAST_1), by: chair.id, at: START };
    given(liveConference, three, invited).when(move(EAST_1, 2), moderator).thenRejected('HAND_STATE');
  });

  it('FLOOR-17: the reason that was given for a move is among its reasons', () => {
    const reason = 'Đại biểu phải ra sân bay';
    const decided = given(liveConference, three).when({ ...move(WEST_1, 1), reason }, moderator);
    expect(floorOrder(decided.state())[0]?.reasons[0]).toStrictEqual({
      code: 'movedBy',
      name: moderator.name,
      because: reason,
    });
  });

  it('FLOOR-17: it keeps its place under later arrivals, and moves up when one before it leaves', () => {
    const moved: DomainEvent = {
      type: 'HandMoved',
      handId: handOf(EAST_2),
      ahead: [handOf(EAST_1)],
      by: moderator.id,
      byName: 'x',
      at: START,
    };
    const later = [...spoke(EAST_2), ...three, moved, raised(WEST, 9)];
    expect(sitesOf(floorOrder(stateAfter([...liveConference, ...later])))[1]).toBe(EAST_2);
    expect(sitesOf(floorOrder(stateAfter([...liveConference, ...later, left(EAST_1)])))[0]).toBe(EAST_2);
  });

  it('FLOOR-20: it keeps the place that it was given when it asks for something else', () => {
    const put = given(liveConference, three).when(move(WEST_1, 1), moderator).state();
    const change = { type: 'ChangeHandKind', handId: handOf(WEST_1), kind: 'comment' } as const;
    const decision = conferenceDecider.decide(change, put, { actor: siteActor(WEST_1), at: NOW });
    const changed = (decision.ok ? decision.value : []).reduce(conferenceDecider.evolve, put);
    expect(sitesOf(floorOrder(changed))).toStrictEqual([WEST_1, EAST_1, EAST_2]);
    expect(floorOrder(changed)[0]?.hand).toMatchObject({ kind: 'comment', raisedAt: START + 3_000 });
  });

  it('FLOOR-17: whatever was moved before, a hand lands exactly where it is put', () => {
    const ids = [EAST_1, EAST_2, WEST_1, WEST, EAST];
    const all = [...liveConference, ...ids.map((id, index) => raised(id, index))];
    const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 5 })), { maxLength: 12 });
    holds(
      fc.property(moves, (steps) => {
        let state = stateAfter(all);
        steps.forEach(([siteId, position], index) => {
          const before = sitesOf(floorOrder(state)).filter((id) => id !== siteId);
          const decision = conferenceDecider.decide(move(siteId, position), state, {
            actor: moderator,
            at: NOW + index,
          });
          if (decision.ok) state = stateAfter(decision.value, state);
          expect(sitesOf(floorOrder(state))[position - 1]).toBe(siteId);
          expect(before.slice(0, position - 1)).toStrictEqual(sitesOf(floorOrder(state)).slice(0, position - 1));
        });
      }),
    );
  });

  it('FLOOR-18: a hand says when its group has less than a whole turn left', () => {
    const budget: DomainEvent = {
      type: 'TurnBudgetSet',
      turnSeconds: 180,
      groupSeconds: 200,
      by: chair.id,
      at: START,
    };
    const [east, west] = floorOrder(
      stateAfter([...liveConference, budget, ...spoke(EAST_2), raised(EAST_1, 1), raised(WEST_1, 2)]),
    ).toSorted((a, b) => (a.hand.id < b.hand.id ? -1 : 1));
    expect(east?.reasons.at(-1)).toStrictEqual({ code: 'groupTimeLeft', group: 'Huyện Đông', seconds: 140 });
    expect(west?.reasons.map(({ code }) => code)).not.toContain('groupTimeLeft');
  });
});
