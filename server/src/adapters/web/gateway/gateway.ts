import type { Server as HttpServer } from 'node:http';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { ErrorCode, WireError } from '@diem-cau/shared/protocol/errors.ts';
import { MAX_FRAME_BYTES, type Reply } from '@diem-cau/shared/protocol/messages.ts';
import {
  commandMessageSchema,
  pageMessageSchema,
  signalMessageSchema,
  timeMessageSchema,
} from '@diem-cau/shared/protocol/schemas.ts';
import { Server } from 'socket.io';
import type { AccessStore, EndedSessions } from '../../../application/access.ts';
import type { BallotBox } from '../../../application/ballotBox.ts';
import type { Clock } from '../../../application/clock.ts';
import type { ConferenceRegistry } from '../../../application/conferences/conferenceRegistry.ts';
import type { FramePublisher } from '../../../application/conferences/conferenceViews.ts';
import type { Logger } from '../../../application/logger.ts';
import type { SecurityLog } from '../../../application/securityLog.ts';
import type { SupportBox } from '../../../application/supportBox.ts';
import type { IceServersFor } from '../../../application/turnCredentials.ts';
import type { ClientAddress } from '../clientAddress.ts';
import { holderOf } from '../limits/inFlight.ts';
import { SocketCap } from '../limits/socketCap.ts';
import type { WebLimits } from '../limits/webLimits.ts';
import { toWireError } from '../wireErrors.ts';
import { boundedHandler, kindOfCommand } from './boundedHandler.ts';
import { openEnvelope } from './envelope.ts';
import { FanOut } from './fanOut.ts';
import { forgetRequest, noteResponses } from './forgetRequest.ts';
import { handleCommand } from './handleCommand.ts';
import { helloHandler, notePage } from './handleHello.ts';
import { handleSignal } from './handleSignal.ts';
import { authenticate, decideHandshake } from './handshake.ts';
import { Heartbeat } from './heartbeat.ts';
import { jsonParser } from './jsonParser.ts';
import { commandIdOf, type MessageWatch, tellWatch } from './messageWatch.ts';
import {
  actorRoom,
  audienceRoom,
  type Handler,
  type IoServer,
  type IoSocket,
  type PeerContext,
} from './peerContext.ts';
import { actOf, isListening, recordedRefusal } from './recordMessage.ts';
import { keepSessionsInUse } from './sessionsInUse.ts';
import { ShutOuts } from './shutOut.ts';
import { dropIfSlow } from './slowReader.ts';

