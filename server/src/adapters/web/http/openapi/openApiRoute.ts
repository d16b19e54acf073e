import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { RouteHandlers } from '../routeHandler.ts';
import { openApiDocument } from './openApiDocument.ts';

/** Serves the description of the HTTP interface, which holds nothing that depends on a conference or a session. */
export function openApiHandlers(): RouteHandlers<'readOpenApi'> {
  const content = JSON.stringify(openApiDocument());
  return { readOpenApi: { handle: () => ok({ content }) } };
}
