import { initialState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { type ConferenceRoute, mayUseRoute, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import type { Request } from 'express';
import { hashOfSecret, type Pass } from '../../../application/access.ts';
import { refusePass } from '../../../application/admission.ts';
import type { LiveConference } from '../../../application/conferences/liveConference.ts';
import { isInvited } from '../../../application/invitees.ts';
import { readSessionToken } from '../cookies.ts';
import { noteCaller } from './callers.ts';
import type { HttpAppOptions } from './httpOptions.ts';

/** Who sends a request, and the conference that its path names. */
export interface Membership {
  readonly pass: Pass;
  readonly conference: LiveConference;
}

/**
 * Authenticates a request to a conference and judges its role and the phase by the table of routes. Errors:
 * `UNAUTHENTICATED`, `FORBIDDEN`, `CONFERENCE_UNKNOWN`, `WRONG_PHASE`, and the refusals of a whole connection.
 */
export async function findMembership(
  request: Request,
  route: ConferenceRoute,
  options: HttpAppOptions,
): Promise<Reply<Membership>> {
  const inQuery = rowOf(route).peerInQuery ? request.query.peer : undefined;
  const peerId = request.get('X-Peer') ?? inQuery;
  const pass = await findPass(request, typeof peerId === 'string' ? peerId : '', options);
  if (!pass) return err({ code: 'UNAUTHENTICATED' });
  const conferenceId = request.params.conferenceId as ConferenceId;
  // Another conference looks the same as one that does not exist.
  const conference = pass.conferenceId === conferenceId ? await options.conferences.find(conferenceId) : undefined;
  if (conference && !isInvited(conference.runtime.state, pass.actor)) return err({ code: 'UNAUTHENTICATED' });
  const permitted = mayUseRoute(pass.actor, route, conference?.runtime.state ?? initialState);
  // A role that never may does not learn whether the conference exists.
  if (!permitted.ok && permitted.error.code === 'FORBIDDEN') return permitted;
  if (!conference) return err({ code: 'CONFERENCE_UNKNOWN' });
  const shutOut = refusePass(conference.runtime, pass);
  if (shutOut) return err(shutOut);
  return permitted.ok ? ok({ pass, conference }) : permitted;
}

/** Finds the session whose cookie a request carries for a peer. */
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
