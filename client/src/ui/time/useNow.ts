import { useEffect, useState } from 'react';

/** The time by the server's clock, in milliseconds, renewed a few times per second. `offset`: server time minus `performance.now()`. */
export function useNow(offset: number, intervalMs = 250): number {
  const [now, setNow] = useState(() => performance.now() + offset);
  useEffect(() => {
    const tick = () => setNow(performance.now() + offset);
    tick();
    const timer = setInterval(tick, intervalMs);
    return () => clearInterval(timer);
  }, [offset, intervalMs]);
  return now;
}
