import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import express, { type Express, type Request } from 'express';
import type { Registry } from 'prom-client';
import { sendError } from './replies.ts';

/** What the operator's own questions are answered from. */
export interface Operations {
  /** Rejects with `STORE_UNAVAILABLE`. Looks at the store at most once a second. */
  readonly checkHealth: () => Promise<void>;
  /** The metrics in Prometheus' form, made at most once a second. */
  readonly readMetrics: () => Promise<string>;
  readonly contentType: Registry['contentType'];
  /** What `GET /metrics` must bring as a bearer token at the public address; without one it is not there. */
  readonly metricsToken: string | undefined;
}

/** Health for everybody, as cheap as a yes or no can be; metrics for who has the token. */
export function addOperationRoutes(app: Express, { operations }: { readonly operations: Operations }): void {
  const { checkHealth, readMetrics, contentType, metricsToken } = operations;
  app.get('/healthz', async (_request, response) => {
    await checkHealth();
    response.json({ status: 'ok' });
  });
  app.get('/metrics', async (request, response) => {
    if (metricsToken === undefined) return sendError(response, { code: 'NOT_FOUND' });
    if (!hasToken(request, metricsToken)) return sendError(response, { code: 'UNAUTHENTICATED' });
    return response.type(contentType).send(await readMetrics());
  });
}

/** Health and metrics on a port of this machine alone, without a token. */
export async function listenForOperator(
  port: number,
  { checkHealth, readMetrics, contentType }: Operations,
): Promise<Server> {
  const app = express().disable('x-powered-by');
  app.use(async (request, response) => {
    if (request.path === '/healthz') {
      const healthy = await checkHealth().then(
        () => true,
        () => false,
      );
      response.status(healthy ? 200 : 503).json({ status: healthy ? 'ok' : 'STORE_UNAVAILABLE' });
    } else if (request.path === '/metrics') response.type(contentType).send(await readMetrics());
    else sendError(response, { code: 'NOT_FOUND' });
  });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** Compares hashes, so that neither the length nor the beginning of the token can be measured. */
function hasToken(request: Request, token: string): boolean {
  const given = /^Bearer (\S+)$/.exec(request.get('Authorization') ?? '')?.[1] ?? '';
  const [one, other] = [given, token].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(one, other);
}
