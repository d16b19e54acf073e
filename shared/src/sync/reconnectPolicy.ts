import type { Closing } from './ports.ts';

/** How long an attempt may take on a good network, in milliseconds. Short, so that a dead network is tried again soon. */
export const ATTEMPT_MS = 5_000;
/** The same for a patient attempt, in milliseconds: five round trips of three seconds each. */
const PATIENT_ATTEMPT_MS = 15_000;
/** Every second attempt is a patient one, for a network that is slow rather than dead. */
const PATIENT_EACH = 2;
/** A network whose heartbeat timeout is longer than this is known to be slow, in milliseconds. */
const SLOW_MS = 6_000;
/** Exponential backoff, in milliseconds: the first delay and the longest. */
const MIN_DELAY_MS = 250;
const MAX_DELAY_MS = 1_200;
/** The delay after the server itself has refused or closed a connection, in milliseconds. */
const REFUSED_DELAY_MS = 1_000;

/** When to try again, and for how long, in milliseconds. */
export interface Attempt {
  readonly delayMs: number;
  readonly timeoutMs: number;
}

/**
 * The next attempt after `failures` in a row, the last of which ended by `closing`. A hall is back within 2 s of its
 * network, everybody within 5 s of a server. `random` (0 to 1) spreads the delays, so that a room of phones does not
 * reconnect in one moment. `heartbeatTimeoutMs` is the one of this network now.
 */
export function nextAttempt(failures: number, closing: Closing, heartbeatTimeoutMs: number, random: number): Attempt {
  if (closing.kind !== 'lost') return { delayMs: REFUSED_DELAY_MS * (1 + random), timeoutMs: ATTEMPT_MS };
  const isPatient = failures % PATIENT_EACH === 0 || heartbeatTimeoutMs > SLOW_MS;
  return {
    delayMs: Math.min(MAX_DELAY_MS, MIN_DELAY_MS * 2 ** (failures - 1)) * (0.5 + random / 2),
    timeoutMs: isPatient ? PATIENT_ATTEMPT_MS : ATTEMPT_MS,
  };
}
