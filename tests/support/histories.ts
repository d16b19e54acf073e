import type { Actor } from '../../shared/src/domain/actor.ts';
import { ROLES } from '../../shared/src/domain/actor.ts';
import { AGENDA_ITEM_KINDS } from '../../shared/src/domain/agenda/state.ts';
import { ANNOUNCEMENT_AUDIENCES } from '../../shared/src/domain/announcements/state.ts';
import type { DomainCommand } from '../../shared/src/domain/commands.ts';
import { conferenceDecider } from '../../shared/src/domain/conferenceDecider.ts';
import { QUESTION_KINDS } from '../../shared/src/domain/dialogue/state.ts';
import type { DomainEvent } from '../../shared/src/domain/events.ts';
import { FLOOR_CRITERIA, HAND_KINDS } from '../../shared/src/domain/floor/state.ts';
import { HELP_KINDS } from '../../shared/src/domain/help/state.ts';
import {
  POLL_BASES,
  POLL_THRESHOLDS,
  POLL_VOTERS,
  type PollRules,
  TALLY_VISIBILITIES,
} from '../../shared/src/domain/poll/rules.ts';
import { slipActorId } from '../../shared/src/domain/seats/state.ts';
import type { ConferenceState } from '../../shared/src/domain/state.ts';
import type {
  ActorId,
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
} from '../../shared/src/kernel/ids.ts';
import {
  chair,
  delegateOf,
  EAST_1,
  liveConference,
  moderator,
  organiser,
  PROVINCE,
  SITES,
  START,
  seated,
  siteActor,
  stateAfter,
  system,
  WEST_1,
} from '../testkit/given.ts';
import { aim, unitActor } from './aiming.ts';
import { fc } from './property.ts';

// Random histories of a conference, for properties that hold for every sequence of commands.

const ITEM_IDS = ['item_a', 'item_b', 'item_c'] as AgendaItemId[];
const SITE_IDS = [PROVINCE, EAST_1, WEST_1];
const siteId = fc.constantFrom(...SITE_IDS);
const handId = siteId.map(handOf);
const questionId = fc.constantFrom('q_a', 'q_b', 'q_c').map((id) => id as QuestionId);
const pollId = fc.constantFrom('poll_a', 'poll_b').map((id) => id as PollId);
const itemId = fc.constantFrom(...ITEM_IDS);
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

/** One command of a history. */
export interface Step {
  readonly command: DomainCommand;
  readonly actor: Actor;
  /** Milliseconds since the step before. */
  readonly wait: number;
  /** Whether the step is pointed at an existing subject, as most commands are; else its subject is random. */
  readonly aimed: boolean;
}

/** Mostly a permitted actor, because a refused step tests little; sometimes any actor. */
function step(actor: fc.Arbitrary<Actor>, command: fc.Arbitrary<DomainCommand>): fc.Arbitrary<Step> {
  const anybody = fc
    .tuple(fc.constantFrom(...ROLES), fc.option(siteId, { nil: undefined }))
    // An actor has one role and one room: no two of these may be equal.
    .map(([role, id]): Actor => ({ ...chair, id: `${role}:${id}` as ActorId, role, ...(id && { siteId: id }) }));
  return fc.record({
    // Records of fast-check have no prototype; parsed messages do.
    command: command.map((made) => structuredClone(made)),
    actor: fc.oneof({ weight: 9, arbitrary: actor }, { weight: 1, arbitrary: anybody }),
    wait: fc.nat(100_000),
    aimed: fc.nat(3).map((part) => part > 0),
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

export const FLOOR_STEPS: readonly fc.Arbitrary<Step>[] = [
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
  step(desk, ofHand('PauseTurn')),
  step(desk, ofHand('ResumeTurn')),
  step(
    desk,
    fc.record({
      type: fc.constant('ExtendTurn'),
      handId,
      deadline: fc.nat(),
      seconds: fc.integer({ min: 10, max: 1800 }),
    }),
  ),
  step(fc.oneof(site, desk), ofHand('EndTurn')),
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

export const ASKING_STEPS: readonly fc.Arbitrary<Step>[] = [
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

export const DIALOGUE_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(desk, fc.record({ type: fc.constant('MergeQuestions'), questionId, intoQuestionId: questionId })),
  step(desk, fc.record({ type: fc.constant('MergeQuestions'), questionId, intoQuestionId: questionId })),
  step(fc.constant(moderator), ofQuestion('SuggestQuestion')),
  step(fc.constant(moderator), ofQuestion('SuggestQuestion')),
  step(desk, ofQuestion('WithdrawSuggestion')),
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
  step(site, fc.record({ type: fc.constant('FreeSeat'), seat: fc.constant(1), takenAt: fc.nat() })),
  step(site, constant({ type: 'AllowPhone', block: 1 })),
  step(
    fc.constantFrom(organiser, chair),
    fc.record({ type: fc.constant('SetSeating'), seating: fc.constantFrom('open', 'slips') }),
  ),
  step(
    siteId.map((id) => ({ ...delegateOf(id), id: slipActorId(id, 1) })),
    fc.record({
      type: fc.constant('TakeSeat'),
      slip: fc.record({ number: fc.constant(1), issue: fc.nat(1), device: fc.constantFrom('d1', 'd2') }),
    }),
  ),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('ReissueSlip'), siteId, slip: fc.constant(1) })),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('VoidSlip'), siteId, slip: fc.constant(1) })),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('ClosePhones'), siteId })),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('OpenPhones'), siteId })),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('OpenPhones'), siteId })),
  step(fc.oneof(site, desk), fc.record({ type: fc.constant('RenewRoomCode'), siteId, signOut: fc.boolean() })),
];

