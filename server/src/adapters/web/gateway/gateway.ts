import type { Server as HttpServer } from 'node:http';
import { canProduce } from '@diem-cau/shared/domain/stage/places.ts';
import { mayUseMedia } from '@diem-cau/shared/domain/stage/policy.ts';
import type { ActorId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { ErrorCode, WireError } from '@diem-cau/shared/protocol/errors.ts';
import {
  type ClientToServerEvents,
  type HelloMessage,
  MAX_FRAME_BYTES,
  PROTOCOL_VERSION,
  type Reply,
  type ServerToClientEvents,
  type SignalNotice,
  type ViewFrame,
  type Welcome,
} from '@diem-cau/shared/protocol/messages.ts';
import {
  commandMessageSchema,
  helloMessageSchema,
  signalMessageSchema,
  timeMessageSchema,
} from '@diem-cau/shared/protocol/schemas.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import type { ZodType } from 'zod';
import type { AccessStore, Pass } from '../../../application/access.ts';
import type { BallotBox } from '../../../application/ballotBox.ts';
import type { Clock } from '../../../application/clock.ts';
import type { Logger } from '../../../application/logger.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { SecurityLog } from '../../../application/securityLog.ts';
import type { SupportBox } from '../../../application/supportBox.ts';
import type { IceServersFor } from '../../../application/turnCredentials.ts';
import type { FramePublisher } from '../../../projections/conferenceFeed.ts';
import type { Conferences, LiveConference } from '../../../projections/conferences.ts';
import type { ClientAddress } from '../clientAddress.ts';
import { type Holder, holderOf, type InFlight } from '../limits/inFlight.ts';
import { SocketCap } from '../limits/socketCap.ts';
import type { ActorLimits, TrafficKind } from '../limits/trafficLimits.ts';
import type { WebLimits } from '../limits/webLimits.ts';
import { toWireError } from '../wireErrors.ts';
import { checkPayload, openEnvelope } from './envelope.ts';
import { handleCommand } from './handleCommand.ts';
import { handleSignal } from './handleSignal.ts';
import { authenticate, judgeHandshake } from './handshake.ts';
import { Heartbeat } from './heartbeat.ts';
import { jsonParser } from './jsonParser.ts';
import { actOf, isListening, recordedRefusal } from './recordMessage.ts';
import { keepSessionsInUse } from './sessionsInUse.ts';
import { findShutOut, ShutOuts } from './shutOut.ts';
import { dropIfSlow } from './slowReader.ts';

export interface GatewayOptions {
  readonly httpServer: HttpServer;
  readonly secure: boolean;
  /** The build of the client files that this server serves. */
  readonly build?: string | undefined;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly access: AccessStore;
  readonly ballots: BallotBox;
  readonly supports: SupportBox;
  readonly iceServersFor: IceServersFor;
  readonly addressOf: ClientAddress;
  readonly limits: WebLimits;
  readonly security: SecurityLog;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** How often the library pings by itself, in milliseconds; put off by every answer to the heartbeat's pings. */
const LIBRARY_PING_MS = 30_000;
/** A day, in milliseconds. */
const NEVER_MS = 86_400_000;

interface SocketData {
  pass: Pass;
  /** The hash of its session's token. */
  session: string;
  /** The client's. */
  address: string;
}

type IoServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;
type IoSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, SocketData>;

/** One connected peer, once its conference is loaded. */
interface PeerContext {
  readonly socket: IoSocket;
  readonly pass: Pass;
  readonly conference: LiveConference;
  readonly limits: ActorLimits;
  /** The messages of all peers that wait for their answers, and as whom this one's do. */
  readonly inFlight: InFlight;
  readonly holder: Holder;
  /** Whether it follows its views. */
  greeted: boolean;
  /** Its page is of another version of the protocol. */
  outdated: boolean;
  /** Ends what `hello` began. */
  leave: () => void;
}

type Handler = (peer: PeerContext, payload: unknown) => Promise<Reply<unknown>>;

/**
 * Everything that reaches the server by socket: session and origin at the handshake, then for every message
 * its shape, its handler, and one acknowledgement, whatever happens.
 */
export class Gateway {
  readonly #io: IoServer;
  readonly #options: GatewayOptions;
  readonly #sockets: SocketCap<IoSocket>;
  readonly #heartbeat: Heartbeat;
  readonly #endTouching: () => void;
  readonly #shutOuts = new ShutOuts();
  #conferences: Conferences | undefined;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#sockets = new SocketCap(options.limits.factor);
    this.#io = new Server(options.httpServer, {
      serveClient: false,
      transports: ['websocket'],
      maxHttpBufferSize: MAX_FRAME_BYTES,
      perMessageDeflate: false,
      parser: jsonParser,
      // The heartbeat finds dead connections; the library's own would close slow ones, and takes time from the wall clock.
      pingInterval: LIBRARY_PING_MS,
      pingTimeout: NEVER_MS,
      allowRequest: (request, decide) => {
        const refusal = judgeHandshake(request, options);
        const address = options.addressOf(request);
        if (refusal) options.security.record({ act: 'handshake', outcome: refusal, address });
        decide(refusal ?? null, refusal === undefined);
      },
    });
    this.#heartbeat = new Heartbeat(options.clock);
    this.#heartbeat.start();
    this.#io.engine.on('connection', (connection) => this.#heartbeat.watch(connection));
    this.#io.use((socket, next) => {
      authenticate(socket, options, (id) => this.#conferences?.find(id)).then(
        (caller) => {
          const address = options.addressOf(socket.request);
          const mayConnect = caller && options.limits.traffic.of(caller.pass).allow('connect');
          const refusal = mayConnect ? undefined : caller ? 'RATE_LIMITED' : 'UNAUTHENTICATED';
          options.security.record({ act: 'connect', outcome: refusal ?? 'ok', caller, address });
          if (refusal) return next(new Error(refusal));
          Object.assign(socket.data, caller, { address });
          return next();
        },
        (error) => next(new Error(toWireError(error, options.logger).code)),
      );
    });
    this.#io.on('connection', (socket) => this.#welcomeSocket(socket));
    const connected = () => [...this.#io.sockets.sockets.values()].map(({ data }) => data);
    this.#endTouching = keepSessionsInUse(connected, options.access, options.logger);
  }

  /** Gives the gateway its conferences, which in turn publish through it. */
  serve(conferences: Conferences): void {
    this.#conferences = conferences;
  }

  get connections(): number {
    return this.#io.engine.clientsCount;
  }

  publisherFor(conferenceId: ConferenceId): FramePublisher {
    return {
      toAudience: (audience, frame) => this.#io.to(audienceRoom(conferenceId, audience)).emit('frame', frame),
      toActor: (actorId, frame) => this.#io.to(actorRoom(conferenceId, actorId)).emit('frame', frame),
      isCrowded: () => this.#options.limits.inFlight.isCrowded,
      disconnect: (actorId) => this.#io.in(actorRoom(conferenceId, actorId)).disconnectSockets(true),
    };
  }

  /** Tells every screen whether commands can be stored. */
  tellStore(available: boolean): void {
    this.#io.emit('store', { available });
  }

  async close(): Promise<void> {
    this.#endTouching();
    this.#heartbeat.stop();
    await this.#io.close();
  }

  #welcomeSocket(socket: IoSocket): void {
    dropIfSlow(socket.conn, this.#options.logger);
    forgetRequest(socket);
    this.#countIn(socket);
    const peer = this.#openPeer(socket);
    let opened: PeerContext | undefined;
    peer.then(
      (context) => {
        opened = context;
      },
      // A rejection before the first message must not count as unhandled; each message reports it.
      () => {},
    );
    socket.onAny((event: string, ...args: unknown[]) => {
      const { payload, acknowledge } = openEnvelope(args);
      const answer = (reply: Reply<unknown>) => {
        const refusal = recordedRefusal(reply);
        if (refusal) this.#record(socket, actOf(event, payload), refusal);
        else if (reply.ok && isListening(event, payload)) this.#record(socket, 'listen', 'ok', payload.siteId);
        if (acknowledge) acknowledge(reply);
        else if (!reply.ok) socket.emit('rejected', reply.error);
      };
      this.#handle(opened ?? peer, event, payload).then(answer, (thrown) => answer(err(this.#errorOf(thrown))));
    });
    socket.on('disconnect', () => {
      peer.then((context) => context.leave()).catch(() => {});
    });
  }

  /** Counts a connection of an actor; one too many is told so and closed. */
  #countIn(socket: IoSocket): void {
    const { pass, session } = socket.data;
    const surplus = this.#sockets.add(pass, session, socket);
    socket.once('disconnect', () => {
      this.#sockets.remove(pass, socket);
      this.#record(socket, 'disconnect', 'ok');
    });
    if (!surplus) return;
    this.#record(surplus, 'connect', 'TOO_MANY_WINDOWS');
    surplus.emit('rejected', { code: 'TOO_MANY_WINDOWS' });
    surplus.disconnect(true);
  }

  #record(
    { data: { pass, session, address } }: IoSocket,
    act: string,
    outcome: 'ok' | ErrorCode,
    about?: string,
  ): void {
    this.#options.security.record({ act, outcome, caller: { pass, session }, address, about });
  }

  async #openPeer(socket: IoSocket): Promise<PeerContext> {
    const { pass } = socket.data;
    const conference = await this.#conferences?.find(pass.conferenceId);
    if (!conference) throw new UnknownConference();
    const { traffic, inFlight } = this.#options.limits;
    const leave = () => conference.room.removePeer(socket.id);
    const bounds = { limits: traffic.of(pass), inFlight, holder: holderOf(pass) };
    return { socket, pass, conference, ...bounds, greeted: false, outdated: false, leave };
  }

  /** Rejects with whatever a handler throws. What need not be waited for is not: thousands vote at once. */
  #handle(peer: PeerContext | Promise<PeerContext>, event: string, payload: unknown): Promise<Reply<unknown>> {
    const handler = this.#handlers.get(event);
    if (!handler) return Promise.resolve(err({ code: 'UNKNOWN_EVENT' }));
    return peer instanceof Promise ? peer.then((context) => handler(context, payload)) : handler(peer, payload);
  }

  #errorOf(thrown: unknown): WireError {
    if (thrown instanceof UnknownConference) return { code: 'CONFERENCE_UNKNOWN' };
    return toWireError(thrown, this.#options.logger);
  }

  /** A message's name leads to one schema and one handler. */
  readonly #handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
    ['hello', (peer, payload) => this.#greet(peer, payload)],
    [
      'time',
      limited('hello', timeMessageSchema, async ({ conference: { runtime } }) => ok({ serverTime: runtime.now() })),
    ],
    [
      'command',
      limited(
        (payload) => (isBallot(payload) ? 'ballot' : 'command'),
        commandMessageSchema,
        (peer, message) => handleCommand(message, peer.pass, peer.conference, this.#options, peer.greeted),
      ),
    ],
    [
      'signal',
      limited('signal', signalMessageSchema, (peer, message) =>
        handleSignal(message, { ...peer, mediaPeer: mediaPeerOf(peer) }, this.#options),
      ),
    ],
  ]);

  readonly #seat = limited('hello', helloMessageSchema, (peer, message) => this.#hello(peer, message));

  /** Refuses a page of another version before its greeting is looked into, since that may have another shape. */
  #greet(peer: PeerContext, payload: unknown): Promise<Reply<unknown>> {
    const { protocol } = Object(payload) as { readonly protocol?: unknown };
    peer.outdated = protocol !== PROTOCOL_VERSION;
    if (!peer.outdated) return this.#seat(peer, payload);
    const { build } = this.#options;
    const facts = { protocol: PROTOCOL_VERSION, ...(build !== undefined && { build }) };
    return Promise.resolve(err({ code: peer.limits.allow('hello') ? 'OUTDATED' : 'RATE_LIMITED', facts }));
  }

  /** Seats a peer: joins its rooms, and answers with what its screens need in one message. */
  async #hello(peer: PeerContext, { known = {} }: HelloMessage): Promise<Reply<Welcome>> {
    const { socket, pass, conference } = peer;
    const { actor, conferenceId } = pass;
    const { feed, presence, room, runtime } = conference;
    const unfollow = feed.follow(actor);
    const own = await this.#conferences?.readOwn(conference, actor).catch((error) => {
      unfollow();
      throw error;
    });
    const shutOut = findShutOut(peer);
    if (shutOut) {
      unfollow();
      return err(shutOut);
    }
    const audience = audienceOf(actor.role);
    peer.leave();
    feed.setOwn(actor.id, own ?? {});
    // A site is in its room as soon as its page is, also while its devices are being checked.
    const exit = actor.role === 'site' && actor.siteId && socket.connected ? presence.enter(actor.siteId) : () => {};
    const unwatch = this.#shutOuts.watch({
      pass,
      conference,
      end: (refusal) => {
        room.removePeer(socket.id);
        socket.emit('rejected', refusal);
        socket.disconnect(true);
      },
    });
    peer.leave = () => {
      unwatch();
      unfollow();
      exit();
      room.removePeer(socket.id);
    };
    peer.greeted = true;
    if (!socket.connected) peer.leave();
    // No wait between looking at the views and joining the rooms: nothing can change in between.
    const self = feed.catchUpSelf(actor.id, known.self);
    const frames: ViewFrame[] = [feed.catchUp(audience, known[audience]), ...(self ? [self] : [])];
    socket.join([audienceRoom(conferenceId, audience), actorRoom(conferenceId, actor.id)]);
    const routerRtpCapabilities = mayUseMedia(actor) ? room.routerRtpCapabilities : undefined;
    return ok({
      conferenceId: runtime.id,
      actor,
      protocol: PROTOCOL_VERSION,
      ...(this.#options.build !== undefined && { build: this.#options.build }),
      serverTime: runtime.now(),
      frames,
      ...(routerRtpCapabilities !== undefined && { routerRtpCapabilities }),
    });
  }
}

