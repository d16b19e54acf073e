import type { Redis } from 'ioredis';

const LOOK_MS = 1_000;

/** Looks whether Redis answers, and tells whenever that changes. Returns what ends it. */
export function watchStore(redis: Redis, onChange: (available: boolean) => void): () => void {
  let available = true;
  let looking = false;
  const look = async () => {
    // One that hangs is asked once, until the question times out.
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
