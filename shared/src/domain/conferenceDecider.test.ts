import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chair,
  delegateOf,
  EAST,
  EAST_1,
  liveConference,
  moderator,
  organiser,
  PROVINCE,
  SITES,
  START,
  siteActor,
  stateAfter,
  system,
  WEST_1,
} from '../../../tests/support/given.ts';
import type {
  AgendaItemId,
  AnnouncementId,
  ConferenceId,
  HandId,
  HelpId,
  PollId,
  ProposalId,
  QuestionId,
  RespondentId,
  SiteId,
} from '../kernel/ids.ts';
import { type Actor, ROLES } from './actor.ts';
import { AGENDA_ITEM_KINDS } from './agenda/state.ts';
import { ANNOUNCEMENT_AUDIENCES } from './announcements/state.ts';
import type { DomainCommand } from './commands.ts';
import { conferenceDecider } from './conferenceDecider.ts';
import { QUESTION_KINDS, type Question } from './dialogue/state.ts';
import type { DomainEvent } from './events.ts';
import { floorOrder } from './floor/floorOrder.ts';
import { FLOOR_CRITERIA, findInvited, HAND_KINDS } from './floor/state.ts';
import { HELP_KINDS, openHelp } from './help/state.ts';
import { type ConferenceState, initialState } from './state.ts';

const SITE_IDS = [PROVINCE, EAST_1, WEST_1];
const siteId = fc.constantFrom(...SITE_IDS);
const handId = siteId.map(handOf);
const questionId = fc.constantFrom('q_a', 'q_b', 'q_c').map((id) => id as QuestionId);
const pollId = fc.constantFrom('poll_a', 'poll_b').map((id) => id as PollId);
const itemId = fc.constantFrom('item_a', 'item_b', 'item_c').map((id) => id as AgendaItemId);
const count = fc.nat(50);

const site = siteId.map(siteActor);
const desk = fc.constantFrom(chair, moderator);
const asker = fc.oneof(
  site,
  siteId.map((id) => delegateOf(id)),
);

function handOf(id: SiteId): HandId {
  return `hand_${id}` as HandId;
}

interface Step {
  readonly command: DomainCommand;
  readonly actor: Actor;
  /** Milliseconds since the step before. */
  readonly wait: number;
  /** Whether the step is sent to whom it can concern now, as people mostly do; else it hits by chance. */
  readonly aimed: boolean;
}

/** Mostly whom the table permits, since a refused step teaches little; sometimes anybody. */
function step(actor: fc.Arbitrary<Actor>, command: fc.Arbitrary<DomainCommand>): fc.Arbitrary<Step> {
  const anybody = fc
    .tuple(fc.constantFrom(...ROLES), fc.option(siteId, { nil: undefined }))
    .map(([role, id]): Actor => ({ ...chair, role, ...(id && { siteId: id }) }));
  return fc.record({
    // Records of fast-check have no prototype; what the wire brings has.
    command: command.map((made) => structuredClone(made)),
    actor: fc.oneof({ weight: 9, arbitrary: actor }, { weight: 1, arbitrary: anybody }),
    wait: fc.nat(100_000),
    aimed: fc.boolean(),
  });
}

function constant(command: DomainCommand): fc.Arbitrary<DomainCommand> {
  return fc.constant(command);
}

/** A site about a hand: mostly its own, sometimes that of another. */
function siteStep(commandOf: (handId: HandId) => fc.Arbitrary<DomainCommand>): fc.Arbitrary<Step> {
  const own = siteId.chain((id) => step(fc.constant(siteActor(id)), commandOf(handOf(id))));
  return fc.oneof({ weight: 4, arbitrary: own }, { weight: 1, arbitrary: step(site, handId.chain(commandOf)) });
}

const raiseHand = siteStep((id) =>
  fc.record({ type: fc.constant('RaiseHand'), handId: fc.constant(id), kind: fc.constantFrom(...HAND_KINDS) }),
);
const lowerHand = siteStep((id) => constant({ type: 'LowerHand', handId: id }));
const confirmTurn = siteStep((id) => constant({ type: 'ConfirmTurn', handId: id }));
const ofHand = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), handId });
const ofQuestion = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), questionId });
const ofPoll = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), pollId });
const ofItem = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), itemId });

