import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import { findRoute, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import type { RequestHandler } from 'express';
import { callerOf } from './callers.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { refusalOf } from './replies.ts';

/** Refusals that are recorded on every route. */
const RECORDED_REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'FOREIGN_ORIGIN',
  'RATE_LIMITED',
  'QUOTA_SPENT',
  'STORE_FULL',
]);

/** Records requests in the security log once they are answered. */
export function recordRequests({ security, addressOf }: HttpAppOptions): RequestHandler {
  return (request, response, next) => {
    const { method, path } = request;
    response.once('finish', () => {
      const route = findRoute(method, path);
      const refusal = refusalOf(response);
      const isRecorded = route !== undefined && rowOf(route).recorded;
      if (!isRecorded && (refusal === undefined || !RECORDED_REFUSALS.has(refusal))) return;
      security.record({
        act: route ?? 'request',
        outcome: refusal ?? 'ok',
        caller: callerOf(request),
        address: addressOf(request),
      });
    });
    next();
  };
}
