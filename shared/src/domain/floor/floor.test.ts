import { describe, expect, it } from 'vitest';
import {
  chair,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  moderator,
  NOW,
  START,
  siteActor,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { HandId, QuestionId, SiteId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { HAND_KINDS, type HandKind } from './state.ts';

const HAND = 'hand_000001' as HandId;
const OTHER = 'hand_000002' as HandId;
const TURN_MS = 180_000;
const site = siteActor(EAST_1);
const otherSite = siteActor(WEST_1);

function raised(handId = HAND, siteId = EAST_1, kind: HandKind = 'comment'): DomainEvent {
  return { type: 'HandRaised', handId, siteId, kind, at: START };
}
const invited: DomainEvent = { type: 'HandInvited', handId: HAND, by: chair.id, at: START };
const began: DomainEvent = { type: 'TurnBegan', handId: HAND, siteId: EAST_1, deadline: START + TURN_MS, at: START };
const SPEAKING = [raised(), invited, began];
const extend = { type: 'ExtendTurn', handId: HAND, seconds: 60 } as const;
const paused: DomainEvent = { type: 'TurnPaused', handId: HAND, at: START + 10_000 };
const called: readonly DomainEvent[] = [
  {
    type: 'QuestionAsked',
    question: {
      id: 'q_000001' as QuestionId,
      kind: 'question',
      text: '?',
      source: 'live',
      siteId: WEST_1,
      askedBy: otherSite.id,
      anonymous: false,
      askedAt: START,
    },
  },
  { type: 'QuestionAccepted', questionId: 'q_000001' as QuestionId, at: START },
  { type: 'QuestionCalled', questionId: 'q_000001' as QuestionId, at: START },
];

describe('hands', () => {
  const raise = { type: 'RaiseHand', handId: HAND, kind: 'comment' } as const;

  it('FLOOR-1: a site raises a hand of any kind and waits', () => {
    for (const kind of HAND_KINDS) {
      const decided = given(liveConference, called).when({ ...raise, kind }, site);
      const reply = kind === 'reply' ? { questionId: 'q_000001' as QuestionId } : {};
      decided.thenHappens({ type: 'HandRaised', handId: HAND, siteId: EAST_1, kind, ...reply, at: NOW });
      const hand = { id: HAND, siteId: EAST_1, kind, raisedAt: NOW, state: 'waiting', ...reply };
      expect(decided.state().floor.hands).toStrictEqual({ [HAND]: hand });
    }
  });

  it('FLOOR-1: a room outside the roster raises none', () => {
    given(liveConference)
      .when(raise, siteActor('XX' as SiteId))
      .thenRejected('SITE_UNKNOWN');
  });

  it('FLOOR-2: a site has one open hand, waiting or invited', () => {
    const second = { ...raise, handId: OTHER };
    given(liveConference, raised()).when(second, site).thenRejected('HAND_ALREADY_RAISED');
    given(liveConference, raised(), invited).when(second, site).thenRejected('HAND_ALREADY_RAISED');
  });

  it('FLOOR-2: a site raises no hand while it speaks, and may again after', () => {
    const second = { ...raise, handId: OTHER };
    given(liveConference, SPEAKING).when(second, site).thenRejected('HAND_ALREADY_RAISED');
    const ended: DomainEvent = { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: START };
    expect(given(liveConference, SPEAKING, ended).when(second, site).state().floor.hands).toHaveProperty(OTHER);
  });

  it('FLOOR-2: two sites do not share an id', () => {
    given(liveConference, raised()).when(raise, otherSite).thenRejected('HAND_ALREADY_RAISED');
  });

  it('FLOOR-2: the id of the running turn is taken', () => {
    given(liveConference, SPEAKING).when(raise, otherSite).thenRejected('HAND_ALREADY_RAISED');
  });

  it('FLOOR-13: a withdrawn invitation puts the hand back where it waited', () => {
    const withdraw = { type: 'WithdrawInvitation', handId: HAND } as const;
    const decided = given(liveConference, raised(), invited).when(withdraw, moderator);
    decided.thenHappens({ type: 'InvitationWithdrawn', handId: HAND, by: moderator.id, at: NOW });
    expect(decided.state().floor.hands[HAND]).toMatchObject({ state: 'waiting', raisedAt: START });
    given(liveConference, raised()).when(withdraw, chair).thenRejected('HAND_STATE', { state: 'waiting' });
    given(liveConference).when(withdraw, chair).thenRejected('HAND_UNKNOWN');
  });

  it('FLOOR-14: a closed list takes points of order only, until it is opened', () => {
    const closed: DomainEvent = { type: 'ListClosed', by: chair.id, at: START };
    const opened: DomainEvent = { type: 'ListOpened', by: chair.id, at: START };
    given(liveConference)
      .when({ type: 'CloseList' }, moderator)
      .thenHappens({ ...closed, by: moderator.id, at: NOW });
    given(liveConference, closed).when({ type: 'CloseList' }, chair).thenNothingHappens();
    given(liveConference, closed).when(raise, site).thenRejected('LIST_CLOSED');
    const urgent = given(liveConference, closed).when({ ...raise, kind: 'pointOfOrder' }, site);
    expect(urgent.state().floor.hands).toHaveProperty(HAND);
    given(liveConference, closed)
      .when({ type: 'OpenList' }, chair)
      .thenHappens({ ...opened, at: NOW });
    given(liveConference).when({ type: 'OpenList' }, chair).thenNothingHappens();
    expect(given(liveConference, closed, opened).when(raise, site).state().floor.hands).toHaveProperty(HAND);
  });

  it('FLOOR-20: a waiting hand asks for something else, and waits as long as before', () => {
    const change = { type: 'ChangeHandKind', handId: HAND, kind: 'question' } as const;
    const decided = given(liveConference, raised()).when(change, site);
    decided.thenHappens({ type: 'HandKindChanged', handId: HAND, kind: 'question', at: NOW });
    const hand = { id: HAND, siteId: EAST_1, kind: 'question', raisedAt: START, state: 'waiting' };
    expect(decided.state().floor.hands).toStrictEqual({ [HAND]: hand });
    given(liveConference, raised())
      .when({ ...change, kind: 'comment' }, site)
      .thenNothingHappens();
    given(liveConference, raised()).when(change, otherSite).thenRejected('HAND_UNKNOWN');
    given(liveConference, raised(), invited).when(change, site).thenRejected('HAND_STATE', { state: 'invited' });
    given(liveConference, SPEAKING).when(change, site).thenRejected('HAND_UNKNOWN');
  });

  it('FLOOR-20: a hand that replies names the called question as long as it replies', () => {
    const questionId = 'q_000001' as QuestionId;
    const reply = { type: 'ChangeHandKind', handId: HAND, kind: 'reply' } as const;
    given(liveConference, raised()).when(reply, site).thenRejected('NO_QUESTION_CALLED');
    const seen = { ...reply, questionId: 'q_000002' as QuestionId };
    given(liveConference, called, raised()).when(seen, site).thenRejected('STALE', { about: 'question' });
    const replying = { type: 'HandKindChanged', handId: HAND, kind: 'reply', questionId, at: NOW } as const;
    given(liveConference, called, raised()).when(reply, site).thenHappens(replying);
    const back = given(liveConference, called, raised(), replying).when({ ...reply, kind: 'comment' }, site);
    expect(back.state().floor.hands[HAND]).not.toHaveProperty('questionId');
  });

  it('FLOOR-20: while the list is closed, a point of order stays one', () => {
    const closed: DomainEvent = { type: 'ListClosed', by: chair.id, at: START };
    const change = { type: 'ChangeHandKind', handId: HAND, kind: 'question' } as const;
    const urgent = raised(HAND, EAST_1, 'pointOfOrder');
    given(liveConference, urgent, closed).when(change, site).thenRejected('LIST_CLOSED');
    const earlier = given(liveConference, raised(), closed).when(change, site);
    expect(earlier.state().floor.hands[HAND]?.kind).toBe('question');
  });

  it('FLOOR-3: a hand to reply needs a called question', () => {
    const reply = { ...raise, kind: 'reply' } as const;
    given(liveConference).when(reply, site).thenRejected('NO_QUESTION_CALLED');
    expect(given(liveConference, called).when(reply, site).state().floor.hands[HAND]?.kind).toBe('reply');
  });

  it("FLOOR-4: another site's hand does not exist for a site", () => {
    given(liveConference, raised()).when({ type: 'LowerHand', handId: HAND }, otherSite).thenRejected('HAND_UNKNOWN');
    given(liveConference, raised(), invited)
      .when({ type: 'ConfirmTurn', handId: HAND }, otherSite)
      .thenRejected('HAND_UNKNOWN');
  });

  it('FLOOR-4: a hand that is gone does not exist for anybody', () => {
    const lowered: DomainEvent = { type: 'HandLowered', handId: HAND, at: START };
    for (const gone of [[], [raised(), lowered], SPEAKING]) {
      given(liveConference, gone).when({ type: 'LowerHand', handId: HAND }, site).thenRejected('HAND_UNKNOWN');
      given(liveConference, gone).when({ type: 'ConfirmTurn', handId: HAND }, site).thenRejected('HAND_UNKNOWN');
      given(liveConference, gone).when({ type: 'InviteHand', handId: HAND }, chair).thenRejected('HAND_UNKNOWN');
      given(liveConference, gone).when({ type: 'DismissHand', handId: HAND }, chair).thenRejected('HAND_UNKNOWN');
    }
  });

  it.each([
    ['waiting', [raised()]],
    ['invited', [raised(), invited]],
  ])('FLOOR-5: a site lowers its %s hand, and the desk dismisses it by name', (_, history) => {
    const lowered = given(liveConference, history).when({ type: 'LowerHand', handId: HAND }, site);
    lowered.thenHappens({ type: 'HandLowered', handId: HAND, at: NOW });
    expect(lowered.state().floor.hands).toStrictEqual({});
    const dismissed = given(liveConference, history).when({ type: 'DismissHand', handId: HAND }, moderator);
    dismissed.thenHappens({ type: 'HandDismissed', handId: HAND, by: moderator.id, at: NOW });
    expect(dismissed.state().floor.hands).toStrictEqual({});
  });

  it('FLOOR-6: the desk invites a waiting hand', () => {
    const decided = given(liveConference, raised()).when({ type: 'InviteHand', handId: HAND }, moderator);
    decided.thenHappens({ type: 'HandInvited', handId: HAND, by: moderator.id, at: NOW });
    expect(decided.state().floor.hands[HAND]).toMatchObject({ state: 'invited', raisedAt: START });
  });

  it('FLOOR-6: one hand is invited at a time', () => {
    given(liveConference, raised(), invited, raised(OTHER, WEST_1))
      .when({ type: 'InviteHand', handId: OTHER }, chair)
      .thenRejected('ANOTHER_SITE_INVITED', { site: EAST_1 });
  });

  it('FLOOR-6: inviting the invited hand again changes nothing', () => {
    given(liveConference, raised(), invited).when({ type: 'InviteHand', handId: HAND }, chair).thenNothingHappens();
  });

  it('FLOOR-6: the next site may be invited while somebody speaks', () => {
    given(liveConference, SPEAKING, raised(OTHER, WEST_1))
      .when({ type: 'InviteHand', handId: OTHER }, chair)
      .thenHappens({ type: 'HandInvited', handId: OTHER, by: chair.id, at: NOW });
  });
});

describe('turns', () => {
  it('FLOOR-7: the invited site confirms, and its turn begins with a deadline', () => {
    const decided = given(liveConference, raised(), invited).when({ type: 'ConfirmTurn', handId: HAND }, site);
    const deadline = NOW + TURN_MS;
    decided.thenHappens({ type: 'TurnBegan', handId: HAND, siteId: EAST_1, deadline, at: NOW });
    const { floor } = decided.state();
    expect(floor.speaking).toStrictEqual({ handId: HAND, siteId: EAST_1, kind: 'comment', startedAt: NOW, deadline });
    expect(floor.hands).toStrictEqual({});
  });

  it('FLOOR-7: a hand that waits cannot begin', () => {
    given(liveConference, raised())
      .when({ type: 'ConfirmTurn', handId: HAND }, site)
      .thenRejected('HAND_STATE', { state: 'waiting' });
  });

  it('FLOOR-7: no turn begins while another runs', () => {
    const next: readonly DomainEvent[] = [
      raised(OTHER, WEST_1),
      { type: 'HandInvited', handId: OTHER, by: chair.id, at: START },
    ];
    given(liveConference, SPEAKING, next)
      .when({ type: 'ConfirmTurn', handId: OTHER }, otherSite)
      .thenRejected('FLOOR_TAKEN', { site: EAST_1 });
  });

  it('FLOOR-8: what was left at the pause is left after it', () => {
    const pausing = given(liveConference, SPEAKING).when({ type: 'PauseTurn', handId: HAND }, chair);
    pausing.thenHappens({ type: 'TurnPaused', handId: HAND, at: NOW });
    expect(pausing.state().floor.speaking).toMatchObject({ pausedAt: NOW, deadline: START + TURN_MS });

    const resuming = given(liveConference, SPEAKING, paused).when({ type: 'ResumeTurn', handId: HAND }, moderator);
    const deadline = START + TURN_MS + (NOW - (START + 10_000));
    resuming.thenHappens({ type: 'TurnResumed', handId: HAND, deadline, at: NOW });
    expect(resuming.state().floor.speaking).toStrictEqual({
      handId: HAND,
      siteId: EAST_1,
      kind: 'comment',
      startedAt: START,
      deadline,
    });
  });

  it('FLOOR-8: pausing a paused turn and resuming a running one change nothing', () => {
    given(liveConference, SPEAKING, paused).when({ type: 'PauseTurn', handId: HAND }, chair).thenNothingHappens();
    given(liveConference, SPEAKING).when({ type: 'ResumeTurn', handId: HAND }, chair).thenNothingHappens();
  });

  it('FLOOR-9: extra time is added to the deadline', () => {
    const decided = given(liveConference, SPEAKING).when({ ...extend, deadline: START + TURN_MS }, chair);
    const deadline = START + TURN_MS + 60_000;
    decided.thenHappens({ type: 'TurnExtended', handId: HAND, deadline, at: NOW });
    expect(decided.state().floor.speaking?.deadline).toBe(deadline);
  });

  it('FLOOR-9: once the time is up, extra time counts from now', () => {
    const late = START + TURN_MS + 45_000;
    given(liveConference, SPEAKING)
      .when({ ...extend, deadline: START + TURN_MS }, chair, late)
      .thenHappens({ type: 'TurnExtended', handId: HAND, deadline: late + 60_000, at: late });
  });

  it('FLOOR-9: in a pause, now is when the pause began', () => {
    const late = START + TURN_MS + 45_000;
    given(liveConference, SPEAKING, paused)
      .when({ ...extend, deadline: START + TURN_MS }, chair, late)
      .thenHappens({ type: 'TurnExtended', handId: HAND, deadline: START + TURN_MS + 60_000, at: late });
    const pausedLate: DomainEvent = { type: 'TurnPaused', handId: HAND, at: late };
    given(liveConference, SPEAKING, pausedLate)
      .when({ ...extend, deadline: START + TURN_MS }, chair, late + 30_000)
      .thenHappens({ type: 'TurnExtended', handId: HAND, deadline: late + 60_000, at: late + 30_000 });
  });

  it.each([
    ['its site', site],
    ['the chair', chair],
    ['a moderator', moderator],
  ])('FLOOR-10: %s ends the turn, which is counted, and the floor is free', (_, actor) => {
    const decided = given(liveConference, SPEAKING).when({ type: 'EndTurn', handId: HAND }, actor);
    decided.thenHappens({ type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: NOW });
    const { floor } = decided.state();
    expect(floor).not.toHaveProperty('speaking');
    expect(floor.spoken).toStrictEqual({ [EAST_1]: { turns: 1, milliseconds: NOW - START } });
    const spoke = { handId: HAND, siteId: EAST_1, kind: 'comment', startedAt: START, endedAt: NOW };
    expect(floor.pastTurns).toStrictEqual({ 1: spoke });
  });

  it('FLOOR-10: a second turn adds to the first', () => {
    const ended: DomainEvent = { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: START + 5_000 };
    const { floor } = given(liveConference, SPEAKING, ended, SPEAKING)
      .when({ type: 'EndTurn', handId: HAND }, chair)
      .state();
    expect(floor.spoken[EAST_1]).toStrictEqual({ turns: 2, milliseconds: 5_000 + (NOW - START) });
    expect(Object.values(floor.pastTurns).map(({ endedAt }) => endedAt)).toStrictEqual([START + 5_000, NOW]);
  });

  it('FLOOR-15: a set turn time holds from the next turn on', () => {
    const set = given(liveConference, SPEAKING).when({ type: 'SetTurnBudget', turnSeconds: 120 }, moderator);
    set.thenHappens({ type: 'TurnBudgetSet', turnSeconds: 120, by: moderator.id, at: NOW });
    expect(set.state().floor).toMatchObject({ turnSeconds: 120, speaking: { deadline: START + TURN_MS } });
    given(liveConference).when({ type: 'SetTurnBudget', turnSeconds: 180 }, chair).thenNothingHappens();
    const budget: DomainEvent = { type: 'TurnBudgetSet', turnSeconds: 120, by: chair.id, at: START };
    const { speaking } = given(liveConference, raised(), invited, budget)
      .when({ type: 'ConfirmTurn', handId: HAND }, site)
      .state().floor;
    expect(speaking).toMatchObject({ deadline: NOW + 120_000 });
    expect(speaking).not.toHaveProperty('limitedBy');
  });

  it('FLOOR-15: a turn gets what its group has left, and nothing where nothing is left', () => {
    const budget: DomainEvent = {
      type: 'TurnBudgetSet',
      turnSeconds: 180,
      groupSeconds: 300,
      by: chair.id,
      at: START,
    };
    const confirm = { type: 'ConfirmTurn', handId: OTHER } as const;
    const next = [raised(OTHER, EAST_2), { type: 'HandInvited', handId: OTHER, by: chair.id, at: START }] as const;
    for (const [spoken, left] of [
      [200_000, 100_000],
      [400_000, 0],
    ] as const) {
      const ended: DomainEvent = { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: START + spoken };
      const at = START + spoken + 1;
      given(liveConference, budget, SPEAKING, ended, next)
        .when(confirm, siteActor(EAST_2), at)
        .thenHappens({
          type: 'TurnBegan',
          handId: OTHER,
          siteId: EAST_2,
          deadline: at + left,
          limitedBy: 'group',
          at,
        });
    }
    const elsewhere = [raised(OTHER, WEST_1), next[1]];
    const ended: DomainEvent = { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: START + 400_000 };
    given(liveConference, budget, SPEAKING, ended, elsewhere)
      .when(confirm, otherSite)
      .thenHappens({ type: 'TurnBegan', handId: OTHER, siteId: WEST_1, deadline: NOW + TURN_MS, at: NOW });
  });

  it('FLOOR-15: a budget without a bound for groups lifts it', () => {
    const budget: DomainEvent = {
      type: 'TurnBudgetSet',
      turnSeconds: 180,
      groupSeconds: 300,
      by: chair.id,
      at: START,
    };
    const { floor } = given(liveConference, budget).when({ type: 'SetTurnBudget', turnSeconds: 180 }, chair).state();
    expect(floor).not.toHaveProperty('groupSeconds');
  });

  it('FLOOR-10: a site does not end the turn of another', () => {
    for (const siteId of [EAST_2, WEST_1]) {
      given(liveConference, SPEAKING)
        .when({ type: 'EndTurn', handId: HAND }, siteActor(siteId))
        .thenRejected('NOT_ON_STAGE');
    }
  });

  it('FLOOR-10: where nobody speaks there is no turn to change', () => {
    for (const type of ['PauseTurn', 'ResumeTurn', 'EndTurn'] as const) {
      given(liveConference, raised(), invited).when({ type, handId: HAND }, chair).thenRejected('NOBODY_SPEAKING');
    }
    given(liveConference)
      .when({ ...extend, deadline: START + TURN_MS }, chair)
      .thenRejected('NOBODY_SPEAKING');
  });
});
