import { useEffect, useEffectEvent } from 'react';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import type { HallSender } from './useHallSender.ts';

/** How long both pages may still believe that they send, in ms: until the choice has reached the other one. */
const SETTLING_MS = 300;

/**
 * Sends from the page that the hall has chosen, also where the server last heard that another page of the hall sends. Rule
 * TAKE-5.
 */
export function useChosenSender({ sends, others }: HallSender, snapshot: Pick<StageMediaSnapshot, 'takeOver'>): void {
  const replaced = sends && others && snapshot.takeOver !== undefined;
  const takeOver = useEffectEvent(() => snapshot.takeOver?.());
  useEffect(() => {
    if (!replaced) return undefined;
    const timer = setTimeout(() => takeOver(), SETTLING_MS);
    return () => clearTimeout(timer);
  }, [replaced]);
}
