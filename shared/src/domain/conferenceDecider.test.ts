import { describe, expect, it } from 'vitest';
import {
  ALL_STEPS,
  countedConference,
  deepFreeze,
  ROSTER_STEPS,
  type Run,
  run,
} from '../../../tests/support/histories.ts';
import { fc, holds } from '../../../tests/support/property.ts';
import { ASKING_STEPS, DIALOGUE_STEPS } from '../../../tests/support/steps/dialogueSteps.ts';
import { FLOOR_STEPS } from '../../../tests/support/steps/floorSteps.ts';
import { POLL_STEPS } from '../../../tests/support/steps/pollSteps.ts';
import { chair, EAST, EAST_1, liveConference, START, siteActor, stateAfter } from '../../../tests/testkit/given.ts';
import type { HandId, PollId, QuestionId, SiteId } from '../kernel/ids.ts';
import { conferenceDecider } from './conferenceDecider.ts';
import type { Question } from './dialogue/state.ts';
import { questionGroup } from './dialogue/support.ts';
import type { DomainEvent } from './events.ts';
import { floorOrder } from './floor/floorOrder.ts';
import { openHelp } from './help/state.ts';
import { entitledVotes } from './poll/electorate.ts';
import { findGroup } from './roster/groups.ts';
import { rollCall } from './roster/rollCall.ts';
import type { Site } from './roster/state.ts';
import type { Entry } from './runningOrder/state.ts';
import { type ConferenceState, initialState } from './state.ts';

