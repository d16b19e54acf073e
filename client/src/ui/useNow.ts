import { useEffect, useState } from 'react';

/** The time by the server's clock, in milliseconds, renewed a few times per second. `offset` is server minus device. */
export function useNow(offset: number, intervalMs = 250): number {
  const [now, setNow] = useState(() => Date.now() + offset);
  useEffect(() => {
    const tick = () => setNow(Date.now() + offset);
    tick();
    const timer = setInterval(tick, intervalMs);
    return () => clearInterval(timer);
  }, [offset, intervalMs]);
  return now;
}
