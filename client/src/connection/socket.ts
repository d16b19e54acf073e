import { SHUT_OUT_CODES, type WireError } from '@diem-cau/shared/protocol/errors.ts';
import type {
  ClientCommand,
  ClientToServerEvents,
  CommandAccepted,
  HelloMessage,
  Reply,
  ServerToClientEvents,
  SignalMessage,
  SignalNotice,
  SignalReplies,
  ViewFrame,
  Welcome,
} from '@diem-cau/shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '@diem-cau/shared/protocol/messages.ts';
import type { Audience } from '@diem-cau/shared/views/audiences.ts';
import { io, type Socket } from 'socket.io-client';
import { CommandOutbox } from './commandOutbox.ts';
import type { Obstacle } from './diagnosis.ts';
import { Liveness } from './liveness.ts';
import { isTooLarge } from './messageSize.ts';
import { ObstacleFinder } from './obstacleFinder.ts';
import { keepConnecting, RECONNECTION } from './reconnection.ts';
import { ServerTime } from './serverTime.ts';
import { type HeldViews, ViewReplica } from './viewReplica.ts';

/**
 * `stale`: the server has been silent for longer than it is on a good line, and what is held may be old; a connection that
 * is found dead is then `reconnecting`.
 */
export type ConnectionStatus = 'connecting' | 'connected' | 'stale' | 'reconnecting' | 'ended';

/** What a connection tells its owner. */
export interface ConnectionListener {
  handleStatus(status: ConnectionStatus): void;
  /** What blocks the connection, once several attempts have failed; undefined when nothing does any more. */
  handleObstacle(obstacle: Obstacle | undefined): void;
  /** After every hello. */
  handleWelcome(welcome: Welcome): void;
  /** Whenever the server's time was read; `offset` is server time minus `performance.now()`, in milliseconds. */
  handleTime(offset: number): void;
  handleViews(views: HeldViews): void;
  handleRejected(error: WireError): void;
  /** How many commands wait for their acknowledgement. */
  handlePending(count: number): void;
}

/**
 * How long an answer may take, in milliseconds. A dead connection is found so much earlier; this is for an answer that a
 * living server never gives, and slow lines need their time.
 */
const ACK_TIMEOUT_MS = 15_000;
/** How long a welcome may take without any sign of life before anything is known of the line, in milliseconds. */
const FIRST_WELCOME_MS = 5_000;
/** A welcome that brings whole views may take so many times as long as the last one. */
const WELCOME_ALLOWANCE = 3;
const RETRY_DELAY_MS = 1_000;
/** How often a look is taken whether the server's time is to be read again, in milliseconds. */
const LOOK_AT_TIME_MS = 1_000;
const SHUT_OUT_RETRY_MS = 3_000;

/**
 * This device's connection to its conference. It keeps views complete over lost and repeated frames, and commands
 * over lost connections: a command keeps its id however often it is sent, so it takes effect once.
 */
export class Connection {
  readonly #socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  readonly #listener: ConnectionListener;
  /** The build of this page's files. */
  readonly #build: string | undefined;
  readonly #replica = new ViewReplica();
  readonly #time = new ServerTime();
  readonly #outbox: CommandOutbox;
  readonly #liveness: Liveness;
  readonly #obstacles: ObstacleFinder;
  readonly #noticeListeners = new Set<(notice: SignalNotice) => void>();
  /** Frames that come while a hello is on its way; its answer must be applied first. */
  #waitingFrames: ViewFrame[] | undefined = [];
  /** Whether the server cannot store anything now: as it tells everybody, and as its replies tell this device. */
  #storeGone = false;
  #storeRefuses = false;
  #quiet = false;
  /** How long the last welcome took, in milliseconds. */
  #welcomedInMs = FIRST_WELCOME_MS;
  #greeted = false;
  #everGreeted = false;
  /** Whether acknowledgements bring frames. */
  #isPhone = false;
  #closed = false;
  #asksTime = false;
  #timeTimer: ReturnType<typeof setInterval> | undefined;

