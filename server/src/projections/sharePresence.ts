import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Logger } from '../application/logger.ts';
import { HEARTBEAT_MS, type PresenceStore } from '../application/presenceStore.ts';
import type { Presence } from './presence.ts';

/** How long changes wait for company, in milliseconds: a hundred sites come within a second. */
const WINDOW_MS = 50;

/**
 * Tells the other servers which sites are connected here, and takes over what they tell: at every change, and at each
 * heartbeat. While the store is away the last that was heard stands. Returns what ends it.
 */
export function sharePresence(
  conferenceId: ConferenceId,
  presence: Presence,
  store: PresenceStore,
  logger: Logger,
): () => Promise<void> {
  let due: NodeJS.Timeout | undefined;
  let beating = Promise.resolve();
  let closed = false;
  let away = false;
  const beat = async () => {
    try {
      const others = await store.say(conferenceId, presence.own);
      if (!closed) presence.setOthers(others);
      away = false;
    } catch (error) {
      // Said once an outage, not once a heartbeat.
      if (!away) logger.warn({ err: error, conferenceId }, 'Presence could not be shared; each heartbeat tries again.');
      away = true;
    }
  };
  const beatSoon = () => {
    if (closed || due) return;
    due = setTimeout(() => {
      due = undefined;
      // One after the other, so that an older count never overwrites a newer one.
      beating = beating.then(beat);
    }, WINDOW_MS);
  };
  const heart = setInterval(beatSoon, HEARTBEAT_MS);
  presence.onOwnChange(beatSoon);
  const unsubscribe = store.onChanged((changed) => {
    if (changed === conferenceId) beatSoon();
  });
  const stopMinding = store.onGap(beatSoon);
  beatSoon();
  return async () => {
    closed = true;
    clearInterval(heart);
    clearTimeout(due);
    unsubscribe();
    stopMinding();
    await beating;
    await store.leave(conferenceId).catch(() => {});
  };
}
