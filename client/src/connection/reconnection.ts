import type { Manager } from 'socket.io-client';
import type { Liveness } from './liveness.ts';

/** How long an attempt to connect may take on a good line, in milliseconds: into a dead line the next one is made soon. */
const ATTEMPT_MS = 5_000;
/** The same for a patient attempt, in milliseconds: five round trips of three seconds each. */
const PATIENT_ATTEMPT_MS = 15_000;
/** Every second attempt to reconnect is a patient one, for a line that is slow rather than dead. */
const PATIENT_EACH = 2;
/** A line that is granted more silence than this is known to be slow, in milliseconds. */
const SLOW_MS = 6_000;

/**
 * How a device connects again, in milliseconds. The delays are those before the first try and at most, each half more or
 * less, so that a room of phones does not come back in one moment; a hall is back within 2 s of its line, everybody within
 * 5 s of a server.
 */
export const RECONNECTION = { reconnectionDelay: 250, reconnectionDelayMax: 1_200, timeout: ATTEMPT_MS };

/** Watches the connections that a manager opens, and gives its attempts the time that the line needs. */
export function keepConnecting(manager: Manager, liveness: Liveness): void {
  let begunAt = performance.now();
  manager.on('reconnect_attempt', (attempt) => {
    begunAt = performance.now();
    const patient = attempt % PATIENT_EACH === 0 || liveness.patienceMs > SLOW_MS;
    manager.timeout(patient ? PATIENT_ATTEMPT_MS : ATTEMPT_MS);
  });
  manager.on('open', () => liveness.watch(manager.engine, performance.now() - begunAt));
  manager.on('close', () => liveness.stop());
}
