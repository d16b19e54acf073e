import { createServer, type Server } from 'node:http';
import express from 'express';
import type { Registry } from 'prom-client';
import { sendError } from './replies.ts';

/** What health checks and metrics are answered from. */
export interface Operations {
  /** Rejects with `STORE_UNAVAILABLE`. Looks at the store at most once a second. */
  readonly checkHealth: () => Promise<void>;
  /** Whether this server can serve people: it has room to store, and media workers. */
  readonly isReady: () => boolean;
  /** The metrics in the Prometheus text format, made at most once a second. */
  readonly readMetrics: () => Promise<string>;
  readonly contentType: Registry['contentType'];
  /** The bearer token that `GET /metrics` requires at the public address; without one the route answers `NOT_FOUND`. */
  readonly metricsToken: string | undefined;
}

/** Health and metrics on a port of this machine alone, without a token. */
export async function listenForOperator(
  port: number,
  { checkHealth, isReady, readMetrics, contentType }: Operations,
): Promise<Server> {
  const app = express().disable('x-powered-by');
  app.use(async (request, response) => {
    const hasStore = () =>
      checkHealth().then(
        () => true,
        () => false,
      );
    if (request.path === '/healthz') {
      const healthy = await hasStore();
      response.status(healthy ? 200 : 503).json({ status: healthy ? 'ok' : 'STORE_UNAVAILABLE' });
    } else if (request.path === '/readyz') {
      const status = (await hasStore()) ? (isReady() ? 'ok' : 'NOT_READY') : 'STORE_UNAVAILABLE';
      response.status(status === 'ok' ? 200 : 503).json({ status });
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