/** What the gateway works with. */
export interface GatewayOptions {
  readonly httpServer: HttpServer;
  readonly secure: boolean;
  /** The build of the client files that this server serves. */
  readonly build?: string | undefined;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly access: AccessStore;
  readonly endedSessions: EndedSessions;
  readonly ballots: BallotBox;
  readonly supports: SupportBox;
  readonly iceServersFor: IceServersFor;
  readonly addressOf: ClientAddress;
  readonly limits: WebLimits;
  readonly security: SecurityLog;
  readonly watch: MessageWatch;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** How often the library pings by itself, in milliseconds; put off by every answer to the heartbeat's pings. */
const LIBRARY_PING_MS = 30_000;
/** A day, in milliseconds. */
const NEVER_MS = 86_400_000;

/**
 * Everything that reaches the server by socket: session and origin at the handshake, then for every message
 * its shape, its handler, and one acknowledgement, whatever happens.
 */
export class Gateway {
  readonly #io: IoServer;
  readonly #options: GatewayOptions;
  readonly #sockets: SocketCap<IoSocket>;
  readonly #heartbeat: Heartbeat;
  readonly #fanOut = new FanOut();
  readonly #endTouching: () => void;
  readonly #handlers: ReadonlyMap<string, Handler>;
  #conferences: ConferenceRegistry | undefined;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#handlers = this.#createHandlers();
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
      allowRequest: (request, decide) => decideHandshake(request, decide, options),
    });
    noteResponses(this.#io);
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
    const onEnded = (tokenHashes: readonly string[]) => this.#endSessions(tokenHashes);
    const endTouching = keepSessionsInUse(connected, options.access, {
      logger: options.logger,
      isLive: (hash) => this.#isLive(hash),
      end: onEnded,
    });
    const endListening = options.endedSessions.onEnded(onEnded);
    this.#endTouching = () => {
      endTouching();
      endListening();
    };
  }

  /** Gives the gateway its conferences, which in turn publish through it. */
  serve(conferences: ConferenceRegistry): void {
    this.#conferences = conferences;
  }

  get connections(): number {
    return this.#io.engine.clientsCount;
  }

  /** The connections that have entered a conference, by role. */
  get connected(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { data } of this.#io.sockets.sockets.values()) {
      const { role } = data.pass.actor;
      counts.set(role, (counts.get(role) ?? 0) + 1);
    }
    return counts;
  }

  publisherFor(conferenceId: ConferenceId): FramePublisher {
    return {
      toAudience: (audience, frame) => {
        const room = audienceRoom(conferenceId, audience);
        this.#fanOut.send(room, this.#connectionsIn(room), frame);
      },
      toActor: (actorId, frame) => this.#io.to(actorRoom(conferenceId, actorId)).emit('frame', frame),
      isSending: (audience) => this.#fanOut.isSending(audienceRoom(conferenceId, audience)),
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
    this.#fanOut.close();
    await this.#io.close();
  }

  #connectionsIn(room: string): readonly IoSocket[] {
    const { adapter, sockets } = this.#io.sockets;
    return [...(adapter.rooms.get(room) ?? [])].flatMap((id) => sockets.get(id) ?? []);
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
      const startedAt = performance.now();
      const { payload, acknowledge } = openEnvelope(args);
      const answer = (reply: Reply<unknown>) => {
        tellWatch(this.#options.watch, event, payload, reply, startedAt);
        const refusal = recordedRefusal(reply);
        if (refusal) this.#record(socket, actOf(event, payload), refusal);
        else if (reply.ok && isListening(event, payload)) this.#record(socket, 'listen', 'ok', payload.siteId);
        if (acknowledge) acknowledge(reply);
        else if (!reply.ok) socket.emit('rejected', reply.error);
      };
      this.#handle(opened ?? peer, event, payload).then(answer, (thrown) => {
        answer(err(this.#errorOf(thrown, { act: actOf(event, payload), commandId: commandIdOf(payload) })));
      });
    });
    socket.on('disconnect', () => {
      peer
        .then((context) => {
          context.leave();
          context.release();
        })
        .catch(() => {});
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

  /** Ends the connections of sessions that are no more. */
  #endSessions(tokenHashes: readonly string[]): void {
    const ended = new Set(tokenHashes);
    for (const socket of this.#io.sockets.sockets.values()) {
      if (!ended.has(socket.data.session)) continue;
      this.#record(socket, 'endSession', 'ok');
      // Its page connects again and learns that its session has ended.
      socket.disconnect(true);
    }
  }

  /** Whether a session is at work in a live conference, whose people are not sent away by a limit of time. */
  #isLive(tokenHash: string): boolean {
    const socket = [...this.#io.sockets.sockets.values()].find(({ data }) => data.session === tokenHash);
    const conferenceId = socket?.data.pass.conferenceId;
    return conferenceId !== undefined && this.#conferences?.phaseOf(conferenceId) === 'live';
  }

  async #openPeer(socket: IoSocket): Promise<PeerContext> {
    const { pass } = socket.data;
    const held = await this.#getConferences().hold(pass.conferenceId);
    if (!held) throw new UnknownConference();
    const { conference, release } = held;
    const { traffic, inFlight } = this.#options.limits;
    const leave = () => conference.room.removePeer(socket.id);
    const bounds = { limits: traffic.of(pass), inFlight, holder: holderOf(pass) };
    return { socket, pass, conference, release, ...bounds, greeted: false, outdated: false, leave };
  }

  /** Rejects with whatever a handler throws. What need not be waited for is not: thousands vote at once. */
  #handle(peer: PeerContext | Promise<PeerContext>, event: string, payload: unknown): Promise<Reply<unknown>> {
    const handler = this.#handlers.get(event);
    if (!handler) return Promise.resolve(err({ code: 'UNKNOWN_EVENT' }));
    return peer instanceof Promise ? peer.then((context) => handler(context, payload)) : handler(peer, payload);
  }

  #errorOf(thrown: unknown, about: object): WireError {
    if (thrown instanceof UnknownConference) return { code: 'CONFERENCE_UNKNOWN' };
    return toWireError(thrown, this.#options.logger, about);
  }

  /** A message's name leads to one schema and one handler. */
  #createHandlers(): ReadonlyMap<string, Handler> {
    const { build, access, ballots, supports, limits, iceServersFor } = this.#options;
    const ports = { access, ballots, supports, storage: limits.storage };
    return new Map<string, Handler>([
      [
        'hello',
        helloHandler({
          build,
          shutOuts: new ShutOuts(),
          readOwn: (conference, actor) => this.#getConferences().readOwn(conference, actor),
        }),
      ],
      [
        'time',
        boundedHandler('hello', timeMessageSchema, async ({ conference: { runtime } }) =>
          ok({ serverTime: runtime.now() }),
        ),
      ],
      ['page', boundedHandler('signal', pageMessageSchema, notePage)],
      [
        'command',
        boundedHandler(kindOfCommand, commandMessageSchema, (peer, message) => handleCommand(message, peer, ports)),
      ],
      [
        'signal',
        boundedHandler('signal', signalMessageSchema, (peer, message) => handleSignal(message, peer, iceServersFor)),
      ],
    ]);
  }

  /** Throws before `serve` was called. */
  #getConferences(): ConferenceRegistry {
    if (!this.#conferences) throw new UnknownConference();
    return this.#conferences;
  }
}

class UnknownConference extends Error {}