const FLOOR_STEPS: readonly fc.Arbitrary<Step>[] = [
  raiseHand,
  raiseHand,
  raiseHand,
  lowerHand,
  step(desk, ofHand('DismissHand')),
  step(desk, ofHand('InviteHand')),
  step(desk, ofHand('InviteHand')),
  step(desk, ofHand('InviteHand')),
  confirmTurn,
  confirmTurn,
  confirmTurn,
  step(desk, constant({ type: 'PauseTurn' })),
  step(desk, constant({ type: 'ResumeTurn' })),
  step(desk, fc.record({ type: fc.constant('ExtendTurn'), seconds: fc.integer({ min: 10, max: 1800 }) })),
  step(fc.oneof(site, desk), constant({ type: 'EndTurn' })),
  step(desk, ofHand('WithdrawInvitation')),
  step(desk, fc.record({ type: fc.constant('MoveHand'), handId, position: fc.integer({ min: 1, max: 4 }) })),
  step(
    fc.constant(chair),
    fc.record({
      type: fc.constant('SetFloorPolicy'),
      criteria: fc.oneof(fc.constant('manual' as const), fc.shuffledSubarray([...FLOOR_CRITERIA])),
    }),
  ),
  step(
    desk,
    fc.record(
      { type: fc.constant('SetTurnBudget'), turnSeconds: fc.integer({ min: 30, max: 600 }), districtSeconds: count },
      { requiredKeys: ['type', 'turnSeconds'] },
    ),
  ),
  step(desk, constant({ type: 'CloseList' })),
  step(desk, constant({ type: 'OpenList' })),
];

const plan = fc.record(
  {
    id: itemId,
    title: fc.string(),
    kind: fc.constantFrom(...AGENDA_ITEM_KINDS),
    plannedMinutes: count,
    presenters: fc.string(),
  },
  { requiredKeys: ['id', 'title', 'kind', 'plannedMinutes'] },
);
const items = fc.uniqueArray(plan, { selector: ({ id }) => id });

const ASKING_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(
    asker,
    fc.record(
      {
        type: fc.constant('AskQuestion'),
        questionId,
        kind: fc.constantFrom(...QUESTION_KINDS),
        text: fc.string(),
        topic: fc.option(fc.string(), { nil: undefined }),
        askerName: fc.option(fc.string(), { nil: undefined }),
        anonymous: fc.boolean(),
      },
      { requiredKeys: ['type', 'questionId', 'kind', 'text', 'anonymous'] },
    ),
  ),
  step(desk, ofQuestion('AcceptQuestion')),
  step(desk, ofQuestion('AcceptQuestion')),
  step(desk, fc.record({ type: fc.constant('DeclineQuestion'), questionId, reason: fc.string() })),
  step(asker, ofQuestion('WithdrawQuestion')),
  step(desk, ofQuestion('CallQuestion')),
  step(desk, ofQuestion('MarkQuestionAnswered')),
];

const respondentId = fc.constantFrom('unit_a', 'unit_b').map((id) => id as RespondentId);

