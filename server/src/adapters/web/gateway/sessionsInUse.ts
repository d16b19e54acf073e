import type { AccessStore, Pass } from '../../../application/access.ts';
import type { Logger } from '../../../application/logger.ts';

const EVERY_MS = 60_000;

interface Connected {
  readonly pass: Pass;
  /** The hash of its session's token. */
  readonly session: string;
}

interface InUseOptions {
  readonly logger: Logger;
  /** Whether a session is at work in a live conference. */
  readonly isLive: (tokenHash: string) => boolean;
  readonly end: (tokenHashes: readonly string[]) => void;
}

/**
 * Tells the store once a minute which sessions are in use, so that a session with an open connection does not end by
 * disuse, and of too many sessions of one code the idle ones are dropped. `end` gets those that are over: what somebody has
 * ended everywhere, and what has expired except in a live conference, whose people are not sent away by a limit of time.
 * Phones are bounded by seats and are left out. Returns what ends it.
 */
export function keepSessionsInUse(
  connected: () => readonly Connected[],
  access: Pick<AccessStore, 'touchSessions'>,
  { logger, isLive, end }: InUseOptions,
): () => void {
  const timer = setInterval(() => {
    const staff = connected().filter(({ pass }) => pass.actor.role !== 'delegate');
    access
      .touchSessions(staff.map(({ pass, session }) => ({ pass, tokenHash: session })))
      .then(({ ended, expired }) => end([...ended, ...expired.filter((hash) => !isLive(hash))]))
      .catch((error) => logger.warn({ err: error }, 'Which sessions are in use could not be stored.'));
  }, EVERY_MS);
  return () => clearInterval(timer);
}
