import { describe, expect, it } from 'vitest';
import { type BeatingConnection, Heartbeat } from '../../server/src/adapters/web/gateway/heartbeat.ts';
import { TestClock } from '../testkit/testClock.ts';

const LOOK_MS = 200;

/** A connection whose other end answers pings after `answersIn` milliseconds; never where that is undefined. */
class Line implements BeatingConnection {
  readonly #clock: TestClock;
  readonly #hearers: ((packet: { type: string }) => void)[] = [];
  readonly #senders: ((packet: { type: string }) => void)[] = [];
  readonly #due: number[] = [];
  answersIn: number | undefined;
  pings = 0;
  closed = false;

  constructor(clock: TestClock, answersIn: number | undefined) {
    this.#clock = clock;
    this.answersIn = answersIn;
  }

  on(event: 'packet' | 'packetCreate', listener: (packet: { type: string }) => void): void {
    (event === 'packet' ? this.#hearers : this.#senders).push(listener);
  }

  once(): void {}

  close(): void {
    this.closed = true;
  }

  sendPacket(type: 'ping'): void {
    this.pings++;
    for (const listener of this.#senders) listener({ type });
    if (this.answersIn !== undefined) this.#due.push(this.#clock.monotonic() + this.answersIn);
  }

  /** Something other than an answer passes both ways. */
  flow(): void {
    for (const listener of [...this.#hearers, ...this.#senders]) listener({ type: 'message' });
  }

  /** Brings the answers that have arrived by now. */
  deliver(): void {
    while (this.#due[0] !== undefined && this.#due[0] <= this.#clock.monotonic()) {
      this.#due.shift();
      for (const listener of this.#hearers) listener({ type: 'pong' });
    }
  }
}

function watched(answersIn: number | undefined) {
  const clock = new TestClock(0);
  const heartbeat = new Heartbeat(clock);
  const line = new Line(clock, answersIn);
  heartbeat.start();
  heartbeat.stop();
  heartbeat.watch(line);
  const run = (milliseconds: number, each: () => void = () => {}) => {
    for (let passed = 0; passed < milliseconds && !line.closed; passed += LOOK_MS) {
      clock.pass(LOOK_MS);
      line.deliver();
      each();
      heartbeat.look();
    }
  };
  return { clock, heartbeat, line, run };
}

describe('the server’s heartbeat', () => {
  it('LIVE-1: ends a connection within three seconds of its last sign of life', () => {
    const { clock, line, run } = watched(50);
    run(10_000);
    line.answersIn = undefined;
    const diedAt = clock.monotonic();
    run(10_000);
    expect(line.closed).toBe(true);
    expect(clock.monotonic() - diedAt).toBeLessThanOrEqual(3_000);
  });

  it('LIVE-3: pings once a second where nothing flows, and where something does not at all', () => {
    const { line, run } = watched(50);
    run(10_000);
    expect(line.pings).toBeGreaterThanOrEqual(8);
    expect(line.pings).toBeLessThanOrEqual(12);
    const before = line.pings;
    run(10_000, () => line.flow());
    expect(line.pings - before).toBeLessThanOrEqual(1);
  });

  it.each([1_500, 3_000, 6_000])('LIVE-2: keeps a line that answers after %i ms', (answersIn) => {
    const { line, run } = watched(answersIn);
    run(120_000);
    expect(line.closed).toBe(false);
  });

  it('LIVE-4: ends nothing because this process was busy, and what is dead soon after', () => {
    const { clock, heartbeat, line, run } = watched(50);
    run(10_000);
    clock.pass(8_000);
    heartbeat.look();
    expect(line.closed).toBe(false);
    run(10_000);
    expect(line.closed).toBe(false);
    line.answersIn = undefined;
    run(3_200);
    expect(line.closed).toBe(true);
  });

  it('ends in the end what has never answered', () => {
    const { line, run } = watched(undefined);
    run(16_000);
    expect(line.closed).toBe(true);
  });
});