const DIALOGUE_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(desk, fc.record({ type: fc.constant('MergeQuestions'), questionId, intoQuestionId: questionId })),
  step(desk, fc.record({ type: fc.constant('MergeQuestions'), questionId, intoQuestionId: questionId })),
  step(desk, ofQuestion('UnmergeQuestion')),
  step(desk, ofQuestion('ReopenQuestion')),
  step(desk, fc.record({ type: fc.constant('NoteQuestion'), questionId, note: fc.string() })),
  step(desk, fc.record({ type: fc.constant('StartAnswer'), questionId, respondent: fc.string() })),
  step(
    desk,
    fc.record({ type: fc.constant('GiveWrittenAnswer'), questionId, text: fc.string(), private: fc.boolean() }),
  ),
  step(
    desk,
    fc.record({
      type: fc.constant('DeferQuestion'),
      questionId,
      proposalId: fc.constantFrom('prop_a', 'prop_b').map((id) => id as ProposalId),
      text: fc.string(),
      unit: fc.string(),
      dueDate: fc.constant('2021-03-26'),
    }),
  ),
  step(
    siteId.map((id) => delegateOf(id)),
    constant({ type: 'TakeSeat' }),
  ),
  step(site, constant({ type: 'FreeSeat', seat: 1 })),
  step(desk, ofQuestion('EndAnswer')),
  step(fc.constant(organiser), fc.record({ type: fc.constant('AddRespondent'), respondentId, name: fc.string() })),
  step(fc.constant(organiser), fc.record({ type: fc.constant('RenameRespondent'), respondentId, name: fc.string() })),
  step(fc.constant(organiser), fc.record({ type: fc.constant('RemoveRespondent'), respondentId })),
  step(desk, fc.record({ type: fc.constant('RouteQuestion'), questionId, respondentId })),
  step(
    fc.constant(organiser),
    fc.record({
      type: fc.constant('EnterQuestion'),
      questionId,
      siteId,
      kind: fc.constantFrom(...QUESTION_KINDS),
      text: fc.string(),
      anonymous: fc.boolean(),
    }),
  ),
];

const helpId = fc.constantFrom('help_a', 'help_b').map((id) => id as HelpId);
const ofHelp = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), helpId });

const HELP_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(
    site,
    fc.record({ type: fc.constant('RequestHelp'), helpId, kind: fc.constantFrom(...HELP_KINDS), text: fc.string() }),
  ),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('SendHelpMessage'), helpId, text: fc.string() })),
  step(desk, ofHelp('TakeHelp')),
  step(desk, ofHelp('ResolveHelp')),
  step(site, ofHelp('CancelHelp')),
];

const announcementId = fc.constantFrom('ann_a', 'ann_b').map((id) => id as AnnouncementId);

const ANNOUNCEMENT_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(
    desk,
    fc.record(
      {
        type: fc.constant('PublishAnnouncement'),
        announcementId,
        text: fc.string(),
        audience: fc.constantFrom(...ANNOUNCEMENT_AUDIENCES),
        until: fc.integer({ min: START, max: START + 1_000_000 }),
      },
      { requiredKeys: ['type', 'announcementId', 'text', 'audience'] },
    ),
  ),
  step(desk, fc.record({ type: fc.constant('WithdrawAnnouncement'), announcementId })),
];

const ALL_STEPS: readonly fc.Arbitrary<Step>[] = [
  ...FLOOR_STEPS,
  step(
    fc.constant(organiser),
    constant({ type: 'CreateConference', conferenceId: 'conf_x' as ConferenceId, title: 'x' }),
  ),
  step(
    fc.constant(organiser),
    fc.subarray([...SITES]).map((sites) => ({ type: 'ImportSites', sites })),
  ),
  step(fc.constant(chair), constant({ type: 'OpenConference' })),
  step(fc.constant(chair), constant({ type: 'GoLive' })),
  step(fc.constant(chair), constant({ type: 'CloseConference' })),
  step(fc.constant(chair), constant({ type: 'ArchiveConference' })),
  step(site, fc.record({ type: fc.constant('DeclareHeadcount'), count })),
  step(fc.constant(moderator), fc.record({ type: fc.constant('VerifyHeadcount'), siteId, count })),
  step(fc.constant(organiser), fc.record({ type: fc.constant('PlanAgenda'), items })),
  step(desk, ofItem('StartAgendaItem')),
  step(desk, ofItem('FinishAgendaItem')),
  step(desk, ofItem('SkipAgendaItem')),
  step(desk, fc.record({ type: fc.constant('MoveAgendaItem'), itemId, position: fc.integer({ min: 1, max: 4 }) })),
  step(desk, fc.record({ type: fc.constant('EditAgendaItem'), item: plan })),
  step(fc.constant(organiser), fc.record({ type: fc.constant('PlanStart'), at: fc.nat() })),
  ...ASKING_STEPS,
  ...DIALOGUE_STEPS,
  ...HELP_STEPS,
  ...ANNOUNCEMENT_STEPS,
  step(desk, fc.record({ type: fc.constant('CreatePoll'), pollId, title: fc.string() })),
  step(fc.constant(chair), ofPoll('OpenPoll')),
  step(fc.constant(chair), ofPoll('ClosePoll')),
  step(
    fc.constant(system),
    fc.record({
      type: fc.constant('RecordPollResult'),
      pollId,
      result: fc.record({ tally: fc.record({ yes: count, no: count, abstain: count }), entitled: count }),
    }),
  ),
];

