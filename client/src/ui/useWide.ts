import { useSyncExternalStore } from 'react';

/** Whether the window is at least this wide, in pixels; follows it. */
export function useWide(least: number): boolean {
  const query = `(min-width: ${least}px)`;
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
