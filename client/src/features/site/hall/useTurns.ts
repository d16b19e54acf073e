import { useLayoutEffect, useState } from 'react';

/**
 * Turns pages by themselves, each after `ms`, and begins again after the last. Other `content` begins at its first page,
 * which stands its whole time. Returns the page in sight, from 0; the first one where nothing turns.
 */
export function useTurns(pages: number, turning: boolean, content: string, ms: number): number {
  const [turn, setTurn] = useState(0);
  const turns = turning && pages > 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content is a reason to begin again.
  useLayoutEffect(() => {
    setTurn(0);
    if (!turns) return undefined;
    const timer = setInterval(() => setTurn((before) => before + 1), ms);
    return () => clearInterval(timer);
  }, [turns, content, ms]);
  return turns ? turn % pages : 0;
}