interface Run {
  readonly state: ConferenceState;
  readonly events: readonly DomainEvent[];
}

function aim(step: Step, { floor }: ConferenceState): Step {
  const { command } = step;
  const [next] = Object.values(floor.hands);
  if (command.type === 'InviteHand' && next) return { ...step, command: { ...command, handId: next.id } };
  const invited = findInvited(floor);
  if (command.type === 'ConfirmTurn' && invited) {
    return { ...step, command: { ...command, handId: invited.id }, actor: siteActor(invited.siteId) };
  }
  return step;
}

/** Sends every step, one after the other, and looks at the state after each. */
function run(history: readonly DomainEvent[], steps: readonly Step[], look: (run: Run) => void): Run {
  let state = deepFreeze(stateAfter(history));
  let events = history;
  let at = START;
  for (const next of steps) {
    const { command, actor, wait } = next.aimed ? aim(next, state) : next;
    at += wait;
    const decision = conferenceDecider.decide(command, state, { actor, at });
    if (!decision.ok) continue;
    events = [...events, ...decision.value];
    state = deepFreeze(stateAfter(deepFreeze(decision.value), state));
    look({ state, events });
  }
  return { state, events };
}

/** A frozen state turns every change in place into an exception. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

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
  const begun = events.filter(({ type }) => type === 'TurnBegan').length;
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

describe('the decider of a conference', () => {
  it('STATE-1: FLOOR-2, FLOOR-6, FLOOR-7, FLOOR-10 and FLOOR-11 hold after every step, and replay equals live', () => {
    let turns = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(...FLOOR_STEPS), { minLength: 120, maxLength: 160 }), (steps) => {
        const { state, events } = run(liveConference, steps, checkFloor);
        expect(stateAfter(events)).toStrictEqual(state);
        turns += Object.values(state.floor.spoken).reduce((sum, record) => sum + record.turns, 0);
      }),
      { numRuns: 200 },
    );
    // The steps are worth something only if they lead to turns.
    expect(turns).toBeGreaterThan(200);
  });

  it('STATE-1: AGEN-2, CONF-4, DIAL-6 and POLL-2 hold after every step of a whole conference', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(...ALL_STEPS), { minLength: 40, maxLength: 100 }),
        fc.boolean(),
        (steps, startsLive) => {
          const { state, events } = run(startsLive ? liveConference : [], steps, (now) => {
            checkFloor(now);
            checkConference(now);
            checkDialogue(now);
          });
          expect(stateAfter(events)).toStrictEqual(state);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('STATE-1: DIAL-6, DIAL-10, DIAL-11, DIAL-18 and SEAT-1 hold after every step of a dialogue', () => {
    const steps = fc.array(fc.oneof(...ASKING_STEPS, ...DIALOGUE_STEPS), { minLength: 60, maxLength: 100 });
    let merges = 0;
    fc.assert(
      fc.property(steps, (sent) => {
        const { state, events } = run([...liveConference, ...ASKED], sent, (now) => {
          checkConference(now);
          checkDialogue(now);
        });
        expect(stateAfter(events)).toStrictEqual(state);
        merges += events.filter(({ type }) => type === 'QuestionsMerged').length;
      }),
      { numRuns: 200 },
    );
    expect(merges).toBeGreaterThan(100);
  });

  it('STATE-2: the state and the events are plain JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...ALL_STEPS), { minLength: 40, maxLength: 100 }), (steps) => {
        const { state, events } = run(liveConference, steps, () => {});
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
        // Stored events are read back from JSON, too.
        expect(stateAfter(JSON.parse(JSON.stringify(events)))).toStrictEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  it('STATE-3: a refused command leads to no event, and a given state is never changed', () => {
    const state = deepFreeze(stateAfter(liveConference));
    const refused = conferenceDecider.decide({ type: 'EndTurn' }, state, { actor: chair, at: START });
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
