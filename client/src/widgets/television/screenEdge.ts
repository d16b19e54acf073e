import { createStore } from 'zustand/vanilla';
import { lastingStorage } from '../../platform/deviceStorage.ts';

/** How much of a picture televisions cut off at most, in percent of each side. */
export const MAX_EDGE = 10;

const KEY = 'diem-cau.screen-edge';

/** How much this device's television cuts off at each side, in percent of the picture. Kept on the device. */
export const screenEdge = createStore<{ readonly percent: number }>(() => ({ percent: readEdge() }));

/** Takes what the person has found, in percent; bounded by what televisions do. */
export function setScreenEdge(percent: number): void {
  const kept = Math.min(MAX_EDGE, Math.max(0, percent));
  lastingStorage.writeJson(KEY, kept);
  screenEdge.setState({ percent: kept });
}

function readEdge(): number {
  const stored = lastingStorage.readJson(KEY);
  return typeof stored === 'number' && stored >= 0 && stored <= MAX_EDGE ? stored : 0;
}
