import type { Redis } from 'ioredis';

const LOOK_MS = 1_000;

/** Checks whether Redis answers and reports each change. Returns a function that stops it. */
export function watchStore(redis: Redis, onChange: (available: boolean) => void): () => void {
  let available = true;
  let looking = false;
  const look = async () => {
    // While Redis hangs there is one request at a time, until it times out.
    if (looking) return;
    looking = true;
    const answers = await redis.ping().then(
      () => true,
      () => false,
    );
    looking = false;
    if (answers === available) return;
    available = answers;
    onChange(available);
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  return () => clearInterval(timer);
}
