import type { ConferenceId, HandId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { TrafficLimits } from '../../server/src/adapters/web/limits/trafficLimits.ts';
import { WrongCodes } from '../../server/src/adapters/web/limits/wrongCodes.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { LogTime } from '../../server/src/application/logTime.ts';
import { TickHistory } from '../../server/src/projections/tickHistory.ts';
import { chair, EAST_1, liveConference, moderator, NOW, openConference, SITES, siteActor } from '../testkit/given.ts';
import { TestClock } from '../testkit/testClock.ts';

const HOUR = 3_600_000;
const ID = 'conf_test' as ConferenceId;
const HAND = 'hand_000001' as HandId;

/** What an administrator or a time server does to a clock in mid-session. */
const JUMPS = [
  ['set back by an hour', -HOUR],
  ['set back by a minute', -60_000],
  ['set forward by an hour', HOUR],
] as const;

async function loaded(clock: TestClock, store = new MemoryStore(), events = liveConference) {
  await store.append(ID, EMPTY_HEAD, [{ commandId: 'all', actor: chair, at: NOW, events }]);
  return { store, runtime: await ConferenceRuntime.load(ID, store, clock) };
}

describe('the time of a conference', () => {
  it.each(JUMPS)('TIME-2: holds its pace while it is read as steady, its wall clock %s', (_, jump) => {
    const clock = new TestClock(NOW);
    const time = new LogTime(clock);
    const before = time.read(true);
    clock.set(jump);
    expect(time.read(true)).toBe(before);
    clock.pass(180_000);
    expect(Math.abs(time.read(true) - before - 180_000)).toBeLessThanOrEqual(900);
  });

  it('TIME-2: comes back to a wall clock that was set by a second within four minutes', () => {
    const clock = new TestClock(NOW);
    const time = new LogTime(clock);
    for (const jump of [1_000, -1_000]) {
      clock.set(jump);
      for (let second = 0; second < 240; second++) {
        clock.pass(1_000);
        time.read(true);
      }
      expect(Math.abs(time.read(true) - clock.wall())).toBeLessThanOrEqual(1);
    }
  });

  it('TIME-3: goes forward with the wall clock at once while nothing has to be steady, and never back', () => {
    const clock = new TestClock(NOW);
    const time = new LogTime(clock);
    clock.set(HOUR);
    expect(time.read(false)).toBe(NOW + HOUR);
    clock.set(-HOUR);
    expect(time.read(false)).toBe(NOW + HOUR);
    clock.pass(60_000);
    expect(time.read(false)).toBeGreaterThan(NOW + HOUR + 59_000);
  });

  it('TIME-1: never runs back, whatever is done to the wall clock and to the pace', () => {
    const clock = new TestClock(NOW);
    const time = new LogTime(clock);
    let last = time.read(true);
    for (let step = 0; step < 500; step++) {
      clock.set(((step * 7_919) % 13) * 600_000 - HOUR);
      clock.pass((step * 31) % 50);
      if (step % 17 === 0) time.witness(last + (step % 3) - 1);
      const now = time.read(step % 2 === 0);
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
  });
});

describe('the entries of a log', () => {
  it.each(JUMPS)('TIME-2: a turn lasts as long as it lasted, a server’s clock %s', async (_, jump) => {
    const clock = new TestClock(NOW);
    const { runtime, store } = await loaded(clock);
    const site = siteActor(EAST_1);
    await runtime.submit({
      commandId: 'raise',
      actor: site,
      command: { type: 'RaiseHand', handId: HAND, kind: 'question' },
    });
    await runtime.submit({ commandId: 'call', actor: chair, command: { type: 'InviteHand', handId: HAND } });
    await runtime.submit({ commandId: 'begin', actor: site, command: { type: 'ConfirmTurn', handId: HAND } });
    expect(runtime.state.floor.speaking?.handId).toBe(HAND);
    clock.pass(20_000);
    clock.set(jump);
    clock.pass(40_000);
    await runtime.submit({ commandId: 'end', actor: chair, command: { type: 'EndTurn', handId: HAND } });
    const turn = Object.values(runtime.state.floor.pastTurns).at(-1);
    const spokenMs = (turn?.endedAt ?? 0) - (turn?.startedAt ?? 0);
    expect(Math.abs(spokenMs - 60_000)).toBeLessThanOrEqual(500);
    const times = (await store.readAfter(ID, 0)).map(({ at }) => at);
    expect(times).toStrictEqual(times.toSorted((a, b) => a - b));
    runtime.close();
  });

  it('TIME-1: are never before one that another server wrote, or that was written before a restart', async () => {
    const { store, runtime } = await loaded(new TestClock(NOW));
    const act = (server: ConferenceRuntime, commandId: string, turnSeconds: number) =>
      server.submit({ commandId, actor: moderator, command: { type: 'SetTurnBudget', turnSeconds } });
    await act(runtime, 'first', 60);
    // One server starts with a clock that is an hour late, another with one that is an hour early.
    const late = await ConferenceRuntime.load(ID, store, new TestClock(NOW - HOUR));
    const early = await ConferenceRuntime.load(ID, store, new TestClock(NOW + HOUR));
    await act(late, 'second', 70);
    await act(early, 'third', 80);
    await act(runtime, 'fourth', 90);
    await act(late, 'fifth', 100);
    const times = (await store.readAfter(ID, 0)).map(({ at }) => at);
    expect(times).toHaveLength(6);
    expect(times).toStrictEqual(times.toSorted((a, b) => a - b));
    for (const server of [runtime, late, early]) server.close();
  });

  it.each(JUMPS)('TIME-2: a poll closes when its time is over, a server’s clock %s', async (_, jump) => {
    const pollId = 'poll_000001' as PollId;
    const clock = new TestClock(NOW);
    const electorate = SITES.map(({ id }) => id);
    const { runtime } = await loaded(clock, new MemoryStore(), [
      ...liveConference,
      { type: 'PollCreated', pollId, title: 'Biểu quyết', at: NOW },
      { type: 'PollOpened', pollId, electorate, deadline: NOW + 60_000, at: NOW },
    ]);
    const close = (commandId: string) =>
      runtime.submit({
        commandId,
        actor: { ...chair, role: 'system' },
        command: { type: 'ClosePollAtDeadline', pollId },
      });
    clock.set(jump);
    clock.pass(59_000);
    expect(await close('early')).toMatchObject({ error: { code: 'DEADLINE_NOT_PASSED' } });
    clock.pass(2_000);
    expect(await close('due')).toMatchObject({ ok: true });
    runtime.close();
  });

  it('TIME-3: before it is live a conference takes the time of day that was set', async () => {
    const clock = new TestClock(NOW);
    const { runtime } = await loaded(clock, new MemoryStore(), openConference);
    clock.set(HOUR);
    expect(runtime.now()).toBe(NOW + HOUR);
    runtime.close();
  });
});

describe('what a server allows and remembers', () => {
  it.each(JUMPS)('TIME-4: budgets, slowed guesses and remembered ticks take no note of a clock %s', (_, jump) => {
    const clock = new TestClock(NOW);
    const limits = new TrafficLimits(clock, 1).of({ conferenceId: ID, actor: siteActor(EAST_1) });
    const spend = () => Array.from({ length: 100 }, () => limits.allow('command')).filter(Boolean).length;
    const guesses = new WrongCodes(clock, 1);
    const guess = (code: number) => guesses.record({ address: '10.0.0.1', code: String(code) });
    const history = new TickHistory<object>({ step: 0 });
    expect(spend()).toBe(60);
    for (let code = 0; code < 30; code++) guess(code);
    history.advance({ step: 1 }, clock.monotonic());
    clock.set(jump);
    expect(spend()).toBe(0);
    expect(guess(100)).toBe(true);
    clock.pass(1_000);
    expect(spend()).toBe(10);
    history.advance({ step: 2 }, clock.monotonic());
    expect(history.since(0)).toStrictEqual({ step: 2 });
    clock.pass(60_000);
    expect(guess(101)).toBe(false);
    history.advance({ step: 3 }, clock.monotonic());
    expect(history.since(0)).toBeUndefined();
  });
});