  constructor(peerId: string, listener: ConnectionListener, build?: string) {
    this.#build = build;
    this.#listener = listener;
    this.#socket = io({
      path: '/socket.io',
      transports: ['websocket'],
      auth: { peerId },
      autoConnect: false,
      ...RECONNECTION,
    });
    this.#outbox = this.#openOutbox();
    this.#liveness = new Liveness({
      handleQuiet: (quiet) => this.#handleQuiet(quiet),
      handleDead: () => this.#socket.io.engine.close(),
    });
    this.#obstacles = new ObstacleFinder((obstacle) => this.#listener.handleObstacle(obstacle));
    keepConnecting(this.#socket.io, this.#liveness);
    this.#socket.on('connect', () => {
      this.#obstacles.handleSuccess();
      this.#sayHello();
    });
    this.#socket.on('disconnect', (reason) => this.#handleDisconnect(reason));
    this.#socket.on('connect_error', (error) => this.#handleConnectError(error));
    this.#socket.on('frame', (frame) => this.#handleFrame(frame));
    this.#socket.on('store', ({ available }) => this.#handleStore(available));
    this.#socket.on('signal', (notice) => {
      for (const listener of this.#noticeListeners) listener(notice);
    });
    this.#socket.on('rejected', (error) => {
      this.#listener.handleRejected(error);
      // Reconnecting by itself would close another window in turn.
      if (error.code === 'TOO_MANY_WINDOWS') this.#end(error);
    });
  }

  open(): void {
    this.#listener.handleStatus('connecting');
    this.#socket.connect();
    this.#timeTimer = setInterval(() => this.#followTime(), LOOK_AT_TIME_MS);
  }

  /** Comes in anew at once: who this is has changed. */
  reenter(): void {
    this.#socket.disconnect().connect();
  }

  /** Leaves for good. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timeTimer);
    this.#socket.disconnect();
    this.#outbox.refuseAll({ code: 'DISCONNECTED' });
  }

  /**
   * Sends a command until it is answered, over reconnects, for at most a minute. `seen` is the revision of what it is about
   * at the press, however late it arrives. Errors: any `ErrorCode`.
   */
  send(command: ClientCommand, seen?: number): Promise<Reply<CommandAccepted>> {
    return this.#outbox.send(command, seen);
  }

  /** A request about media. Not repeated: media is built anew after a reconnect. Errors: `DISCONNECTED`, `MEDIA_…`. */
  signal<T extends SignalMessage>(message: T): Promise<Reply<SignalReplies[T['type']]>> {
    return new Promise((resolve) => {
      if (isTooLarge(message)) {
        resolve({ ok: false, error: { code: 'TOO_LARGE' } });
        return;
      }
      if (!this.#socket.connected) {
        resolve({ ok: false, error: { code: 'DISCONNECTED' } });
        return;
      }
      this.#socket.timeout(ACK_TIMEOUT_MS).emit('signal', message, (error, reply) => {
        // The reply's type follows from the request's, which an event map cannot say.
        resolve(error ? { ok: false, error: { code: 'DISCONNECTED' } } : (reply as Reply<SignalReplies[T['type']]>));
      });
    });
  }

  /** Hears what the media server tells unasked. Returns how to stop. */
  onNotice(listener: (notice: SignalNotice) => void): () => void {
    this.#noticeListeners.add(listener);
    return () => this.#noticeListeners.delete(listener);
  }

  #sayHello(missing?: Audience): void {
    this.#waitingFrames ??= [];
    const sentAt = this.#time.mark();
    this.#liveness.allow(WELCOME_ALLOWANCE * this.#welcomedInMs);
    const { id } = this.#socket;
    this.#socket.timeout(ACK_TIMEOUT_MS).emit('hello', this.#greeting(missing), (error, reply) => {
      if (this.#closed || this.#socket.id !== id || !this.#socket.connected) return;
      if (error) {
        this.#sayHello(missing);
        return;
      }
      this.#liveness.allow(0);
      if (!reply.ok) {
        this.#handleRefusedHello(reply.error, missing);
        return;
      }
      this.#welcomedInMs = this.#time.mark() - sentAt;
      this.#takeTime(reply.value.serverTime, sentAt);
      this.#handleWelcome(reply.value);
    });
  }

  #greeting(missing: Audience | undefined): HelloMessage {
    return { protocol: PROTOCOL_VERSION, build: this.#build, known: this.#replica.positions(missing) };
  }

  #handleRefusedHello(error: WireError, missing: Audience | undefined): void {
    if (error.code === 'UNAUTHENTICATED') {
      this.#end();
      return;
    }
    this.#listener.handleRejected(error);
    // A page that is shut out waits to be let in again.
    const delayMs = SHUT_OUT_CODES.has(error.code) ? SHUT_OUT_RETRY_MS : 2 * RETRY_DELAY_MS;
    setTimeout(() => {
      if (this.#socket.connected && !this.#greeted) this.#sayHello(missing);
    }, delayMs);
  }

  /** Reads the server's time again where the last reading no longer holds. */
  #followTime(): void {
    if (!this.#greeted || this.#asksTime || !this.#time.isDue) return;
    this.#asksTime = true;
    const sentAt = this.#time.mark();
    this.#socket.timeout(ACK_TIMEOUT_MS).emit('time', {}, (error, reply) => {
      this.#asksTime = false;
      if (!error && reply.ok) this.#takeTime(reply.value.serverTime, sentAt);
    });
  }

  #takeTime(serverTime: number, sentAt: number): void {
    this.#time.take(serverTime, sentAt);
    this.#listener.handleTime(this.#time.offset);
  }

  #handleWelcome(welcome: Welcome): void {
    const frames = [...welcome.frames, ...(this.#waitingFrames ?? [])];
    this.#waitingFrames = undefined;
    this.#greeted = true;
    this.#everGreeted = true;
    this.#isPhone = welcome.actor.role === 'delegate';
    // Also after a hello that only fetched a missing frame: each one makes the server forget this peer's media.
    this.#listener.handleWelcome(welcome);
    this.#applyFrames(frames);
    this.#tellStatus();
    this.#outbox.transmitAll();
  }

  #handleFrame(frame: ViewFrame): void {
    if (this.#waitingFrames) this.#waitingFrames.push(frame);
    else this.#applyFrames([frame]);
  }

  #applyFrames(frames: readonly ViewFrame[]): void {
    let changed = false;
    let missing: Audience | undefined;
    for (const frame of frames) {
      const outcome = this.#replica.apply(frame);
      if (outcome === 'applied') changed = true;
      if (outcome === 'gap') missing = frame.audience;
    }
    if (changed) this.#listener.handleViews(this.#replica.views);
    if (missing !== undefined) this.#sayHello(missing);
  }

  #openOutbox(): CommandOutbox {
    return new CommandOutbox({
      isOpen: () => this.#greeted,
      emit: (message, answer) => this.#socket.timeout(ACK_TIMEOUT_MS).emit('command', message, answer),
      // A phone's lost acknowledgement may have had a frame in it: the welcome brings what it held. Without a connection
      // neither does anything: the next welcome sends it again.
      handleUnanswered: (transmit) => (this.#isPhone && this.#greeted ? this.#sayHello() : transmit()),
      handleReply: (reply) => {
        if (reply.ok && reply.value.frame) this.#handleFrame(reply.value.frame);
        if (!reply.ok && reply.error.code === 'UNAUTHENTICATED') this.#end();
      },
      handlePending: (count) => this.#listener.handlePending(count),
      handleStoreRefusal: (refused) => this.#mindRefusal(refused),
    });
  }

  #handleStore(available: boolean): void {
    this.#storeGone = !available;
    if (available) this.#storeRefuses = false;
    this.#tellStatus();
    if (available) this.#outbox.transmitAll();
  }

  #handleQuiet(quiet: boolean): void {
    this.#quiet = quiet;
    this.#tellStatus();
  }

  #mindRefusal(refused: boolean): void {
    if (this.#storeRefuses === refused) return;
    this.#storeRefuses = refused;
    this.#tellStatus();
  }

  /** A server without its store is as good as none: what is on the screen stands still. */
  #tellStatus(): void {
    if (!this.#greeted) return;
    if (this.#storeGone || this.#storeRefuses) this.#listener.handleStatus('reconnecting');
    else this.#listener.handleStatus(this.#quiet ? 'stale' : 'connected');
  }

  #handleDisconnect(reason: string): void {
    this.#greeted = false;
    this.#quiet = false;
    // A store that is away lets nobody in again.
    this.#storeGone = false;
    this.#waitingFrames = [];
    if (this.#closed) return;
    this.#outbox.handleDisconnect();
    this.#listener.handleStatus(this.#everGreeted ? 'reconnecting' : 'connecting');
    // The library treats a close by the server as final; a server that restarts closes that way too.
    if (reason === 'io server disconnect') this.#connectLater();
  }

  #handleConnectError(error: Error): void {
    if (error.message === 'UNAUTHENTICATED') {
      this.#end();
      return;
    }
    // A refusal by the server's middleware carries its code, and also ends the library's own attempts.
    const refused = !this.#socket.active;
    void this.#obstacles.handleFailure(refused ? error.message : undefined);
    if (refused) this.#connectLater();
  }

  #connectLater(): void {
    setTimeout(
      () => {
        if (!this.#closed) this.#socket.connect();
      },
      RETRY_DELAY_MS + Math.random() * RETRY_DELAY_MS,
    );
  }

  #end(error: WireError = { code: 'UNAUTHENTICATED' }): void {
    this.#outbox.refuseAll(error);
    this.#closed = true;
    clearInterval(this.#timeTimer);
    this.#socket.disconnect();
    this.#listener.handleStatus('ended');
  }
}
