import { describe, expect, it } from 'vitest';
import {
  chair,
  draftConference,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  organiser,
  PROVINCE,
  START,
  siteActor,
  stateAfter,
  system,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { SiteId, Timestamp } from '../../kernel/ids.ts';
import { controlView } from '../../views/control.ts';
import { hallView } from '../../views/hall.ts';
import type { DomainEvent } from '../events.ts';
import { canProduce } from '../stage/places.ts';
import { type HallFault, type HallMeasures, hallFaults } from './hallTest.ts';

const GOOD: HallMeasures = {
  picture: true,
  sound: true,
  levelDb: -20,
  clippedPercent: 0,
  lossPercent: 0,
  framesPerSecond: 24,
};
const ORDER = [EAST_1, WEST_1];
const TURN_MS = 5_000;

function started(order: readonly SiteId[] = ORDER, at = START): DomainEvent {
  return { type: 'HallTestStarted', order, by: moderator.id, at };
}

function turned(at = START): DomainEvent {
  return { type: 'HallTestTurned', by: system.id, at };
}

function reported(siteId: SiteId, measures = GOOD, at = START): DomainEvent {
  return { type: 'HallReported', siteId, measures, by: siteActor(siteId).id, at };
}

function ended(reason: 'done' | 'stopped', by = system.id, at = START): DomainEvent {
  return { type: 'HallTestEnded', reason, by, at };
}

const start = { type: 'StartHallTest', halls: ORDER } as const;
const turn = (turned: number) => ({ type: 'TurnHallTest', number: 1, turn: turned }) as const;
const report = { type: 'ReportHallTest', number: 1, measures: GOOD } as const;
const early = (at: Timestamp) => (at - 1) as Timestamp;
/** The moment before which a turn that began now is not over. */
const LONG_AGO = (NOW - TURN_MS) as Timestamp;

function sourceOf(...events: readonly DomainEvent[]) {
  return { state: stateAfter([...openConference, ...events]), tallies: {}, supports: {}, presence: {} };
}

describe('the test of the halls', () => {
  it('READY-7: the desk and the organiser start it while the conference is open, and not once it is live', () => {
    for (const actor of [moderator, chair, organiser]) {
      given(openConference)
        .when(start, actor)
        .thenHappens({ ...started(ORDER, NOW), by: actor.id } as DomainEvent);
    }
    given(openConference).when(start, siteActor(EAST_1)).thenRejected('FORBIDDEN');
    given(draftConference).when(start, moderator).thenRejected('WRONG_PHASE');
    given(liveConference).when(start, moderator).thenRejected('WRONG_PHASE');
  });

  it('READY-7: removed sites and the chair’s hall are left out, and one must remain', () => {
    const removed: DomainEvent = {
      type: 'SiteRemoved',
      siteId: WEST_1,
      byName: moderator.name,
      by: moderator.id,
      at: START,
    };
    given(openConference, removed)
      .when({ ...start, halls: [PROVINCE, WEST_1, EAST_1] }, moderator)
      .thenHappens(started([EAST_1], NOW));
    given(openConference)
      .when({ ...start, halls: [PROVINCE] }, moderator)
      .thenRejected('NO_HALL_OPEN');
    given(openConference)
      .when({ ...start, halls: ['NO-1' as SiteId] }, moderator)
      .thenRejected('NO_HALL_OPEN');
  });

  it('READY-8: one test runs at a time; a turn ends after five seconds, the test after the last', () => {
    given(openConference, started()).when(start, moderator).thenRejected('HALL_TEST_RUNNING');
    given(openConference, started(ORDER, early(NOW)))
      .when(turn(0), system)
      .thenRejected('DEADLINE_NOT_PASSED');
    given(openConference, started(ORDER, LONG_AGO)).when(turn(0), system).thenHappens(turned(NOW));
    given(openConference, started(ORDER, LONG_AGO), turned(LONG_AGO))
      .when(turn(1), system)
      .thenHappens(ended('done', system.id, NOW));
  });

  it('READY-8: a late timer or press, which names another turn or test, changes nothing', () => {
    given(openConference, started(ORDER, LONG_AGO), turned(LONG_AGO)).when(turn(0), system).thenNothingHappens();
    given(openConference).when(turn(0), system).thenNothingHappens();
    given(openConference, started(), ended('stopped'), started())
      .when({ type: 'StopHallTest', number: 1 }, moderator)
      .thenNothingHappens();
    given(openConference, started())
      .when({ type: 'StopHallTest', number: 1 }, moderator)
      .thenHappens(ended('stopped', moderator.id, NOW));
  });

  it('STAGE-21: the hall whose turn it is has the stage beside the chair, seen and heard, and no other', () => {
    const state = stateAfter([...openConference, started()]);
    for (const source of ['camera', 'microphone'] as const) {
      expect(canProduce(state, siteActor(EAST_1), source).ok, source).toBe(true);
      expect(canProduce(state, siteActor(WEST_1), source).ok, source).toBe(false);
    }
    const { stage, testedHall } = hallView(sourceOf(started(), turned()));
    expect(Object.keys(stage.places).sort()).toStrictEqual(['chair', `speaker:${WEST_1}`].sort());
    expect(testedHall).toMatchObject({ siteId: WEST_1, number: 1, turn: 2, turns: 2 });
  });

  it('READY-8: the beginning of the conference ends it, and the stage is the chair’s again', () => {
    const live: DomainEvent = { type: 'ConferenceWentLive', at: START };
    const { stage, testedHall } = hallView(sourceOf(started(), live));
    expect(Object.keys(stage.places)).toStrictEqual(['chair']);
    expect(testedHall).toBeUndefined();
    expect(controlView(sourceOf(started(), reported(EAST_1), live)).hallTest).toMatchObject({
      number: 1,
      halls: { [EAST_1]: { faults: {} } },
    });
    given(openConference, started(), live).when(turn(0), system).thenRejected('WRONG_PHASE');
  });

  it('READY-9: a hall reports once its turn has come; a report about another test changes nothing', () => {
    given(openConference, started())
      .when(report, siteActor(EAST_1))
      .thenHappens(reported(EAST_1, GOOD, NOW));
    given(openConference, started(), turned(), ended('done'))
      .when(report, siteActor(WEST_1))
      .thenHappens(reported(WEST_1, GOOD, NOW));
    given(openConference, started()).when(report, siteActor(WEST_1)).thenRejected('HALL_NOT_TESTED');
    given(openConference, started()).when(report, siteActor(EAST_2)).thenRejected('HALL_NOT_TESTED');
    given(openConference, started())
      .when({ ...report, number: 2 }, siteActor(EAST_1))
      .thenNothingHappens();
  });

  it.each<[HallFault, HallMeasures]>([
    ['noSound', { ...GOOD, sound: false }],
    ['noSound', { ...GOOD, levelDb: -66 }],
    ['noPicture', { ...GOOD, picture: false, framesPerSecond: 0 }],
    ['echo', { ...GOOD, echo: true }],
    ['clipping', { ...GOOD, clippedPercent: 2 }],
    ['quiet', { ...GOOD, levelDb: -41 }],
    ['loss', { ...GOOD, lossPercent: 6 }],
    ['slowPicture', { ...GOOD, framesPerSecond: 7 }],
  ])('READY-9: it has the fault %s', (fault, measures) => {
    expect(hallFaults({ measures })).toStrictEqual([fault]);
  });

  it('READY-9: what is at the limit passes, what was not measured is no fault, and no answer is the gravest', () => {
    const atLimit = { picture: true, sound: true, levelDb: -40, clippedPercent: 1, lossPercent: 5, framesPerSecond: 8 };
    expect(hallFaults({ measures: atLimit })).toStrictEqual([]);
    expect(hallFaults({ measures: { picture: true, sound: true } })).toStrictEqual([]);
    expect(hallFaults({})).toStrictEqual(['noAnswer']);
  });

  it('READY-10: a hall that has not answered in this test is said so, whatever it said before, and the others stay', () => {
    const later = (START + 10) as Timestamp;
    const halls = controlView(
      sourceOf(
        started(),
        reported(EAST_1),
        turned(),
        reported(WEST_1),
        ended('done'),
        started([EAST_1], later),
        ended('done', system.id, later),
      ),
    ).hallTest?.halls;
    expect(halls?.[EAST_1]?.faults).toStrictEqual({ noAnswer: true });
    expect(halls?.[WEST_1]?.faults).toStrictEqual({});
  });

  it('READY-10: a hall in the middle of whose turn the test was stopped was not tested', () => {
    expect(controlView(sourceOf(started(), ended('stopped'))).hallTest?.halls).toStrictEqual({});
    // Its report, which was on its way, is about half a turn.
    given(openConference, started(), ended('stopped')).when(report, siteActor(EAST_1)).thenNothingHappens();
    const later = (START + 10) as Timestamp;
    const again = [started(), reported(EAST_1), turned(), reported(WEST_1), ended('done'), started(ORDER, later)];
    const second = { ...report, number: 2 };
    given(openConference, again, ended('stopped', moderator.id, later))
      .when(second, siteActor(EAST_1))
      .thenNothingHappens();
    // Who had answered before goes on to say whether it echoes.
    given(openConference, started(), reported(EAST_1), ended('stopped'))
      .when(report, siteActor(EAST_1))
      .thenHappens(reported(EAST_1, GOOD, NOW));
    given(openConference, started(), turned(), ended('stopped'))
      .when(report, siteActor(EAST_1))
      .thenHappens(reported(EAST_1, GOOD, NOW));
  });

  it('READY-10: the halls see whose turn it is, and not what the others showed', () => {
    expect(JSON.stringify(hallView(sourceOf(started(), reported(EAST_1))))).not.toContain('levelDb');
  });
});
