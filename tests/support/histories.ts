import { AGENDA_ITEM_KINDS } from '../../shared/src/domain/agenda/state.ts';
import type { DomainCommand } from '../../shared/src/domain/commands.ts';
import { conferenceDecider } from '../../shared/src/domain/conferenceDecider.ts';
import type { DomainEvent } from '../../shared/src/domain/events.ts';
import type { ConferenceState } from '../../shared/src/domain/state.ts';
import type { ConferenceId, RespondentId } from '../../shared/src/kernel/ids.ts';
import { chair, liveConference, moderator, organiser, SITES, START, seated, stateAfter } from '../testkit/given.ts';
import { aim } from './aiming.ts';
import { fc } from './property.ts';
import { CAPTION_STEPS } from './steps/captionSteps.ts';
import { CONCLUSION_STEPS } from './steps/conclusionSteps.ts';
import { ANSWERING_STEPS, ASKING_STEPS, DIALOGUE_STEPS } from './steps/dialogueSteps.ts';
import { FLOOR_STEPS } from './steps/floorSteps.ts';
import { INTERPRETATION_STEPS } from './steps/interpretationSteps.ts';
import { ANNOUNCEMENT_STEPS, HELP_STEPS, MESSAGE_STEPS } from './steps/messageSteps.ts';
import { PARTICIPANT_STEPS } from './steps/participantSteps.ts';
import { POLL_STEPS } from './steps/pollSteps.ts';
import { RECORDING_STEPS } from './steps/recordingSteps.ts';
import { RUNNING_ORDER_STEPS } from './steps/runningOrderSteps.ts';
import { constant, count, desk, ITEM_IDS, itemId, type Step, site, siteId, step } from './steps/step.ts';
import { STREAMING_STEPS } from './steps/streamingSteps.ts';
import { SURVEY_STEPS } from './steps/surveySteps.ts';

// Random histories of a conference, for properties that hold for every sequence of commands.

const ofItem = <Type extends string>(type: Type) => fc.record({ type: fc.constant(type), itemId });

const part = fc.constantFrom('Phần một', 'Phần hai');
const plan = fc.record(
  {
    id: itemId,
    title: fc.string(),
    kind: fc.constantFrom(...AGENDA_ITEM_KINDS),
    plannedMinutes: count,
    presenters: fc.string(),
    part,
  },
  { requiredKeys: ['id', 'title', 'kind', 'plannedMinutes'] },
);
const items = fc.uniqueArray(plan, { selector: ({ id }) => id });

export const ROSTER_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(site, fc.record({ type: fc.constant('DeclareHeadcount'), count })),
  step(fc.constant(moderator), fc.record({ type: fc.constant('VerifyHeadcount'), siteId, count })),
];

export const AGENDA_STEPS: readonly fc.Arbitrary<Step>[] = [
  step(fc.constant(organiser), fc.record({ type: fc.constant('PlanAgenda'), items })),
  step(desk, ofItem('StartAgendaItem')),
  step(desk, ofItem('FinishAgendaItem')),
  step(desk, ofItem('SkipAgendaItem')),
  step(
    desk,
    fc.record(
      { type: fc.constant('MoveAgendaItem'), itemId, beforeId: itemId, part },
      { requiredKeys: ['type', 'itemId'] },
    ),
  ),
  step(
    desk,
    fc.record({ type: fc.constant('AddAgendaItem'), item: plan, beforeId: itemId }, { requiredKeys: ['type', 'item'] }),
  ),
  step(desk, ofItem('RemoveAgendaItem')),
  step(desk, fc.record({ type: fc.constant('RenameAgendaPart'), part, title: part })),
  step(desk, fc.record({ type: fc.constant('EditAgendaItem'), item: plan })),
];

export const ALL_STEPS: readonly fc.Arbitrary<Step>[] = [
  ...FLOOR_STEPS,
  ...RUNNING_ORDER_STEPS,
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
  ...AGENDA_STEPS,
  step(fc.constant(organiser), fc.record({ type: fc.constant('PlanStart'), at: fc.nat() })),
  ...ASKING_STEPS,
  ...DIALOGUE_STEPS,
  ...ANSWERING_STEPS,
  ...HELP_STEPS,
  ...PARTICIPANT_STEPS,
  ...ANNOUNCEMENT_STEPS,
  ...MESSAGE_STEPS,
  ...RECORDING_STEPS,
  ...STREAMING_STEPS,
  ...CAPTION_STEPS,
  ...INTERPRETATION_STEPS,
  ...POLL_STEPS,
  ...SURVEY_STEPS,
  ...CONCLUSION_STEPS,
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
