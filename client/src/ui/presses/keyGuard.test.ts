import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyGuard } from './keyGuard.ts';

/** Lets time pass for the clock alone, as while a slow machine draws. */
function draw(ms: number): void {
  const now = performance.now() + ms;
  vi.spyOn(performance, 'now').mockReturnValue(now);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a key that acts on what is chosen', () => {
  const on = (about: string) => ({ y: { about }, k: {} });

  it('counts at once after another key chose, however slowly the machine draws the choice', () => {
    const guard = new KeyGuard();
    guard.follow(on('first'));
    expect(guard.admits('k')).toBe(true);
    draw(700);
    guard.follow(on('second'));
    expect(guard.admits('y')).toBe(true);
  });

  it('does not count while nobody can have read what came in its place by itself', async () => {
    const guard = new KeyGuard();
    guard.follow(on('first'));
    guard.admits('k');
    await new Promise((resolve) => setTimeout(resolve));
    draw(200);
    guard.follow(on('second'));
    expect(guard.admits('y')).toBe(false);
    draw(1_000);
    expect(guard.admits('y')).toBe(true);
  });

  it('does not count twice for what its own act brought forward', () => {
    const guard = new KeyGuard();
    guard.follow(on('first'));
    guard.admits('k');
    draw(1_000);
    expect(guard.admits('y')).toBe(true);
    guard.follow(on('second'));
    expect(guard.admits('y')).toBe(false);
  });
});
