import { useEffect, useState } from 'react';

/** A page hidden for less than this (ms) keeps all media running. */
const PATIENCE_MS = 5_000;

/**
 * Whether somebody may see the page: no more once its tab or window has been hidden for a while, and at once when it is
 * back.
 */
export function usePageSight(): boolean {
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') setInSight(true);
      else timer = setTimeout(() => setInSight(false), PATIENCE_MS);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return inSight;
}
