import { describe, expect, it } from 'vitest';
import { ServerTime } from './serverTime.ts';

const NOON = 1_606_800_000_000;

/** A device and a server whose clocks a test moves. */
class World {
  #passed = 1_000;
  #deviceSet = 0;
  serverAhead = 250;

  readonly monotonic = () => this.#passed;
  readonly wall = () => NOON + this.#passed + this.#deviceSet;

  get server(): number {
    return NOON + this.#passed + this.serverAhead;
  }

  pass(milliseconds: number): void {
    this.#passed += milliseconds;
  }

  setDeviceClock(milliseconds: number): void {
    this.#deviceSet += milliseconds;
  }
}

/** Asks the server, the question and the answer being so long on their way. */
function ask(world: World, time: ServerTime, upMs = 40, downMs = 40): void {
  const sentAt = time.mark();
  world.pass(upMs);
  const { server } = world;
  world.pass(downMs);
  time.take(server, sentAt);
}

function errorOf(world: World, time: ServerTime): number {
  return Math.abs(world.monotonic() + time.offset - world.server);
}

describe('the server’s time at a device', () => {
  it.each([
    ['back', -3_600_000],
    ['forward', 3_600_000],
  ])('stays right while the device’s clock is set %s by an hour, and is asked for again at once', (_, jump) => {
    const world = new World();
    const time = new ServerTime(world);
    ask(world, time);
    expect(errorOf(world, time)).toBeLessThan(1);
    world.pass(5_000);
    expect(time.isDue).toBe(false);
    world.setDeviceClock(jump);
    expect(errorOf(world, time)).toBeLessThan(1);
    expect(time.isDue).toBe(true);
    ask(world, time);
    expect([time.isDue, errorOf(world, time) < 1]).toStrictEqual([false, true]);
  });

  it.each([-3_600_000, 3_600_000])('follows a server’s clock that was set by %i ms within half a minute', (jump) => {
    const world = new World();
    const time = new ServerTime(world);
    ask(world, time);
    world.serverAhead += jump;
    world.pass(29_000);
    expect(time.isDue).toBe(false);
    world.pass(1_000);
    expect(time.isDue).toBe(true);
    ask(world, time);
    expect(errorOf(world, time)).toBeLessThan(1);
  });

  it('does not jitter: an answer moves it only by more than the line can explain', () => {
    const world = new World();
    const time = new ServerTime(world);
    ask(world, time);
    const { offset } = time;
    ask(world, time, 1_500, 20);
    expect(time.offset).toBe(offset);
    world.serverAhead += 2_000;
    ask(world, time, 1_500, 20);
    expect(errorOf(world, time)).toBeLessThan(1_000);
  });

  it('is due before the first answer', () => {
    expect(new ServerTime(new World()).isDue).toBe(true);
  });
});
