import { useMemo, useSyncExternalStore } from 'react';

/** Whether the window is at least this wide, in pixels; follows it. */
export function useWide(least: number): boolean {
  const width = useMemo(() => follow(`(min-width: ${least}px)`), [least]);
  return useSyncExternalStore(width.subscribe, width.matches);
}

/** One list for all looks at it: a new one each time costs as much as a row. */
function follow(query: string) {
  const list = matchMedia(query);
  return {
    matches: () => list.matches,
    subscribe: (changed: () => void) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
  };
}
