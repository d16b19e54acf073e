import { describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../../../../tests/testkit/exampleCommands.ts';
import { A_POLL } from '../../../../tests/testkit/exampleIds.ts';
import {
  chair,
  delegateOf,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  moderator,
  NOW,
  PROVINCE,
  plannedConference,
  SITES,
  START,
  seated,
  siteActor,
  stateAfter,
  system,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { ActorId, SiteId } from '../../kernel/ids.ts';
import { controlView } from '../../views/control.ts';
import { hallView } from '../../views/hall.ts';
import { phoneView } from '../../views/phone.ts';
import { selfView } from '../../views/self.ts';
import type { Actor } from '../actor.ts';
import type { DomainEvent } from '../events.ts';
import { satAtOpening } from '../seats/state.ts';
import { choicesOf, headsOn, readBallot, writeBallot } from './ballot.ts';
import { PLAIN_RULES, type PollRules } from './rules.ts';
import type { Poll } from './state.ts';

const TITLE = 'Bầu Ban Chấp hành';
const { OpenPoll, ClosePoll, ClosePollAtDeadline, PublishResult } = EXAMPLE_COMMANDS;
const OPTIONS = { o1: 'An', o2: 'Bình', o3: 'Chi' };
const ALL_SITES = SITES.map(({ id }) => id);
const by = 'moderator' as ActorId;

function rulesWith(changed: Partial<PollRules>): PollRules {
  return { ...PLAIN_RULES, ...changed };
}
function created(changed: Partial<PollRules>): DomainEvent {
  return { type: 'PollCreated', pollId: A_POLL, title: TITLE, rules: rulesWith(changed), at: START };
}
function opened(extra: object = {}): DomainEvent {
  return { type: 'PollOpened', pollId: A_POLL, electorate: ALL_SITES, at: START, ...extra };
}
function verified(siteId: SiteId, count: number): DomainEvent {
  return { type: 'HeadcountVerified', siteId, count, by, at: START };
}
function declared(siteId: SiteId, count: number): DomainEvent {
  return { type: 'HeadcountDeclared', siteId, count, by, at: START };
}
const closing: DomainEvent = { type: 'PollClosing', pollId: A_POLL, present: 3, at: START };
const closed: DomainEvent = {
  type: 'PollClosed',
  pollId: A_POLL,
  result: { tally: { yes: 2, no: 1 }, entitled: 6, votes: 3, sites: { [EAST_1]: { yes: 1 }, [EAST_2]: { no: 1 } } },
  at: START,
};
const published: DomainEvent = { type: 'PollPublished', pollId: A_POLL, at: START };

function create(changed: Partial<PollRules>) {
  const rules = rulesWith(changed);
  return given(plannedConference).when({ type: 'CreatePoll', pollId: A_POLL, title: TITLE, rules }, moderator);
}

describe('how a poll is held', () => {
  it('POLL-6: every kind is drafted with its rules', () => {
    const forms: readonly PollRules['form'][] = [
      { kind: 'yesNoAbstain' },
      { kind: 'single', options: OPTIONS },
      { kind: 'several', options: OPTIONS, min: 1, max: 2 },
      { kind: 'rating', scale: 5 },
    ];
    for (const form of forms) expect(create({ form }).state().polls[A_POLL]?.rules.form).toStrictEqual(form);
    expect(choicesOf({ kind: 'rating', scale: 3 })).toStrictEqual(['r1', 'r2', 'r3']);
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`o${12 - n}`, 'x']));
    expect(choicesOf({ kind: 'single', options: many }).slice(-3)).toStrictEqual(['o10', 'o11', 'o12']);
  });

  it('POLL-6: several options are chosen within limits that the list can hold', () => {
    for (const [min, max] of [
      [0, 2],
      [2, 1],
      [1, 4],
    ] as const) {
      create({ form: { kind: 'several', options: OPTIONS, min, max } }).thenRejected('SEVERAL_LIMITS', { options: 3 });
    }
  });

  it.each([
    ['the same', 'Phương án A', 'Phương án A'],
    ['decomposed', 'Phương án A', 'Phương án A'.normalize('NFD')],
    ['in capitals', 'Phương án A', 'PHƯƠNG ÁN A'],
    ['with another blank', 'Phương án A', 'Phương\u00A0án A'],
  ])('POLL-6: two options of which one is %s are refused', (_, o1, o2) => {
    const options = { o1, o2: 'Khác', o3: o2 };
    create({ form: { kind: 'single', options } }).thenRejected('OPTIONS_ALIKE', { option: o2 });
    create({ form: { kind: 'several', options, min: 1, max: 2 } }).thenRejected('OPTIONS_ALIKE', { option: o2 });
  });

  it('POLL-7: heads vote openly and with one choice, and weights are for open polls by site', () => {
    create({ voters: 'head', secret: true }).thenRejected('SECRET_BY_HEAD');
    create({ voters: 'head', form: { kind: 'several', options: OPTIONS, min: 1, max: 2 } }).thenRejected(
      'SEVERAL_BY_HEAD',
    );
    const weights = { [EAST_1]: 3 };
    create({ weights, secret: true }).thenRejected('WEIGHTS_NOT_ALLOWED');
    create({ weights, voters: 'delegate' }).thenRejected('WEIGHTS_NOT_ALLOWED');
    const weighted = given(liveConference, created({ weights })).when(OpenPoll, chair);
    weighted.thenHappens({ type: 'PollOpened', pollId: A_POLL, electorate: ALL_SITES, weights, at: NOW });
    expect(hallView({ state: weighted.state(), tallies: {}, presence: {}, supports: {} }).polls[A_POLL]).toMatchObject({
      entitled: 8,
      weighted: true,
    });
  });

  it('POLL-8: a room counts no more heads than were verified, and declared ones only where the poll says so', () => {
    const counts = [verified(EAST_1, 24), declared(EAST_1, 30), declared(EAST_2, 20)];
    const limitsOf = (changed: Partial<PollRules>) =>
      given(liveConference, counts, created(changed)).when(OpenPoll, chair).state().polls[A_POLL]?.limits;
    expect(limitsOf({ voters: 'head' })).toMatchObject({ [EAST_1]: 24, [EAST_2]: 0, [WEST_1]: 0 });
    expect(limitsOf({ voters: 'head', allowDeclared: true })).toMatchObject({ [EAST_1]: 24, [EAST_2]: 20 });
  });

  it('POLL-8: delegates vote within the verified headcount and the seats taken, within the declared one only where the poll says so', () => {
    const phones = [EAST_1, EAST_2, WEST_1].flatMap((siteId) => seated(siteId, 3));
    const counts = [verified(EAST_1, 24), declared(EAST_1, 30), declared(EAST_2, 20), verified(WEST_1, 2)];
    const limitsOf = (changed: Partial<PollRules>) =>
      given(liveConference, counts, phones, created({ voters: 'delegate', ...changed }))
        .when(OpenPoll, chair)
        .state().polls[A_POLL]?.limits;
    expect(limitsOf({})).toMatchObject({ [EAST_1]: 3, [EAST_2]: 0, [WEST_1]: 2, [PROVINCE]: 0 });
    expect(limitsOf({ allowDeclared: true })).toMatchObject({ [EAST_1]: 3, [EAST_2]: 3, [WEST_1]: 2 });
    const claim: DomainEvent = { type: 'HeadcountClaimed', siteId: EAST_2, count: 5_000, by, at: START };
    const claimed = [...phones, claim, created({ voters: 'delegate', allowDeclared: true })];
    given(liveConference, claimed).when(OpenPoll, chair).thenRejected('NO_ELECTORATE');
  });

  it('POLL-22: only a phone that had a seat when the poll opened, and kept it, votes in it', () => {
    const [early, late] = [delegateOf(EAST_1, 'phone 1'), delegateOf(EAST_1, 'late')];
    const first = seated(EAST_1, 2);
    const before = [...liveConference, verified(EAST_1, 24), ...first, created({ voters: 'delegate' })];
    const open = given(before).when(OpenPoll, chair).state();
    const poll = open.polls[A_POLL] as Poll;
    expect(poll.opening).toBe(1);
    const sits = (actor: Actor, ...events: readonly DomainEvent[]) => {
      return satAtOpening(stateAfter(events, open).seats, poll, actor);
    };
    const freed: DomainEvent = { type: 'SeatFreed', siteId: EAST_1, seat: 1, actorId: early.id, at: NOW };
    const taken = (actor: Actor): DomainEvent => ({
      type: 'SeatTaken',
      siteId: EAST_1,
      seat: 3,
      actorId: actor.id,
      at: NOW,
    });
    expect(sits(early)).toBe(true);
    expect(sits(late)).toBe(false);
    expect(sits(late, taken(late))).toBe(false);
    expect(sits(early, freed)).toBe(false);
    expect(sits(early, freed, taken(early))).toBe(false);
    // In the next poll both vote.
    const again = stateAfter([taken(late)], open).seats;
    expect([early, late].map((actor) => satAtOpening(again, { opening: 2 }, actor))).toEqual([true, true]);
    // Polls opened before this was a rule know no openings.
    expect(satAtOpening(again, {}, delegateOf(WEST_1))).toBe(true);
  });

  it('POLL-22: a phone that sat down too late is told so, and only that phone', () => {
    const late = delegateOf(EAST_1, 'late');
    const history = [...liveConference, verified(EAST_1, 24), ...seated(EAST_1, 2), created({ voters: 'delegate' })];
    const open = given(history).when(OpenPoll, chair).state();
    const state = stateAfter([{ type: 'SeatTaken', siteId: EAST_1, seat: 3, actorId: late.id, at: NOW }], open);
    const source = { state, tallies: {}, presence: {}, supports: {} };
    expect(selfView(source, late, {}).satLate).toStrictEqual({ [A_POLL]: true });
    expect(selfView(source, delegateOf(EAST_1, 'phone 1'), {})).not.toHaveProperty('satLate');
    expect(selfView(source, siteActor(EAST_1), {})).not.toHaveProperty('satLate');
  });

  it('POLL-8: a headcount verified after the opening moves no bound', () => {
    const before = stateAfter([...liveConference, created({ voters: 'head' }), opened({ limits: { [EAST_1]: 24 } })]);
    expect(stateAfter([verified(EAST_1, 40)], before).polls[A_POLL]?.limits).toStrictEqual({ [EAST_1]: 24 });
  });

  it('POLL-9: a poll in which nobody could vote does not open', () => {
    given(liveConference, created({ voters: 'head' }))
      .when(OpenPoll, chair)
      .thenRejected('NO_ELECTORATE');
  });

  it('POLL-9: a secret poll with fewer than five votes opens only knowingly', () => {
    const history = [verified(EAST_1, 4), ...seated(EAST_1, 6), created({ voters: 'delegate', secret: true })];
    given(liveConference, history).when(OpenPoll, chair).thenRejected('SMALL_SECRET_POLL', { entitled: 4 });
    const knowingly = given(liveConference, history).when({ ...OpenPoll, acknowledgeSmall: true }, chair);
    expect(knowingly.state().polls[A_POLL]?.phase).toBe('open');
    const five = given(liveConference, history, verified(EAST_1, 5)).when(OpenPoll, chair);
    expect(five.state().polls[A_POLL]?.phase).toBe('open');
  });

  it('POLL-10: the deadline is absolute, and a server closes the poll once it has passed', () => {
    const decided = given(liveConference, created({})).when({ ...OpenPoll, seconds: 90 }, chair);
    expect(decided.state().polls[A_POLL]?.deadline).toBe(NOW + 90_000);
    const running = [created({}), opened({ deadline: NOW })];
    given(liveConference, running)
      .when(ClosePollAtDeadline, system, NOW - 1)
      .thenRejected('DEADLINE_NOT_PASSED');
    given(liveConference, running)
      .when(ClosePollAtDeadline, system, NOW)
      .thenHappens({ type: 'PollClosing', pollId: A_POLL, present: 0, at: NOW });
    given(liveConference, running, closing).when(ClosePollAtDeadline, system, NOW).thenNothingHappens();
    given(liveConference, created({}), opened()).when(ClosePollAtDeadline, system).thenRejected('DEADLINE_NOT_PASSED');
  });

  it('POLL-11: presence freezes at the close', () => {
    const presentAt = (history: readonly DomainEvent[]) => {
      const state = given(liveConference, history).when(ClosePoll, chair).state();
      return stateAfter([verified(WEST_1, 9)], state).polls[A_POLL]?.present;
    };
    const counts = [verified(EAST_1, 24), declared(EAST_2, 20)];
    expect(presentAt([...counts, created({}), opened()])).toBe(2);
    expect(presentAt([...counts, created({ weights: { [EAST_1]: 3 } }), opened({ weights: { [EAST_1]: 3 } })])).toBe(4);
    const limits = { [EAST_1]: 10, [EAST_2]: 20 };
    expect(presentAt([...counts, created({ voters: 'head' }), opened({ limits })])).toBe(30);
    // What the desk has verified counts, whatever the room had said of itself.
    const corrected = [declared(EAST_1, 9), verified(EAST_1, 4), verified(EAST_2, 0), declared(EAST_2, 20)];
    expect(presentAt([...corrected, created({ voters: 'head' }), opened({ limits })])).toBe(4);
    expect(presentAt([...corrected, created({}), opened()])).toBe(1);
  });

  it('POLL-12: a result is published once, after it is recorded', () => {
    const history = [created({}), opened(), closing];
    given(liveConference, history).when(PublishResult, chair).thenRejected('POLL_STATE', { state: 'closing' });
    const decided = given(liveConference, history, closed).when(PublishResult, chair);
    decided.thenHappens({ type: 'PollPublished', pollId: A_POLL, at: NOW });
    expect(decided.state().polls[A_POLL]).toMatchObject({ phase: 'published', publishedAt: NOW });
    given(liveConference, history, closed, published).when(PublishResult, chair).thenRejected('POLL_STATE');
  });

  const RUNNING = { tally: { yes: 1 }, votes: 1, sites: { [EAST_1]: { yes: 1 } } };
  const PHASES: Readonly<Record<string, readonly DomainEvent[]>> = {
    open: [opened()],
    closing: [opened(), closing],
    closed: [opened(), closing, closed],
    published: [opened(), closing, closed, published],
  };

  it.each([
    ['all', false, ['open', 'closing', 'closed', 'published'], ['open', 'closing', 'closed', 'published']],
    ['desk', false, ['open', 'closing', 'closed', 'published'], ['published']],
    ['afterClose', false, ['closed', 'published'], ['published']],
    ['all', true, ['closed', 'published'], ['closed', 'published']],
    ['desk', true, ['closed', 'published'], ['published']],
    ['afterClose', true, ['closed', 'published'], ['published']],
  ] as const)('POLL-13: visibility %s, secret %s: desk sees %j, others %j', (visibility, secret, desk, others) => {
    for (const [phase, events] of Object.entries(PHASES)) {
      const state = stateAfter([...liveConference, created({ visibility, secret }), ...events]);
      const source = { state, tallies: { [A_POLL]: RUNNING }, presence: {}, supports: {} };
      const seen = (view: { polls: ReturnType<typeof hallView>['polls'] }) => view.polls[A_POLL];
      const control = seen(controlView(source));
      expect(Object.keys(control?.tally ?? {}).length > 0, `desk, ${phase}`).toBe(
        (desk as readonly string[]).includes(phase),
      );
      for (const poll of [seen(hallView(source)), seen(phoneView(source))]) {
        const shown = (others as readonly string[]).includes(phase);
        expect(Object.keys(poll?.tally ?? {}).length > 0, `others, ${phase}`).toBe(shown);
        expect(poll?.verdict !== undefined).toBe(shown && (phase === 'closed' || phase === 'published'));
        expect(poll).not.toHaveProperty('groups');
        expect(poll?.votes).toBe(phase === 'closed' || phase === 'published' ? 3 : 1);
      }
    }
  });

  it('POLL-13: the desk sees open ballots by group, and nothing by group of what it may not see', () => {
    const groups = (changed: Partial<PollRules>) => {
      const state = stateAfter([...liveConference, created(changed), opened()]);
      return controlView({ state, tallies: { [A_POLL]: RUNNING }, presence: {}, supports: {} }).polls[A_POLL]?.groups;
    };
    expect(groups({})).toStrictEqual({ DD: { yes: 1 } });
    expect(groups({ visibility: 'afterClose' })).toBeUndefined();
    expect(groups({ secret: true })).toBeUndefined();
  });

  it('POLL-18: a ballot is taken as the poll asks, and written one way', () => {
    const several = rulesWith({ form: { kind: 'several', options: OPTIONS, min: 1, max: 2 } });
    expect(writeBallot(several, ['o3', 'o1'])).toStrictEqual({ ok: true, value: 'o1+o3' });
    expect(writeBallot(PLAIN_RULES, 'no')).toStrictEqual({ ok: true, value: 'no' });
    const heads = rulesWith({ voters: 'head' });
    const written = writeBallot(heads, { abstain: 1, yes: 27, no: 0 });
    expect(written).toStrictEqual({ ok: true, value: 'yes:27,abstain:1' });
    expect([readBallot('yes:27,abstain:1'), headsOn('yes:27,abstain:1'), headsOn('o1+o3')]).toStrictEqual([
      { yes: 27, abstain: 1 },
      28,
      1,
    ]);
    const refused = { ok: false, error: { code: 'BALLOT_FORM' } };
    for (const wrong of [['o1', 'o2', 'o3'], [], ['o1', 'o1'], ['o9'], 'o1']) {
      expect(writeBallot(several, wrong)).toStrictEqual(refused);
    }
    for (const wrong of ['o1', ['yes'], { yes: 1 }, 'toString'])
      expect(writeBallot(PLAIN_RULES, wrong)).toStrictEqual(refused);
    for (const wrong of ['yes', { o1: 3 }, { yes: 0 }, {}]) expect(writeBallot(heads, wrong)).toStrictEqual(refused);
  });
});
