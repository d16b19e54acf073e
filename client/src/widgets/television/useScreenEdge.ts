import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import { screenEdge } from './screenEdge.ts';

/** The style by which a screen keeps clear of what the television cuts off: `--safe` is the share that is seen. */
export function useScreenEdge(): CSSProperties {
  const percent = useStore(screenEdge, (state) => state.percent);
  return { '--safe': String(1 - (2 * percent) / 100) } as CSSProperties;
}