/**
 * A handler behind its budget and its schema. What is over budget is refused before it is looked into, since refusing
 * must cost little when there is much; malformed messages use up the budget of their kind too.
 */
function limited<Message>(
  kind: TrafficKind | ((payload: unknown) => TrafficKind),
  schema: ZodType<Message>,
  handle: (peer: PeerContext, message: Message) => Promise<Reply<unknown>>,
): Handler {
  return async (peer, payload) => {
    const budget = typeof kind === 'string' ? kind : kind(payload);
    if (!peer.limits.allow(budget)) return err({ code: 'RATE_LIMITED' });
    if (peer.outdated) return err({ code: 'OUTDATED' });
    const shutOut = findShutOut(peer);
    if (shutOut) return err(shutOut);
    if (!peer.inFlight.begin(budget, peer.holder)) return err({ code: 'RATE_LIMITED' });
    try {
      const message = checkPayload(schema, payload);
      return message.ok ? await handle(peer, message.value) : message;
    } finally {
      peer.inFlight.end(budget, peer.holder);
    }
  };
}

function isBallot(payload: unknown): boolean {
  const { command } = Object(payload) as { readonly command?: unknown };
  return (Object(command) as { readonly type?: unknown }).type === 'CastBallot';
}

/** A peer as the media server knows it. Made where media is asked for: thousands of phones never do. */
function mediaPeerOf({ socket, pass: { actor }, conference: { runtime } }: PeerContext): MediaPeer {
  return {
    id: socket.id,
    actor,
    notify: (notice: SignalNotice) => socket.emit('signal', notice),
    mayProduce: (source) => canProduce(runtime.state, actor, source),
    maySend: actor.role === 'chair' || actor.role === 'site',
  };
}

/** Whoever was let in is known by its pass; the request and its headers would stay in memory as long as the socket. */
function forgetRequest(socket: IoSocket): void {
  for (const holder of [socket.conn, socket.client]) Reflect.set(holder, 'request', undefined);
  Reflect.set(socket.conn.transport, 'req', undefined);
  Reflect.set(socket, 'handshake', undefined);
}

class UnknownConference extends Error {}

function audienceRoom(conferenceId: ConferenceId, audience: string): string {
  return `${conferenceId} audience ${audience}`;
}

function actorRoom(conferenceId: ConferenceId, actorId: ActorId): string {
  return `${conferenceId} actor ${actorId}`;
}
