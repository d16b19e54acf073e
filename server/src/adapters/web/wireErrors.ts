import { randomUUID } from 'node:crypto';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { Fault } from '../../application/fault.ts';
import type { Logger } from '../../application/logger.ts';

/**
 * The reply to a thrown error: a fault by its code, a bug only by an id that finds it in the log. `about` is logged with it:
 * ids and names of acts, no content.
 */
export function toWireError(thrown: unknown, logger: Logger, about: object = {}): WireError {
  if (thrown instanceof Fault) {
    logger.warn({ err: thrown, ...about }, 'A request failed for a reason outside the program.');
    return { code: thrown.code };
  }
  const correlationId = randomUUID();
  logger.error({ err: thrown, correlationId, ...about }, 'A request failed by a bug.');
  return { code: 'INTERNAL', correlationId };
}
