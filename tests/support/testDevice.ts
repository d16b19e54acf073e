import type { Device } from '@diem-cau/shared/sync/ports.ts';
import { Random } from '../../scripts/support/random.ts';

interface Timer {
  readonly dueAt: number;
  readonly run: () => void;
}

const NOON = 1_606_800_000_000;

/** A device whose time passes only when a test says so, and whose random numbers a seed repeats. */
export class TestDevice implements Device {
  readonly #random: Random;
  readonly #timers = new Set<Timer>();
  #now = 1_000;
  #ids = 0;

  constructor(seed = 1) {
    this.#random = new Random(seed);
  }

  wall = (): number => NOON + this.#now;
  monotonic = (): number => this.#now;
  random = (): number => this.#random.next();
  newId = (): string => `command-${++this.#ids}`;

  after(delayMs: number, run: () => void): () => void {
    const timer = { dueAt: this.#now + delayMs, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets time pass; every timer fires when it is due. */
  pass(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (let timer = this.#next(until); timer; timer = this.#next(until)) {
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, timer.dueAt);
      timer.run();
    }
    this.#now = Math.max(this.#now, until);
  }

  /** Lets time pass while no timer fires, as a device does that sleeps. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  #next(until: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (timer.dueAt <= until && timer.dueAt < (next?.dueAt ?? Infinity)) next = timer;
    return next;
  }
}
