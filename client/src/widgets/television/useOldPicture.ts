import { useEffect, useState } from 'react';
import { useConference } from '../../store/conferenceContext.ts';

/** After this long without news a word says so, in ms; the sign is there as soon as the line is known to be silent. */
const WORD_AFTER_MS = 3_000;

/** How old what the screen shows is: `fresh`, `stale` (seen at once), or `told` (in a word as well). */
export type PictureAge = 'fresh' | 'stale' | 'told';

/** Follows the connection: what a hall reads must not look current while nothing arrives. */
export function useOldPicture(): PictureAge {
  const fresh = useConference(({ status }) => status === 'connected');
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (fresh) {
      setTold(false);
      return undefined;
    }
    const timer = setTimeout(() => setTold(true), WORD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh ? 'fresh' : told ? 'told' : 'stale';
}
