import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { ClientToServerEvents, Reply, ServerToClientEvents } from '@diem-cau/shared/protocol/messages.ts';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Pass } from '../../../application/access.ts';
import { refusePass } from '../../../application/admission.ts';
import type { LiveConference } from '../../../application/conferences/liveConference.ts';
import type { PresentPage } from '../../../application/conferences/presence.ts';
import type { Holder, InFlight } from '../limits/inFlight.ts';
import type { ActorLimits } from '../limits/trafficLimits.ts';

interface SocketData {
  pass: Pass;
  /** SHA-256 of its session's token, in base64url. */
  session: string;
  /** The client's address. */
  address: string;
}

/** Socket.IO's server with the product's messages and what it keeps of a connection. */
export type IoServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;

/** A connection of that server. */
export type IoSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;

/** One connected peer, once its conference is loaded. */
export interface PeerContext {
  readonly socket: IoSocket;
  readonly pass: Pass;
  readonly conference: LiveConference;
  readonly limits: ActorLimits;
  /** The requests in flight of all peers, and the holder that this peer's requests count for. */
  readonly inFlight: InFlight;
  readonly holder: Holder;
  /** Lets the conference be unloaded once no peer holds it. Idempotent. */
  readonly release: () => void;
  /** Whether it follows its views: it has sent `hello`. */
  greeted: boolean;
  /** Its page among those of its site, from `hello` on. */
  present?: PresentPage | undefined;
  /** Whether its page speaks another version of the protocol. */
  outdated: boolean;
  /** Ends what `hello` began. */
  leave: () => void;
}

/** Handles one kind of message. Rejects with whatever a use-case throws. */
export type Handler = (peer: PeerContext, payload: unknown) => Promise<Reply<unknown>>;

/**
 * Why a peer may not be connected now: its invitation was revoked or has expired, its site was removed, its room's phones are closed, or it was signed out because
 * another device uses its slip.
 */
export function findShutOut({
  conference,
  pass,
}: {
  readonly conference: { readonly runtime: Pick<LiveConference['runtime'], 'state' | 'now'> };
  readonly pass: Pass;
}): WireError | undefined {
  return refusePass(conference.runtime, pass);
}

/** The Socket.IO room of a shared audience. */
export function audienceRoom(conferenceId: ConferenceId, audience: string): string {
  return `${conferenceId} audience ${audience}`;
}

/** The Socket.IO room of all connections of an actor. */
export function actorRoom(conferenceId: ConferenceId, actorId: ActorId): string {
  return `${conferenceId} actor ${actorId}`;
}