const respondentId = fc.constantFrom('unit_a', 'unit_b').map((id) => id as RespondentId);
const unit = respondentId.map(unitActor);

/** Units that answer: routing, drafts and proposals. */
export const ANSWERING_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(fc.constant(moderator), fc.record({ type: fc.constant('AddRespondent'), respondentId, name: fc.string() })),
  step(desk, fc.record({ type: fc.constant('RouteQuestion'), questionId, respondentId })),
  step(desk, fc.record({ type: fc.constant('RouteQuestion'), questionId, respondentId })),
  step(unit, fc.record({ type: fc.constant('DraftAnswer'), questionId, text: fc.string() })),
  step(unit, fc.record({ type: fc.constant('DraftAnswer'), questionId, text: fc.string() })),
  step(
    unit,
    fc.record({ type: fc.constant('GiveWrittenAnswer'), questionId, text: fc.string(), private: fc.boolean() }),
  ),
  step(desk, fc.record({ type: fc.constant('SetTopic'), questionId, topic: fc.string() })),
  step(desk, fc.record({ type: fc.constant('EndAnswer'), questionId, answer: fc.integer({ min: 1, max: 3 }) })),
  step(fc.constant(organiser), fc.record({ type: fc.constant('RenameRespondent'), respondentId, name: fc.string() })),
  step(fc.constant(organiser), fc.record({ type: fc.constant('RemoveRespondent'), respondentId })),
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

/** Requests for help and the desk's replies. */
export const HELP_STEPS: readonly fc.Arbitrary<Step>[] = [
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

const form = fc.oneof(
  fc.constant<PollRules['form']>({ kind: 'yesNoAbstain' }),
  fc.constant<PollRules['form']>({ kind: 'single', options: { o1: 'Một', o2: 'Hai' } }),
  fc.constant<PollRules['form']>({ kind: 'several', options: { o1: 'Một', o2: 'Hai', o3: 'Ba' }, min: 1, max: 2 }),
  fc.constant<PollRules['form']>({ kind: 'rating', scale: 5 }),
);

/** All rules of a poll. */
const pollRules: fc.Arbitrary<PollRules> = fc.record(
  {
    form,
    voters: fc.constantFrom(...POLL_VOTERS),
    secret: fc.boolean(),
    visibility: fc.constantFrom(...TALLY_VISIBILITIES),
    base: fc.constantFrom(...POLL_BASES),
    threshold: fc.constantFrom(...POLL_THRESHOLDS),
    quorum: fc.nat(100),
    weights: fc.constant({ [EAST_1]: 3 }),
    allowDeclared: fc.boolean(),
  },
  { requiredKeys: ['form', 'voters', 'secret', 'visibility', 'base', 'threshold', 'quorum'] },
);

export const ROSTER_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(site, fc.record({ type: fc.constant('DeclareHeadcount'), count })),
  step(fc.constant(moderator), fc.record({ type: fc.constant('VerifyHeadcount'), siteId, count })),
];

export const POLL_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(
    desk,
    fc.record(
      { type: fc.constant('CreatePoll'), pollId, title: fc.string(), rules: pollRules, itemId },
      { requiredKeys: ['type', 'pollId', 'title'] },
    ),
  ),
  step(
    fc.constant(chair),
    fc.record(
      {
        type: fc.constant('OpenPoll'),
        pollId,
        seconds: fc.integer({ min: 10, max: 600 }),
        acknowledgeSmall: fc.boolean(),
      },
      { requiredKeys: ['type', 'pollId'] },
    ),
  ),
  step(fc.constant(chair), ofPoll('ClosePoll')),
  step(fc.constant(system), ofPoll('ClosePollAtDeadline')),
  step(fc.constant(chair), ofPoll('PublishResult')),
  step(
    fc.constant(system),
    fc.record({
      type: fc.constant('RecordPollResult'),
      pollId,
      result: fc.record({ tally: fc.record({ yes: count, no: count, abstain: count }), entitled: count }),
    }),
  ),
];

