import { type ConferenceRoute, mayUseRoute } from '@diem-cau/shared/domain/permissions.ts';
import { refuseConnection } from '@diem-cau/shared/domain/seats/admission.ts';
import { initialState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { NextFunction, Request, Response } from 'express';
import { hashOfSecret, isInvited, type Pass } from '../../../application/access.ts';
import type { LiveConference } from '../../../projections/conferences.ts';
import { readSessionToken } from '../cookies.ts';
import { noteCaller } from './callers.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendError } from './replies.ts';

interface Entry {
  readonly pass: Pass;
  readonly conference: LiveConference;
}

/** Lets a request into the conference its path names, if its session is of that conference and its role may now. */
export async function enter(
  request: Request<{ conferenceId: string }>,
  route: ConferenceRoute,
  options: HttpAppOptions,
): Promise<Reply<Entry>> {
  const pass = await findPass(request, request.get('X-Peer') ?? '', options);
  if (!pass) return err({ code: 'UNAUTHENTICATED' });
  const conferenceId = request.params.conferenceId as ConferenceId;
  // Another conference looks the same as none at all.
  const conference = pass.conferenceId === conferenceId ? await options.conferences.find(conferenceId) : undefined;
  if (conference && !isInvited(conference.runtime.state, pass.actor)) return err({ code: 'UNAUTHENTICATED' });
  const permitted = mayUseRoute(pass.actor, route, conference?.runtime.state ?? initialState);
  // Who never may does not learn whether the conference is there.
  if (!permitted.ok && permitted.error.code === 'FORBIDDEN') return permitted;
  if (!conference) return err({ code: 'CONFERENCE_UNKNOWN' });
  const shutOut = refuseConnection(conference.runtime.state, pass.actor, pass.device);
  if (shutOut) return err(shutOut);
  return permitted.ok ? ok({ pass, conference }) : permitted;
}

/**
 * Refuses a request by its heading, before its body is read, so that a refused one costs nothing. The handler enters again:
 * who was let in before the body came may have lost the right while it did.
 */
export function admit(route: ConferenceRoute, options: HttpAppOptions) {
  return async (request: Request<{ conferenceId: string }>, response: Response, next: NextFunction): Promise<void> => {
    const entry = await enter(request, route, options);
    if (entry.ok) next();
    else sendError(response, entry.error);
  };
}

/** Whom a request's cookie for a peer speaks for, if anybody. */
export async function findPass(
  request: Request,
  peerId: string,
  { access, secure, limits }: HttpAppOptions,
): Promise<Pass | undefined> {
  if (!/^[\w-]{12}$/.test(peerId)) return undefined;
  const token = readSessionToken(request.headers.cookie, peerId, secure);
  if (token === undefined) return undefined;
  const session = hashOfSecret(token);
  const pass = await access.findSession(session);
  if (!pass) return undefined;
  limits.requests.confirm(request, session);
  noteCaller(request, { pass, session });
  return pass;
}
