import type { Express } from 'express';
import type { HttpAppOptions } from './httpOptions.ts';

/** Health and metrics, for whoever runs the server. */
export function addOperationRoutes(app: Express, { metrics, pingStore }: HttpAppOptions): void {
  app.get('/healthz', async (_request, response) => {
    await pingStore();
    response.json({ status: 'ok' });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
}
