import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { PARAMETER_SCHEMAS, ROUTE_SCHEMAS } from '@diem-cau/shared/protocol/routeSchemas.ts';
import type { RouteBody } from '@diem-cau/shared/protocol/routes/route.ts';
import {
  isAccountRoute,
  isConferenceRoute,
  isTokenRoute,
  ROUTE_NAMES,
  type RouteName,
  rowOf,
} from '@diem-cau/shared/protocol/routes.ts';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { ZodType } from 'zod';
import { wrongPaths } from '../wrongPaths.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { readForm } from './readForm.ts';
import { sendError, sendReply } from './replies.ts';
import { findMembership } from './requestPass.ts';
import type { FileReply, RouteCall, RouteHandler, RouteHandlers, RouteHead } from './routeHandler.ts';
import { findSignedIn } from './signedIn.ts';
import { findTokenCaller } from './tokenCaller.ts';

/** Gives every row of the table of routes its handler. */
export function bindRoutes(app: Express, handlers: RouteHandlers, options: HttpAppOptions): void {
  for (const name of ROUTE_NAMES) bindRoute(app, name, handlers[name] as RouteHandler<typeof name>, options);
}

/**
 * Answers one route: authenticates the request, judges role and phase by the row, checks parameters and query, asks the
 * handler to admit it, reads and checks the body, and sends what the handler replies. With a body the head is read twice: before
 * it and after.
 */
function bindRoute<Name extends RouteName>(
  app: Express,
  name: Name,
  handler: RouteHandler<Name>,
  options: HttpAppOptions,
): void {
  const row = rowOf(name);
  const readHead = (request: Request, response: Response) => readRouteHead(name, request, response, options);

  const admit: RequestHandler = async (request, response, next) => {
    const head = await readHead(request, response);
    const refusal = head.ok ? handler.admit?.(head.value) : head.error;
    if (refusal) return sendError(response, refusal);
    return next();
  };

  const answer: RequestHandler = async (request, response) => {
    // A sender may have lost its rights while its body arrived.
    const head = await readHead(request, response);
    if (!head.ok) return sendError(response, head.error);
    const refusal = row.body ? undefined : handler.admit?.(head.value);
    if (refusal) return sendError(response, refusal);
    const body = await readBody(name, request);
    if (!body.ok) return sendError(response, (await handler.refuseBody?.(head.value)) ?? body.error);
    const reply = await handler.handle({ ...head.value, body: body.value } as RouteCall<Name>);
    if (row.reply === 'reply' || !reply.ok) return sendReply(response, reply);
    return sendFile(response, row.reply, reply.value as FileReply);
  };

  const steps = row.body ? [admit, bodyParser(row.body), answer] : [answer];
  if (row.method === 'GET') app.get(row.path, ...steps);
  else app.post(row.path, ...steps);
}

async function readRouteHead<Name extends RouteName>(
  name: Name,
  request: Request,
  response: Response,
  options: HttpAppOptions,
): Promise<Reply<RouteHead<Name>>> {
  const sender = await findSender(name, request, options);
  if (!sender.ok) return sender;
  for (const [parameter, value] of Object.entries(request.params)) {
    const schema = PARAMETER_SCHEMAS[parameter as keyof typeof PARAMETER_SCHEMAS];
    if (!schema.safeParse(value).success) return err({ code: 'NOT_FOUND' });
  }
  const query = parse(ROUTE_SCHEMAS[name].query, request.query, '(query)');
  if (!query.ok) return query;
  const head = { request, response, params: request.params, query: query.value, ...sender.value };
  return ok(head as unknown as RouteHead<Name>);
}

/** Who sends a request: a session of the conference in its path, an account, a token, or nobody in particular. */
async function findSender(name: RouteName, request: Request, options: HttpAppOptions): Promise<Reply<object>> {
  if (isConferenceRoute(name)) return findMembership(request, name, options);
  if (isAccountRoute(name)) return findSignedIn(request, name, options);
  if (isTokenRoute(name)) return findTokenCaller(request, name, options);
  return ok({});
}

function bodyParser({ format, maxBytes }: RouteBody): RequestHandler {
  // Bodies are read as they are: a small one that inflates to a large one is refused.
  const limits = { limit: maxBytes, inflate: false };
  return format === 'json' ? express.json(limits) : express.raw({ type: () => true, ...limits });
}

async function readBody(name: RouteName, request: Request): Promise<Reply<unknown>> {
  const schema = ROUTE_SCHEMAS[name].body;
  const format = rowOf(name).body?.format;
  if (format === undefined || format === 'json') return parse(schema, request.body, '(body)');
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (format === 'file') return ok(bytes);
  const form = await readForm(bytes, request.headers['content-type']);
  if (!form.ok) return form;
  const choices = parse(schema, form.value.choices, 'choices');
  return choices.ok ? ok({ file: form.value.file, choices: choices.value }) : choices;
}

function parse(schema: ZodType | undefined, value: unknown, whole: string): Reply<unknown> {
  if (!schema) return ok(undefined);
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err({ code: 'INVALID', paths: wrongPaths(parsed.error, whole) });
}

async function sendFile(response: Response, type: string, reply: FileReply): Promise<void> {
  response.type(type).set(reply.headers ?? {});
  if ('path' in reply) return sendStoredFile(response, reply.path);
  const { content } = reply;
  if (typeof content === 'string' || Buffer.isBuffer(content)) response.send(content);
  else await pipeline(Readable.from(content, { objectMode: false }), response).catch(tolerateAbort);
}

/** Sends a file on the disk, or the range of it that is asked for. A range or condition that it does not meet has a bare status. */
function sendStoredFile(response: Response, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    response.sendFile(
      path,
      { cacheControl: false, dotfiles: 'allow' },
      (error?: Error & { readonly status?: number }) => {
        // A player that seeks closes what it has asked for: no failure.
        if (!error || response.headersSent || response.destroyed) return resolve();
        const { status = 500 } = error;
        if (status >= 500) return reject(error);
        response.removeHeader('Content-Type');
        response.status(status).end();
        return resolve();
      },
    );
  });
}

/** A receiver that has gone away is no fault. */
function tolerateAbort(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}
