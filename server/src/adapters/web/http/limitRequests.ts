import type { Request, RequestHandler, Response } from 'express';
import { hashOfSecret } from '../../../application/access.ts';
import { readAccountToken, readSessionToken } from '../cookies.ts';
import type { AnonymousKind } from '../limits/requestBudgets.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendError } from './replies.ts';

/** A file may wait so many seconds for its turn: a page without one of its scripts would be broken. */
const MAX_FILE_WAITS = 10;

/** Puts every request behind a budget, before anything is read or looked up for it. */
export function limitRequests(options: HttpAppOptions): RequestHandler {
  const { requests, slowAnswers } = options.limits;
  return async (request, response, next) => {
    const kind = kindOf(request);
    // Wrong codes are counted by themselves, and a right one must pass whatever else comes from its address.
    if (kind === 'code') return next();
    const session = kind === 'api' ? sessionOf(request, options) : undefined;
    const known = session !== undefined && requests.isKnown(session);
    const address = options.addressOf(request);
    const take = () => (known ? requests.takeKnown(session) : requests.takeAnonymous(request, kind, address));
    for (let wait = 0; wait <= MAX_FILE_WAITS; wait++) {
      if (take()) return next();
      const held = await slowAnswers.hold(address);
      if (!held || kind !== 'file') return refuse(response);
    }
    return refuse(response);
  };
}

function kindOf({ method, path }: Request): AnonymousKind | 'code' {
  if (method === 'POST' && path === '/api/sessions') return 'code';
  if (path.startsWith('/api/')) return 'api';
  return path === '/healthz' || path === '/metrics' ? 'health' : 'file';
}

/** The hash of the session that a request claims to have. */
function sessionOf(request: Request, { secure }: HttpAppOptions): string | undefined {
  const { peer } = request.query;
  const named = request.get('X-Peer') ?? (typeof peer === 'string' ? peer : undefined);
  const peerId = named ?? /^\/api\/session\/([\w-]{12})$/.exec(request.path)?.[1];
  const { cookie } = request.headers;
  const token = peerId === undefined ? readAccountToken(cookie, secure) : readSessionToken(cookie, peerId, secure);
  return token === undefined ? undefined : hashOfSecret(token);
}

function refuse(response: Response): void {
  response.set({ 'Retry-After': '1', Connection: 'close' });
  sendError(response, { code: 'RATE_LIMITED' });
}
