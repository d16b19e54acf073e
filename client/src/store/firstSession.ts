import { begunExchange } from '../connection/session.ts';
import { type ConferenceSession, openSession } from './conferenceSession.ts';
import { pathOf, peerInPath } from './rolePages.ts';

let first: ConferenceSession | undefined;
let invitedTo: string | undefined;

/**
 * Connects the page's peer before there is an application to show it: on a slow line the invitation's exchange, the
 * connection and the first view need their round trips while the script is loading.
 */
export async function openFirstSession(): Promise<void> {
  const peerId = peerInPath(location.pathname);
  if (peerId !== undefined) {
    first = openSession(peerId);
    return;
  }
  const reply = await begunExchange();
  if (!reply?.ok) return;
  invitedTo = pathOf(reply.value.actor.role, reply.value.peerId);
  first = openSession(reply.value.peerId);
}

/** Where the invitation in the address has led, once that is known. */
export function findInvitedPath(): string | undefined {
  return invitedTo;
}

/** That session, if it is this peer's and nobody has taken it. */
export function findFirstSession(peerId: string): ConferenceSession | undefined {
  return first?.peerId === peerId ? first : undefined;
}

/** That session, for its one owner, who closes it. */
export function takeFirstSession(peerId: string): ConferenceSession | undefined {
  const found = findFirstSession(peerId);
  if (found) first = undefined;
  return found;
}
