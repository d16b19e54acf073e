import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { StagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import type { HandId, PollId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import type { AppendOutcome } from '../../server/src/application/eventStore.ts';
import { Fault } from '../../server/src/application/fault.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import { keepDeadlines } from '../../server/src/application/reactors/deadlines.ts';
import { keepStage } from '../../server/src/application/reactors/stageKeeper.ts';
import { loadConference } from '../support/memoryConference.ts';
import {
  chair,
  EAST_1,
  EAST_2,
  liveConference,
  NOW,
  openConference,
  organiser,
  SITES,
  siteActor,
} from '../testkit/given.ts';

const POLL = 'poll_000001' as PollId;
const QUIET = { info() {}, warn() {}, error() {} };

describe('the deadline of a poll', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const SECONDS = 10_000;
  const running: readonly DomainEvent[] = [
    ...liveConference,
    { type: 'PollCreated', pollId: POLL, title: 'Biểu quyết', rules: PLAIN_RULES, at: NOW },
    { type: 'PollOpened', pollId: POLL, electorate: SITES.map(({ id }) => id), deadline: NOW + SECONDS, at: NOW },
  ];

  it('closes the poll, also where the timer fires before the time of the conference has reached the deadline', async () => {
    const { runtime, clock } = await loadConference(running);
    keepDeadlines(runtime, QUIET);
    clock.pass(SECONDS - 2);
    await vi.advanceTimersByTimeAsync(SECONDS);
    expect(runtime.state.polls[POLL]?.phase).toBe('open');
    clock.pass(3);
    await vi.advanceTimersByTimeAsync(3);
    expect(runtime.state.polls[POLL]?.phase).toBe('closing');
    expect(vi.getTimerCount()).toBe(0);
    runtime.close();
  });

  it('closes the poll at a store that was away when the deadline passed', async () => {
    const store = new AwayStore();
    const { runtime, clock } = await loadConference(running, store);
    keepDeadlines(runtime, QUIET);
    store.isAway = true;
    clock.pass(SECONDS);
    await vi.advanceTimersByTimeAsync(SECONDS);
    expect(runtime.state.polls[POLL]?.phase).toBe('open');
    store.isAway = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runtime.state.polls[POLL]?.phase).toBe('closing');
    runtime.close();
  });

  it('waits once for each poll, and for nothing once the conference is closed on this server', async () => {
    const { runtime } = await loadConference(running);
    keepDeadlines(runtime, QUIET);
    expect(vi.getTimerCount()).toBe(1);
    const another = { type: 'CreatePoll', pollId: 'poll_000002' as PollId, title: 'Biểu quyết 2' } as const;
    expect(await runtime.submit({ commandId: 'poll', actor: chair, command: another })).toMatchObject({ ok: true });
    expect(vi.getTimerCount()).toBe(1);
    runtime.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the deadline of a survey', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('SURV-4: is waited for once, also where it is further away than a timer reaches', async () => {
    const surveyId = 'survey_000001' as SurveyId;
    const deadline = NOW + 60 * 86_400_000;
    const questions = [{ kind: 'short', text: 'Kiến nghị', required: true }] as const;
    const form = { title: 'Hoạt động', asks: 'sites', anonymous: false, questions } as const;
    const { runtime, clock } = await loadConference([
      ...liveConference,
      { type: 'SurveyPut', surveyId, form, by: organiser.id, at: NOW },
      { type: 'SurveyOpened', surveyId, deadline, by: organiser.id, at: NOW },
    ]);
    const submit = vi.spyOn(runtime, 'submit');
    keepDeadlines(runtime, QUIET);
    await vi.advanceTimersByTimeAsync(100);
    expect(submit).not.toHaveBeenCalled();
    for (let day = 0; day < 60; day++) {
      clock.pass(86_400_000);
      expect(runtime.state.surveys[surveyId]?.phase).toBe('open');
      await vi.advanceTimersByTimeAsync(86_400_000);
    }
    await vi.advanceTimersByTimeAsync(1);
    expect(runtime.state.surveys[surveyId]?.phase).toBe('closed');
    expect(submit).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
    runtime.close();
  });
});

