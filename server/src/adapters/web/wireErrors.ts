import { randomUUID } from 'node:crypto';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { Fault } from '../../application/fault.ts';
import type { Logger } from '../../application/logger.ts';

/** The reply to a thrown error: a fault by its code, a bug only by an id that finds it in the log. */
export function toWireError(thrown: unknown, logger: Logger): WireError {
  if (thrown instanceof Fault) {
    logger.warn({ err: thrown }, 'A request failed for a reason outside the program.');
    return { code: thrown.code };
  }
  const correlationId = randomUUID();
  logger.error({ err: thrown, correlationId }, 'A request failed by a bug.');
  return { code: 'INTERNAL', correlationId };
}
