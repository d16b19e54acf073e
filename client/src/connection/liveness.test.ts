import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Liveness } from './liveness.ts';

/** A connection that a test lets speak. */
class Engine {
  #listener: () => void = () => {};

  on(_event: 'packet', listener: () => void): void {
    this.#listener = listener;
  }

  speak(): void {
    this.#listener();
  }
}

let engine: Engine;
let found: string[];
let liveness: Liveness;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  engine = new Engine();
  found = [];
  liveness = new Liveness({
    handleQuiet: (quiet) => found.push(quiet ? 'quiet' : 'heard'),
    handleDead: () => found.push('dead'),
  });
  liveness.watch(engine, 60);
});

afterEach(() => {
  liveness.stop();
  vi.useRealTimers();
});

/** Lets the server speak so many times, with a pause before each. */
function speak(times: number, pauseMs = 1_000): void {
  for (let time = 0; time < times; time++) {
    vi.advanceTimersByTime(pauseMs);
    engine.speak();
  }
}

describe('the signs of life at a page', () => {
  it('LIVE-1: a silent connection is found dead within three seconds', () => {
    speak(30);
    expect(found).toStrictEqual([]);
    vi.advanceTimersByTime(2_500);
    expect(found).toStrictEqual([]);
    vi.advanceTimersByTime(500);
    expect(found).toStrictEqual(['dead']);
  });

  it('LIVE-2: a line that pauses is called quiet after three seconds, and dead only after more than it has shown', () => {
    speak(5, 2_500);
    speak(1, 4_500);
    expect(found).toStrictEqual(['quiet', 'heard']);
    vi.advanceTimersByTime(6_000);
    expect(found).toStrictEqual(['quiet', 'heard', 'quiet']);
    vi.advanceTimersByTime(14_000);
    expect(found).toStrictEqual(['quiet', 'heard', 'quiet', 'dead']);
  });

  it('LIVE-2: while a whole view is on its way it is waited for', () => {
    liveness.allow(15_000);
    vi.advanceTimersByTime(12_000);
    expect(found).toStrictEqual(['quiet']);
    engine.speak();
    liveness.allow(0);
    speak(5);
    vi.advanceTimersByTime(3_000);
    expect(found).toStrictEqual(['quiet', 'heard', 'dead']);
  });

  it('LIVE-4: a page that was held up, or slept, first reads what has come meanwhile', () => {
    speak(3);
    // Time passes while no timer fires.
    const wakesAt = performance.now() + 60_000;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => wakesAt);
    vi.advanceTimersToNextTimer();
    expect(found).toStrictEqual([]);
    engine.speak();
    vi.advanceTimersToNextTimer();
    now.mockRestore();
    expect(found).toStrictEqual([]);
  });

  it('says nothing once it is stopped, and watches the next connection afresh', () => {
    liveness.stop();
    vi.advanceTimersByTime(60_000);
    expect(found).toStrictEqual([]);
    liveness.watch(engine, 60);
    speak(3);
    vi.advanceTimersByTime(3_000);
    expect(found).toStrictEqual(['dead']);
  });
});