export const ALL_STEPS: readonly fc.Arbitrary<Step>[] = [
  ...FLOOR_STEPS,
  step(
    fc.constant(organiser),
    constant({ type: 'CreateConference', conferenceId: 'conf_x' as ConferenceId, title: 'x' }),
  ),
  step(
    fc.constant(organiser),
    fc.subarray([...SITES]).map((sites) => ({ type: 'ImportSites', sites })),
  ),
  step(
    fc.constant(organiser),
    fc.record({ type: fc.constant('SetTimeZone'), timeZone: fc.constantFrom('Asia/Tokyo', 'Asia/Ho_Chi_Minh') }),
  ),
  step(
    fc.constant(organiser),
    fc.record({
      type: fc.constant('SetVocabulary'),
      vocabulary: fc.constantFrom({ preset: 'union' }, { preset: 'school', overrides: { en: { chair: 'speaker' } } }),
    }),
  ),
  step(
    fc.constant(organiser),
    constant({ type: 'SetContact', contact: { name: 'Văn phòng', phone: '0274 3822 123' } }),
  ),
  step(fc.constant(chair), constant({ type: 'OpenConference' })),
  step(fc.constant(chair), constant({ type: 'GoLive' })),
  step(fc.constant(chair), constant({ type: 'CloseConference' })),
  step(fc.constant(chair), constant({ type: 'ArchiveConference' })),
  ...ROSTER_STEPS,
  step(fc.constant(organiser), fc.record({ type: fc.constant('PlanAgenda'), items })),
  step(desk, ofItem('StartAgendaItem')),
  step(desk, ofItem('FinishAgendaItem')),
  step(desk, ofItem('SkipAgendaItem')),
  step(desk, fc.record({ type: fc.constant('MoveAgendaItem'), itemId, position: fc.integer({ min: 1, max: 4 }) })),
  step(desk, fc.record({ type: fc.constant('EditAgendaItem'), item: plan })),
  step(fc.constant(organiser), fc.record({ type: fc.constant('PlanStart'), at: fc.nat() })),
  ...ASKING_STEPS,
  ...DIALOGUE_STEPS,
  ...ANSWERING_STEPS,
  ...HELP_STEPS,
  ...ANNOUNCEMENT_STEPS,
  ...POLL_STEPS,
];

/** How far a history has come. */
export interface Run {
  readonly state: ConferenceState;
  readonly events: readonly DomainEvent[];
}

/** Sends all steps in order and checks the state after each; `brand` may change the command. */
export function run(
  history: readonly DomainEvent[],
  steps: readonly Step[],
  look: (run: Run) => void,
  brand: (command: DomainCommand, index: number) => DomainCommand = (command) => command,
): Run {
  let state = deepFreeze(stateAfter(history));
  let events = history;
  let at = START;
  for (const [index, next] of steps.entries()) {
    const { command, actor } = next.aimed ? aim(next, state) : next;
    at += next.wait;
    const decision = conferenceDecider.decide(brand(command, index), state, { actor, at });
    if (!decision.ok) continue;
    events = [...events, ...decision.value];
    state = deepFreeze(stateAfter(deepFreeze(decision.value), state));
    look({ state, events });
  }
  return { state, events };
}

/** A frozen state turns every change in place into an exception. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/**
 * A live conference with an agenda, in which every room is counted and has phones: heads and phones can vote, units
 * answer.
 */
export const countedConference: readonly DomainEvent[] = [
  ...liveConference,
  {
    type: 'AgendaPlanned',
    items: ITEM_IDS.map((id) => ({ id, title: id, kind: 'report', plannedMinutes: 10 })),
    at: START,
  },
  ...SITES.map(
    ({ id }): DomainEvent => ({ type: 'HeadcountVerified', siteId: id, count: 20, by: moderator.id, at: START }),
  ),
  ...SITES.flatMap(({ id }) => seated(id, 2)),
  ...['unit_a', 'unit_b'].map(
    (id): DomainEvent => ({ type: 'RespondentAdded', respondent: { id: id as RespondentId, name: id }, at: START }),
  ),
];
