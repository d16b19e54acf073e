import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { useEffect, useState } from 'react';
import { useConference } from '../../store/conferenceContext.ts';
import { findShownPoll } from './polls.ts';
import { delayPast, type PollSurroundings, standsUntil } from './standingPoll.ts';

/** The poll that is open, or on a wall the last result until it stands down by itself. */
export function useStandingPoll(surroundings: PollSurroundings): PollView | undefined {
  const offset = useConference((state) => state.offset);
  const [, setExpired] = useState(0);
  const poll = findShownPoll(surroundings.polls);
  const until = poll && standsUntil(poll, surroundings.agenda);
  useEffect(() => {
    const leftMs = (until ?? Number.POSITIVE_INFINITY) - offset - performance.now();
    if (leftMs === Number.POSITIVE_INFINITY || leftMs <= 0) return undefined;
    const timer = setTimeout(() => setExpired((count) => count + 1), delayPast(leftMs));
    return () => clearTimeout(timer);
  }, [until, offset]);
  return until !== undefined && until > performance.now() + offset ? poll : undefined;
}
