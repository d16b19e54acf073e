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

/** What health checks say: whether the store answers, and whether people can be served. */
export interface Health {
  readonly store: boolean;
  readonly ready: boolean;
}

/** What the listener answers from. */
export interface OperatorSources {
  readonly readHealth: () => Promise<Health>;
  readonly readMetrics: () => Promise<string>;
  readonly contentType: Registry['contentType'];
}

/** The health of this process. Never rejects. */
export async function healthOf({ checkHealth, isReady }: Operations): Promise<Health> {
  const store = await checkHealth().then(
    () => true,
    () => false,
  );
  return { store, ready: store && isReady() };
}

/** Health and metrics on a port of this machine alone, without a token. */
export async function listenForOperator(port: number, sources: OperatorSources): Promise<Server> {
  const { readHealth, readMetrics, contentType } = sources;
  const app = express().disable('x-powered-by');
  app.use(async (request, response) => {
    if (request.path === '/healthz') {
      const { store } = await readHealth();
      response.status(store ? 200 : 503).json({ status: store ? 'ok' : 'STORE_UNAVAILABLE' });
    } else if (request.path === '/readyz') {
      const { store, ready } = await readHealth();
      const status = store ? (ready ? 'ok' : 'NOT_READY') : 'STORE_UNAVAILABLE';
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