function countBySite(siteIds: readonly SiteId[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const id of siteIds) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

function checkFloor({ state, events }: Run): void {
  const { floor } = state;
  const hands = Object.values(floor.hands);
  expect(hands.filter((hand) => hand.state === 'invited').length, 'at most one is invited').toBeLessThanOrEqual(1);
  const perSite = countBySite(hands.map((hand) => hand.siteId));
  expect(
    Object.values(perSite).every((n) => n === 1),
    'a site has one open hand',
  ).toBe(true);
  expect(
    hands.some((hand) => hand.siteId === floor.speaking?.siteId),
    'the speaker has no hand',
  ).toBe(false);
  const begun = events.filter(({ type }) => type === 'TurnBegan' || type === 'FloorGiven').length;
  const ended = events.filter((event) => event.type === 'TurnEnded');
  expect(begun - ended.length, 'at most one speaks').toBe(floor.speaking ? 1 : 0);
  const turns = Object.fromEntries(Object.entries(floor.spoken).map(([id, record]) => [id, record.turns]));
  expect(turns, 'every ended turn is counted').toStrictEqual(countBySite(ended.map((event) => event.siteId)));
  for (const { milliseconds } of Object.values(floor.spoken)) expect(milliseconds).toBeGreaterThanOrEqual(0);
  const waiting = hands.filter((hand) => hand.state === 'waiting').map(({ id }) => id);
  const order = floorOrder(state).map(({ hand }) => hand.id);
  expect(order.toSorted(), 'the order holds every waiting hand once').toStrictEqual(waiting.toSorted());
}

/** Questions to begin with, since a merge needs two. */
const ASKED = ['q_a', 'q_b', 'q_c'].map(
  (id): DomainEvent => ({
    type: 'QuestionAsked',
    question: {
      id: id as QuestionId,
      kind: 'idea',
      text: id,
      source: 'live',
      siteId: EAST_1,
      askedBy: siteActor(EAST_1).id,
      anonymous: false,
      askedAt: START,
    },
  }),
);

/** A merge moves questions, their askers and their supporters; it loses none. */
function checkNobodyLost({ state: { dialogue }, events }: Run): void {
  const asked = events.filter((event) => event.type === 'QuestionAsked').map(({ question }) => question);
  for (const { id, askedBy, siteId, text } of asked) {
    expect(dialogue.questions[id], 'asker and words stay').toMatchObject({ askedBy, siteId, text });
  }
  const standing = Object.values(dialogue.questions).filter(({ state }) => state !== 'merged');
  const counted = standing.flatMap(questionGroup);
  expect(counted.toSorted(), 'a supporter of any question counts for exactly one').toStrictEqual(
    Object.keys(dialogue.questions).toSorted(),
  );
}

/** Electorates and what a room may cast are bounded by the roster, and freeze at the opening. */
function checkPolls({ state: { polls }, events }: Run): void {
  for (const poll of Object.values(polls)) {
    expect(new Set(poll.electorate).size, 'nobody votes twice').toBe(poll.electorate.length);
    if (poll.phase === 'draft') continue;
    const opened = events.filter((event) => event.type === 'PollOpened' && event.pollId === poll.id);
    expect(opened, 'a poll opens once').toHaveLength(1);
    const { electorate, limits, weights } = poll;
    expect(opened[0]).toMatchObject({ electorate, ...(limits && { limits }), ...(weights && { weights }) });
    for (const limit of Object.values(limits ?? {})) expect(Number.isInteger(limit) && limit >= 0).toBe(true);
    expect(entitledVotes(poll)).toBeGreaterThan(0);
    if (poll.present !== undefined) expect(poll.present).toBeLessThanOrEqual(entitledVotes(poll));
    expect(poll.rules.secret && (poll.rules.voters === 'head' || poll.weights !== undefined)).toBe(false);
  }
}

/** The roll-call is the sum of its sites, and its groups are parts of it. */
function checkRollCall({ state: { roster } }: Run): void {
  const sites = Object.values(roster.sites);
  const sum = (of: (site: Site) => number) => sites.reduce((total, site) => total + of(site), 0);
  const { total, groups } = rollCall(roster);
  expect(total).toStrictEqual({
    sites: sites.length,
    reported: sites.filter(({ declared, verified }) => declared || verified).length,
    expected: sum(({ expected }) => expected),
    declared: sum(({ declared }) => declared?.count ?? 0),
    verified: sum(({ verified }) => verified?.count ?? 0),
  });
  const outside = sites.filter(({ id }) => findGroup(roster, id) === undefined);
  const inGroups = Object.values(groups).reduce((all, group) => all + group.sites, 0);
  expect(inGroups + outside.length).toBe(sites.length);
}

/** Every question knows exactly those that were merged into it, and nothing lies in the air. */
function checkDialogue({ state: { dialogue, seats } }: Run): void {
  const questions = Object.values(dialogue.questions);
  for (const question of questions) {
    const behind = questions.filter((other) => other !== question && leadsTo(dialogue, other, question));
    expect(Object.keys(question.origins ?? {}).toSorted()).toStrictEqual(behind.map(({ id }) => id).toSorted());
    expect(question.state === 'merged').toBe(question.mergedInto !== undefined);
    if (question.state !== 'answered' && question.state !== 'called') expect(question).not.toHaveProperty('answeredAt');
    if (question.routedTo) expect(dialogue.respondents).toHaveProperty(question.routedTo);
    if (question.proposalId) expect(dialogue.proposals[question.proposalId]?.questionId).toBe(question.id);
  }
  for (const room of Object.values(seats.taken)) {
    const phones = Object.values(room).map(({ actorId }) => actorId);
    expect(new Set(phones).size).toBe(phones.length);
    for (const phone of phones) expect(seats.lost).not.toHaveProperty(phone);
  }
}

function leadsTo({ questions }: ConferenceState['dialogue'], from: Question, to: Question): boolean {
  const next = from.mergedInto && questions[from.mergedInto];
  return next !== undefined && (next === to || leadsTo({ questions } as ConferenceState['dialogue'], next, to));
}

function checkConference({ state }: Run): void {
  const running = Object.values(state.agenda.items).filter((item) => item.state === 'running');
  expect(running.map(({ id }) => id)).toStrictEqual(state.agenda.currentItemId ? [state.agenda.currentItemId] : []);
  for (const item of running) expect(item).not.toHaveProperty('finishedAt');
  const called = Object.values(state.dialogue.questions).filter((question) => question.state === 'called');
  expect(called.map(({ id }) => id)).toStrictEqual(
    state.dialogue.calledQuestionId ? [state.dialogue.calledQuestionId] : [],
  );
  const open = Object.values(state.polls).filter(({ phase }) => phase === 'open' || phase === 'closing');
  expect(open.length).toBeLessThanOrEqual(1);
  const positions = Object.values(state.agenda.items).map(({ position }) => position);
  expect(positions.toSorted(), 'every place in the agenda is taken once').toStrictEqual(positions.map((_, i) => i + 1));
  if (state.conference.phase === 'closed') {
    expect(state.floor.hands).toStrictEqual({});
    expect(openHelp(state.help)).toStrictEqual([]);
    expect(state.dialogue).not.toHaveProperty('calledQuestionId');
    expect(running).toStrictEqual([]);
    expect(open).toStrictEqual([]);
    expect(state.floor.speaking).toBeUndefined();
  }
}

/** A called entry has an invited hand, and one that speaks has the turn. */
function checkRunningOrders({ state: { floor, runningOrder } }: { readonly state: ConferenceState }): void {
  for (const entry of Object.values(runningOrder.orders).flatMap((order) => Object.values<Entry>(order))) {
    if (entry.handId === undefined) continue;
    const hand = floor.hands[entry.handId];
    if (entry.state === 'called') expect(hand?.state, 'a called entry has an invited hand').toBe('invited');
    if (entry.state === 'speaking') expect(floor.speaking?.handId, 'a speaking entry has the turn').toBe(entry.handId);
  }
}

// Many histories are looked at; a busy machine takes its time for them.
describe('the decider of a conference', { timeout: 60_000 }, () => {
  it('STATE-1: FLOOR-2, FLOOR-6, FLOOR-7, FLOOR-10 and FLOOR-11 hold after every step, and replay equals live', () => {
    let turns = 0;
    holds(
      fc.property(fc.array(fc.oneof(...FLOOR_STEPS), { minLength: 120, maxLength: 160 }), (steps) => {
        const { state, events } = run(liveConference, steps, checkFloor);
        expect(stateAfter(events)).toStrictEqual(state);
        turns += Object.values(state.floor.spoken).reduce((sum, record) => sum + record.turns, 0);
      }),
      { runs: 200 },
    );
    // The steps are worth something only if they lead to turns.
    expect(turns).toBeGreaterThan(200);
  });

  it('STATE-1: AGEN-2, CONF-4, DIAL-6, POLL-2 and ROST-5 hold after every step of a whole conference', () => {
    holds(
      fc.property(
        fc.array(fc.oneof(...ALL_STEPS), { minLength: 40, maxLength: 100 }),
        fc.boolean(),
        (steps, startsLive) => {
          const { state, events } = run(startsLive ? liveConference : [], steps, (now) => {
            checkFloor(now);
            checkConference(now);
            checkDialogue(now);
            checkPolls(now);
            checkRollCall(now);
            checkRunningOrders(now);
          });
          expect(stateAfter(events)).toStrictEqual(state);
        },
      ),
      { runs: 200 },
    );
  });

  it('STATE-1: DIAL-6, DIAL-10, DIAL-11, DIAL-18, DIAL-21 and SEAT-1 hold after every step of a dialogue', () => {
    const steps = fc.array(fc.oneof(...ASKING_STEPS, ...DIALOGUE_STEPS), { minLength: 60, maxLength: 100 });
    let merges = 0;
    holds(
      fc.property(steps, (sent) => {
        const { state, events } = run([...liveConference, ...ASKED], sent, (now) => {
          checkConference(now);
          checkDialogue(now);
          checkNobodyLost(now);
        });
        expect(stateAfter(events)).toStrictEqual(state);
        merges += events.filter(({ type }) => type === 'QuestionsMerged').length;
      }),
      { runs: 200 },
    );
    expect(merges).toBeGreaterThan(100);
  });

  it('STATE-1: POLL-2, POLL-3, POLL-5, POLL-8 and POLL-11 hold after every step of votes', () => {
    const steps = fc.array(fc.oneof(...POLL_STEPS, ...POLL_STEPS, ...ROSTER_STEPS), { minLength: 40, maxLength: 80 });
    let opened = 0;
    holds(
      fc.property(steps, (sent) => {
        const { state, events } = run(countedConference, sent, (now) => {
          checkConference(now);
          checkPolls(now);
          checkRollCall(now);
        });
        expect(stateAfter(events)).toStrictEqual(state);
        opened += events.filter(({ type }) => type === 'PollOpened').length;
      }),
      { runs: 200 },
    );
    expect(opened).toBeGreaterThan(50);
  });

  it('STATE-2: the state and the events are plain JSON', () => {
    holds(
      fc.property(fc.array(fc.oneof(...ALL_STEPS), { minLength: 40, maxLength: 100 }), (steps) => {
        const { state, events } = run(liveConference, steps, () => {});
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
        // Stored events are read back from JSON, too.
        expect(stateAfter(JSON.parse(JSON.stringify(events)))).toStrictEqual(state);
      }),
      { runs: 200 },
    );
  });

  it('STATE-3: a refused command leads to no event, and a given state is never changed', () => {
    const state = deepFreeze(stateAfter(liveConference));
    const refused = conferenceDecider.decide({ type: 'EndTurn', handId: 'hand_a' as HandId }, state, {
      actor: chair,
      at: START,
    });
    expect(refused).toStrictEqual({ ok: false, error: { code: 'NOBODY_SPEAKING' } });
    const raise = { type: 'RaiseHand', handId: 'hand_a' as HandId, kind: 'comment' } as const;
    const decision = conferenceDecider.decide(raise, state, { actor: siteActor(EAST), at: START });
    if (!decision.ok) throw new Error('The hand was refused.');
    expect(stateAfter(decision.value, state)).not.toBe(state);
    expect(state.floor.hands).toStrictEqual({});
  });

  it('STATE-4: an event of a newer version leaves the state as it is', () => {
    const state = stateAfter(liveConference);
    const foreign = { type: 'HologramProjected', at: START } as unknown as DomainEvent;
    expect(conferenceDecider.evolve(state, foreign)).toBe(state);
  });

  it('STATE-4: an event about what is not there leaves the state as it is', () => {
    const strays: readonly DomainEvent[] = [
      { type: 'HeadcountVerified', siteId: 'XX' as SiteId, count: 1, by: chair.id, at: START },
      { type: 'QuestionAccepted', questionId: 'q_a' as QuestionId, at: START },
      { type: 'HandInvited', handId: 'hand_a' as HandId, by: chair.id, at: START },
      { type: 'HandLowered', handId: 'hand_a' as HandId, at: START },
      { type: 'TurnPaused', handId: 'hand_a' as HandId, at: START },
      { type: 'TurnEnded', handId: 'hand_a' as HandId, siteId: EAST_1, at: START },
      { type: 'PollClosing', pollId: 'poll_a' as PollId, at: START },
    ];
    expect(stateAfter(strays)).toStrictEqual(initialState);
  });
});
