import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { mayUseMedia } from '@diem-cau/shared/domain/stage/policy.ts';
import { type PageState, UNTOLD_HALL } from '@diem-cau/shared/domain/stage/sitePages.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import {
  type HelloMessage,
  type PageMessage,
  PROTOCOL_VERSION,
  type Reply,
  type ViewFrame,
  type Welcome,
} from '@diem-cau/shared/protocol/messages.ts';
import { helloMessageSchema } from '@diem-cau/shared/protocol/schemas.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import type { OwnInBoxes } from '../../../application/conferences/conferenceViews.ts';
import type { LiveConference } from '../../../application/conferences/liveConference.ts';
import { boundedHandler } from './boundedHandler.ts';
import { actorRoom, audienceRoom, findShutOut, type Handler, type PeerContext } from './peerContext.ts';
import type { ShutOuts } from './shutOut.ts';

interface HelloOptions {
  /** The build of the client files that this server serves. */
  readonly build: string | undefined;
  readonly shutOuts: ShutOuts;
  /** Reads what an actor has cast and supports. Rejects with `STORE_UNAVAILABLE`. */
  readonly readOwn: (conference: LiveConference, actor: Actor) => Promise<OwnInBoxes>;
}

/** Makes the handler of `hello`. */
export function helloHandler(options: HelloOptions): Handler {
  const handle = boundedHandler('hello', helloMessageSchema, (peer, message) => welcome(peer, message, options));
  return (peer, payload) => {
    // The version comes first: the greeting of another version may have another shape.
    const { protocol } = Object(payload) as { readonly protocol?: unknown };
    peer.outdated = protocol !== PROTOCOL_VERSION;
    return peer.outdated ? Promise.resolve(refuseOutdated(peer, options.build)) : handle(peer, payload);
  };
}

function refuseOutdated({ limits }: PeerContext, build: string | undefined): Reply<never> {
  if (!limits.allow('hello')) return err({ code: 'RATE_LIMITED' });
  return err({ code: 'OUTDATED', facts: { protocol: PROTOCOL_VERSION, ...(build !== undefined && { build }) } });
}

/** Joins a peer to its views, and replies with everything its screens need in one message. */
async function welcome(
  peer: PeerContext,
  { known = {}, page }: HelloMessage,
  options: HelloOptions,
): Promise<Reply<Welcome>> {
  const { socket, pass, conference } = peer;
  const { actor, conferenceId } = pass;
  const { views, room, runtime } = conference;
  const unfollow = views.follow(actor);
  const own = await options.readOwn(conference, actor).catch((error) => {
    unfollow();
    throw error;
  });
  const shutOut = findShutOut(peer);
  if (shutOut) {
    unfollow();
    return err(shutOut);
  }
  peer.leave();
  views.setOwn(actor.id, own);
  peer.leave = enter(peer, page ?? UNTOLD_HALL, unfollow, options.shutOuts);
  peer.greeted = true;
  if (!socket.connected) peer.leave();
  // No await between reading the views and joining the rooms, so that no frame is missed in between.
  const audience = audienceOf(actor.role);
  const self = views.catchUpSelf(actor.id, known.self);
  const frames: ViewFrame[] = [views.catchUp(audience, known[audience]), ...(self ? [self] : [])];
  socket.join([audienceRoom(conferenceId, audience), actorRoom(conferenceId, actor.id)]);
  // A phone asks for them when somebody wants to listen: thousands never do.
  const joinsAtOnce = mayUseMedia(actor) && actor.role !== 'delegate';
  const routerRtpCapabilities = joinsAtOnce ? room.routerRtpCapabilities : undefined;
  return ok({
    conferenceId: runtime.id,
    actor,
    ...(pass.account && { byAccount: true as const }),
    protocol: PROTOCOL_VERSION,
    ...(options.build !== undefined && { build: options.build }),
    serverTime: runtime.now(),
    frames,
    ...(routerRtpCapabilities !== undefined && { routerRtpCapabilities }),
  });
}

/** Takes what a page says that it shows. Only pages of sites are counted. */
export async function notePage(peer: PeerContext, { page }: PageMessage): Promise<Reply<Record<string, never>>> {
  peer.present?.show(page);
  return ok({});
}

/** Counts a peer as present and watches whether the log shuts it out. Returns what ends both, its views and its media. */
function enter(peer: PeerContext, page: PageState, unfollow: () => void, shutOuts: ShutOuts): () => void {
  const { socket, pass, conference } = peer;
  const { presence, room } = conference;
  const { role, siteId } = pass.actor;
  // A site is connected as soon as a page of it is, also while its devices are being checked.
  const present = role === 'site' && siteId && socket.connected ? presence.enter(siteId, socket.id, page) : undefined;
  peer.present = present;
  const unwatch = shutOuts.watch({
    pass,
    conference,
    end: (refusal) => {
      room.removePeer(socket.id);
      socket.emit('rejected', refusal);
      socket.disconnect(true);
    },
  });
  return () => {
    unwatch();
    unfollow();
    present?.leave();
    room.removePeer(socket.id);
  };
}
