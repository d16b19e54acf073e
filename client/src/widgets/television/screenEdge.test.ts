import { afterEach, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();

afterEach(() => {
  kept.clear();
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A device that keeps `stored`, as its page finds it. */
async function device(stored?: string) {
  if (stored !== undefined) kept.set('diem-cau.screen-edge', stored);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  return import('./screenEdge.ts');
}

it('keeps on the device what was found, within what televisions cut off', async () => {
  const { screenEdge, setScreenEdge, MAX_EDGE } = await device();
  expect(screenEdge.getState().percent).toBe(0);
  setScreenEdge(4.5);
  expect(kept.get('diem-cau.screen-edge')).toBe('4.5');
  setScreenEdge(MAX_EDGE + 1);
  expect(screenEdge.getState().percent).toBe(MAX_EDGE);
  setScreenEdge(-1);
  expect(screenEdge.getState().percent).toBe(0);
});

it.each([
  ['a share', '4.5', 4.5],
  ['more than any television cuts off', '50', 0],
  ['no number', '"wide"', 0],
])('reads what is kept: %s', async (_, stored, percent) => {
  const { screenEdge } = await device(stored);
  expect(screenEdge.getState().percent).toBe(percent);
});