describe('the time that an invited site has to confirm', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const HAND = 'hand_000001' as HandId;
  const NEXT = 'hand_000002' as HandId;
  const invited: readonly DomainEvent[] = [
    ...liveConference,
    { type: 'InvitationTimeSet', seconds: 20, by: chair.id, at: NOW },
    { type: 'HandRaised', handId: HAND, siteId: EAST_1, kind: 'comment', at: NOW },
    { type: 'HandRaised', handId: NEXT, siteId: EAST_2, kind: 'comment', at: NOW },
    { type: 'HandInvited', handId: HAND, by: chair.id, at: NOW },
  ];

  it('FLOOR-26: ends the invitation once it is over, and counts from the end of the turn before', async () => {
    const { runtime, clock } = await loadConference(invited);
    keepDeadlines(runtime, QUIET);
    const submit = (actor: Actor, command: DomainCommand) =>
      runtime.submit({ commandId: `test-${command.type}`, actor, command });
    clock.pass(10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await submit(siteActor(EAST_1), { type: 'ConfirmTurn', handId: HAND })).toMatchObject({ ok: true });
    expect(await submit(chair, { type: 'InviteHand', handId: NEXT })).toMatchObject({ ok: true });
    clock.pass(60_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(runtime.state.floor.hands[NEXT]?.state).toBe('invited');
    expect(await submit(chair, { type: 'EndTurn', handId: HAND })).toMatchObject({ ok: true });
    clock.pass(19_000);
    await vi.advanceTimersByTimeAsync(19_000);
    expect(runtime.state.floor.hands[NEXT]?.state).toBe('invited');
    clock.pass(1_002);
    await vi.advanceTimersByTimeAsync(1_002);
    expect(runtime.state.floor.hands[NEXT]).toMatchObject({ state: 'waiting', lapses: 1 });
    expect(vi.getTimerCount()).toBe(0);
    runtime.close();
  });
});

describe('the turns of a test of the halls', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('READY-8: each lasts five seconds; after the last the test is over', async () => {
    const order = [EAST_1, EAST_2];
    const started: readonly DomainEvent[] = [
      ...openConference,
      { type: 'HallTestStarted', order, by: chair.id, at: NOW },
    ];
    const { runtime, clock } = await loadConference(started);
    keepDeadlines(runtime, QUIET);
    clock.pass(4_900);
    await vi.advanceTimersByTimeAsync(4_900);
    expect(runtime.state.readiness.test).toMatchObject({ turn: 0 });
    clock.pass(102);
    await vi.advanceTimersByTimeAsync(102);
    expect(runtime.state.readiness.test).toMatchObject({ turn: 1 });
    clock.pass(5_002);
    await vi.advanceTimersByTimeAsync(5_002);
    expect(runtime.state.readiness.test).not.toHaveProperty('turnEndsAt');
    expect(Object.keys(runtime.state.readiness.test?.halls ?? {})).toStrictEqual(order);
    expect(vi.getTimerCount()).toBe(0);
    runtime.close();
  });
});

/** A store that does not answer while it is away. */
class AwayStore extends MemoryStore {
  isAway = false;

  override async append(...call: Parameters<MemoryStore['append']>): Promise<AppendOutcome> {
    if (this.isAway) throw new Fault('STORE_UNAVAILABLE', 'The store is away.');
    return super.append(...call);
  }
}

describe('the stage of a room', () => {
  async function keep() {
    const { runtime } = await loadConference();
    const stages: StagePolicy[] = [];
    const room: Pick<MediaRoom, 'setStage'> = { setStage: (stage) => void stages.push(stage) };
    keepStage(runtime, room as MediaRoom);
    return { runtime, stages };
  }

  it('follows the organiser who marks another room as the hall of the chair', async () => {
    const { runtime, stages } = await keep();
    expect(stages).toHaveLength(1);
    const marked = { type: 'SetChairsHall', siteId: EAST_1 } as const;
    expect(await runtime.submit({ commandId: 'mark', actor: organiser, command: marked })).toMatchObject({ ok: true });
    expect(stages).toHaveLength(2);
    expect(stages[0]?.chairsHall).not.toBe(EAST_1);
    expect(stages[1]?.chairsHall).toBe(EAST_1);
    // The devices of that hall are on the stage, and no longer on the wall of the desk.
    expect(stages[1]?.wall?.refused[EAST_1]).toStrictEqual(['thumbnail', 'roomSound']);
    runtime.close();
  });

  it('is left alone by what moves nobody', async () => {
    const { runtime, stages } = await keep();
    const site = siteActor(EAST_1);
    for (const [index, command] of [
      { type: 'DeclareHeadcount', count: 12 } as const,
      { type: 'RaiseHand', handId: 'hand_000001' as never, kind: 'question' } as const,
    ].entries()) {
      expect(await runtime.submit({ commandId: `${index}`, actor: site, command })).toMatchObject({ ok: true });
    }
    expect(stages).toHaveLength(1);
    runtime.close();
  });
});
