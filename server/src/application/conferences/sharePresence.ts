import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Logger } from '../logger.ts';
import { HEARTBEAT_MS, type PresenceStore } from '../presenceStore.ts';
import type { Presence } from './presence.ts';

/** Batching window of changes (ms): a hundred sites connect within a second. */
const WINDOW_MS = 50;

/**
 * Shares the connected sites with the other servers, and reads theirs: at every change, and at each
 * heartbeat. While the store is unavailable the last known sites stay. Returns a function that stops it.
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
      // Logged once per outage, not once per heartbeat.
      if (!away) logger.warn({ err: error, conferenceId }, 'Presence could not be shared; each heartbeat tries again.');
      away = true;
    }
  };
  const beatSoon = () => {
    if (closed || due) return;
    due = setTimeout(() => {
      due = undefined;
      // Sequential, so that an older count never overwrites a newer one.
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
