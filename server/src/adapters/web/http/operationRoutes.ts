import { createHash, timingSafeEqual } from 'node:crypto';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Request } from 'express';
import type { Operations } from './operatorListener.ts';
import type { RouteHandlers } from './routeHandler.ts';

/** Health for everybody, as cheap as a yes or no can be; metrics for a request with the token. */
export function operationHandlers({
  operations,
}: {
  readonly operations: Operations;
}): RouteHandlers<'health' | 'metrics'> {
  const { checkHealth, readMetrics, contentType, metricsToken } = operations;
  return {
    health: {
      async handle() {
        await checkHealth();
        return ok({ content: JSON.stringify({ status: 'ok' }) });
      },
    },
    metrics: {
      async handle({ request }) {
        if (metricsToken === undefined) return err({ code: 'NOT_FOUND' });
        if (!hasToken(request, metricsToken)) return err({ code: 'UNAUTHENTICATED' });
        return ok({ content: await readMetrics(), headers: { 'Content-Type': contentType } });
      },
    },
  };
}

/** Compares hashes, so that neither the length nor the beginning of the token can be measured. */
function hasToken(request: Request, token: string): boolean {
  const given = /^Bearer (\S+)$/.exec(request.get('Authorization') ?? '')?.[1] ?? '';
  const [one, other] = [given, token].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(one, other);
}
