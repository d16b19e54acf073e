import type { IncomingMessage } from 'node:http';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import { type AccessStore, hashOfSecret, type Pass } from '../../../application/access.ts';
import type { LiveConference } from '../../../application/conferences/liveConference.ts';
import { isInvited } from '../../../application/invitees.ts';
import type { Logger } from '../../../application/logger.ts';
import type { SecurityLog } from '../../../application/securityLog.ts';
import type { ClientAddress } from '../clientAddress.ts';
import { readSessionToken, readSessionTokens } from '../cookies.ts';
import type { WebLimits } from '../limits/webLimits.ts';
import { isAllowedOrigin } from '../origins.ts';
import { toWireError } from '../wireErrors.ts';

interface HandshakeOptions {
  readonly access: AccessStore;
  readonly addressOf: ClientAddress;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly limits: Pick<WebLimits, 'requests'>;
  readonly secure: boolean;
  readonly security: Pick<SecurityLog, 'record'>;
  readonly logger: Logger;
}

/** What of a socket says who connects. */
interface Connecting {
  readonly request: IncomingMessage;
  readonly handshake: {
    readonly auth: Readonly<Record<string, unknown>>;
    readonly headers: { readonly cookie?: string | undefined };
  };
}

interface Known {
  readonly pass: Pass;
  /** The hash of the session's token. */
  readonly session: string;
}

/**
 * Decides whether a WebSocket may be opened, as Engine.IO's `allowRequest` asks. Always decides: Engine.IO adds an error
 * listener to the socket only then, and without one a reset connection is an uncaught exception, which ends the process.
 */
export function decideHandshake(
  request: IncomingMessage,
  decide: (refusal: ErrorCode | null, allowed: boolean) => void,
  options: HandshakeOptions,
): void {
  let refusal: ErrorCode | undefined;
  try {
    refusal = judgeHandshake(request, options);
    const address = options.addressOf(request);
    if (refusal) options.security.record({ act: 'handshake', outcome: refusal, address });
  } catch (error) {
    refusal = toWireError(error, options.logger).code;
  }
  decide(refusal ?? null, refusal === undefined);
}

/**
 * Refuses pages of other origins, and counts a handshake for its address until its session is confirmed; known sessions
 * do not depend on the address.
 */
function judgeHandshake(
  request: IncomingMessage,
  { limits, addressOf, allowedOrigins, secure }: HandshakeOptions,
): ErrorCode | undefined {
  const { requests } = limits;
  if (!isAllowedOrigin(request.headers.origin, allowedOrigins, true)) return 'FOREIGN_ORIGIN';
  if (requests.takeAnonymous(request, 'handshake', addressOf(request))) return undefined;
  const tokens = readSessionTokens(request.headers.cookie, secure);
  return tokens.some((token) => requests.isKnown(hashOfSecret(token))) ? undefined : 'RATE_LIMITED';
}

/** Whose session a socket carries, if it is one of somebody who is still invited. Rejects with `STORE_UNAVAILABLE`. */
export async function authenticate(
  { request, handshake }: Connecting,
  { access, limits, secure }: HandshakeOptions,
  findConference: (id: ConferenceId) => Promise<LiveConference | undefined> | undefined,
): Promise<Known | undefined> {
  const { peerId } = handshake.auth;
  if (typeof peerId !== 'string' || !/^[\w-]{12}$/.test(peerId)) return undefined;
  const token = readSessionToken(handshake.headers.cookie, peerId, secure);
  if (token === undefined) return undefined;
  const session = hashOfSecret(token);
  const pass = await access.findSession(session);
  if (!pass) return undefined;
  limits.requests.confirm(request, session);
  const { actor, conferenceId } = pass;
  // The staff of a conference are no list that somebody could be taken off.
  if (actor.role !== 'respondent' && actor.siteId === undefined) return { pass, session };
  const conference = await findConference(conferenceId);
  return conference && isInvited(conference.runtime.state, actor) ? { pass, session } : undefined;
}
