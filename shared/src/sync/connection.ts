import { SHUT_OUT_CODES, type WireError } from '../protocol/errors.ts';
import type { ClientCommand, CommandAccepted, PageMessage, Reply, ViewFrame, Welcome } from '../protocol/messages.ts';
import { PROTOCOL_VERSION } from '../protocol/messages.ts';
import type { SignalMessage, SignalNotice, SignalReplies } from '../protocol/signals.ts';
import type { Audience } from '../views/audiences.ts';
import { CommandOutbox, DEFAULT_OUTBOX_POLICY, type OutboxPolicy } from './commandOutbox.ts';
import { type ConnectionState, type ConnectionStatus, type Session, statusOf } from './connectionState.ts';
import type { Obstacle } from './diagnosis.ts';
import { Liveness } from './liveness.ts';
import { isTooLarge } from './messageSize.ts';
import { type GatherEvidence, ObstacleFinder } from './obstacleFinder.ts';
import type { Closing, Device, Transport, TransportListener } from './ports.ts';
import { ATTEMPT_MS, nextAttempt } from './reconnectPolicy.ts';
import { ServerTime } from './serverTime.ts';
import { type HeldViews, ViewReplica } from './viewReplica.ts';

/** What a connection reports to its owner. */
export interface ConnectionListener {
  handleStatus(status: ConnectionStatus): void;
  /** What blocks the connection, once several attempts have failed; undefined when nothing does any more. */
  handleObstacle(obstacle: Obstacle | undefined): void;
  /** After every hello. */
  handleWelcome(welcome: Welcome): void;
  /** The server's clock was read; `offset` is server time minus the device's monotonic clock, in milliseconds. */
  handleTime(offset: number): void;
  handleViews(views: HeldViews): void;
  handleRejected(error: WireError): void;
  /** How many commands wait for their acknowledgement. */
  handlePending(count: number): void;
}

/** What a connection is built from. */
export interface ConnectionOptions {
  /** Makes the transport to the server. */
  readonly connect: (listener: TransportListener) => Transport;
  readonly device: Device;
  readonly gatherEvidence: GatherEvidence;
  /** The build of the client's files; undefined where it has none. */
  readonly build?: string | undefined;
  /** What the client's page shows from the beginning; left out where it is the screen of a hall or has no site. */
  readonly page?: PageMessage['page'] | undefined;
  readonly outbox?: Partial<OutboxPolicy>;
  /** Asked at each lost connection: whether to forget all views, as a reloaded page does. */
  readonly forgetsViews?: () => boolean;
}

/**
 * How long an acknowledgement may take, in milliseconds. A dead connection is found much earlier; this is for an answer
 * that a living server never gives, so it leaves time for slow networks.
 */
const ACK_TIMEOUT_MS = 15_000;
/** The heartbeat timeout during the first hello, when nothing is known of the network yet, in milliseconds. */
const FIRST_WELCOME_MS = 5_000;
/** A welcome with whole views may take so many times as long as the last one. */
const WELCOME_ALLOWANCE = 3;
/** From a refused hello to the next one, in milliseconds. */
const HELLO_RETRY_MS = 2_000;
/** The same for a page that is shut out and waits to be let in. */
const SHUT_OUT_RETRY_MS = 3_000;
/** How often it is checked whether to read the server's clock again, in milliseconds. */
const TIME_CHECK_MS = 1_000;

/**
 * The client core: one participant's connection to a conference. It keeps views complete over lost and repeated frames,
 * and commands over lost connections. The transport and the device are ports, so browsers, simulations and tests run
 * the same code.
 */
export class Connection {
  readonly #transport: Transport;
  readonly #device: Device;
  readonly #listener: ConnectionListener;
  readonly #build: string | undefined;
  #page: PageMessage['page'] | undefined;
  /** What the last hello said of the page. */
  #greetedPage: PageMessage['page'] | undefined;
  readonly #forgetsViews: () => boolean;
  readonly #time: ServerTime;
  readonly #outbox: CommandOutbox;
  readonly #liveness: Liveness;
  readonly #obstacles: ObstacleFinder;
  readonly #noticeListeners = new Set<(notice: SignalNotice) => void>();
  #replica = new ViewReplica();
  #state: ConnectionState = { kind: 'idle' };
  #status: ConnectionStatus | undefined;
  /** The last welcome; undefined before the first. */
  #welcome: Welcome | undefined;
  /** How long the last welcome took, in milliseconds. */
  #welcomedInMs = FIRST_WELCOME_MS;
  /** Whether the last answer to a command said that the store is unavailable. */
  #isRefusing = false;
  /** When the current attempt began. */
  #attemptedAt = 0;
  /** Attempts and connections that have ended since the last one that opened. */
  #failures = 0;
  #cancelTimeCheck: (() => void) | undefined;

  constructor(options: ConnectionOptions, listener: ConnectionListener) {
    const { connect, device, gatherEvidence, build, page, outbox, forgetsViews = () => false } = options;
    this.#listener = listener;
    this.#device = device;
    this.#build = build;
    this.#page = page;
    this.#forgetsViews = forgetsViews;
    this.#time = new ServerTime(device);
    this.#outbox = this.#createOutbox({ ...DEFAULT_OUTBOX_POLICY, ...outbox });
    this.#obstacles = new ObstacleFinder(gatherEvidence, (obstacle) => listener.handleObstacle(obstacle));
    this.#liveness = new Liveness(device, {
      handleSilent: (isSilent) => this.#updateSession({ isSilent }),
      handleDead: () => {
        this.#handleClosed({ kind: 'lost' });
        this.#transport.close();
      },
    });
    this.#transport = connect(this.#createTransportListener());
  }

  open(): void {
    this.#attempt(ATTEMPT_MS);
    this.#checkTime();
  }

  /** Connects again at once, because the identity has changed. */
  reenter(): void {
    const { kind } = this.#state;
    if (kind === 'ended' || kind === 'idle') return;
    this.#leaveSession();
    this.#transport.close();
    this.#attempt(ATTEMPT_MS);
  }

  /** Leaves for good. Idempotent. */
  close(): void {
    if (this.#state.kind === 'ended') return;
    this.#leave();
    this.#outbox.refuseAll({ code: 'DISCONNECTED' });
  }

  /**
   * Sends a command until it is answered, over reconnects, as long as the outbox's policy says. `seen` is the revision
   * that its sender saw, however late it arrives. Errors: any `ErrorCode`; `DISCONNECTED` at once when the connection
   * has ended or was closed.
   */
  send(command: ClientCommand, seen?: number, commandId?: string): Promise<Reply<CommandAccepted>> {
    if (this.#state.kind === 'ended') return Promise.resolve({ ok: false, error: { code: 'DISCONNECTED' } });
    return this.#outbox.send(command, seen, commandId);
  }

  /**
   * A request about media. Never repeated: media is set up again after a reconnect. Errors: `DISCONNECTED`,
   * `TOO_LARGE`, `MEDIA_…`.
   */
  signal<T extends SignalMessage>(message: T): Promise<Reply<SignalReplies[T['type']]>> {
    return new Promise((resolve) => {
      if (isTooLarge(message)) resolve({ ok: false, error: { code: 'TOO_LARGE' } });
      else if (!this.#session) resolve({ ok: false, error: { code: 'DISCONNECTED' } });
      else {
        this.#transport.request('signal', message, ACK_TIMEOUT_MS, (reply) => {
          // The reply's type follows from the request's, which an event map cannot say.
          resolve((reply as Reply<SignalReplies[T['type']]>) ?? { ok: false, error: { code: 'DISCONNECTED' } });
        });
      }
    });
  }

  /** Says what the page shows from now on. A lost message does not matter: every hello says it again. */
  showPage(page: PageMessage['page']): void {
    this.#page = page;
    if (this.#state.kind === 'live') this.#transport.request('page', { page }, ACK_TIMEOUT_MS, () => {});
  }

  /** Subscribes to the media server's notices. Returns how to unsubscribe. */
  onNotice(listener: (notice: SignalNotice) => void): () => void {
    this.#noticeListeners.add(listener);
    return () => this.#noticeListeners.delete(listener);
  }

  get #session(): Session | undefined {
    return this.#state.kind === 'greeting' || this.#state.kind === 'live' ? this.#state.session : undefined;
  }

  #createTransportListener(): TransportListener {
    return {
      handleOpen: () => {
        this.#failures = 0;
        this.#liveness.start(this.#device.monotonic() - this.#attemptedAt);
      },
      handleConnected: () => {
        this.#obstacles.handleSuccess();
        const session: Session = { held: [], isSilent: false, isStoreAway: false };
        this.#setState({ kind: 'greeting', session });
        this.#sayHello(session);
      },
      handlePacket: () => this.#liveness.handlePacket(),
      handleClosed: (closing) => this.#handleClosed(closing),
      on: {
        frame: (frame) => this.#handleFrame(frame),
        store: ({ available }) => this.#handleStore(available),
        signal: (notice) => {
          for (const listener of this.#noticeListeners) listener(notice);
        },
        rejected: (error) => {
          this.#listener.handleRejected(error);
          // To reconnect by itself would close another window in turn.
          if (error.code === 'TOO_MANY_WINDOWS') this.#end(error);
        },
      },
    };
  }

  #createOutbox(policy: OutboxPolicy): CommandOutbox {
    return new CommandOutbox(
      {
        isOpen: () => this.#state.kind === 'live',
        emit: (message, answer) => this.#transport.request('command', message, ACK_TIMEOUT_MS, answer),
        // A phone's lost acknowledgement may have had a frame in it, which the next welcome brings. Without a
        // connection `transmit` does nothing, and the next welcome sends the command.
        handleUnanswered: (transmit) => {
          const session = this.#session;
          if (session && this.#welcome?.actor.role === 'delegate') this.#sayHello(session);
          else transmit();
        },
        handleReply: (reply) => {
          if (reply.ok && reply.value.frame) this.#handleFrame(reply.value.frame);
          if (!reply.ok && reply.error.code === 'UNAUTHENTICATED') this.#end();
        },
        handlePending: (count) => this.#listener.handlePending(count),
        handleStoreRefusal: (refused) => {
          this.#isRefusing = refused;
          this.#tellStatus();
        },
      },
      this.#device,
      policy,
    );
  }

  #sayHello(session: Session, missing?: Audience): void {
    session.held ??= [];
    const sentAt = this.#time.mark();
    const known = this.#replica.positions(missing);
    this.#greetedPage = this.#page;
    const hello = { protocol: PROTOCOL_VERSION, build: this.#build, page: this.#page, known };
    this.#liveness.allow(WELCOME_ALLOWANCE * this.#welcomedInMs);
    this.#transport.request('hello', hello, ACK_TIMEOUT_MS, (reply) => {
      if (this.#session !== session) return;
      if (!reply) {
        this.#sayHello(session, missing);
        return;
      }
      this.#liveness.allow(0);
      if (reply.ok) this.#handleWelcome(session, reply.value, sentAt);
      else this.#handleRefusedHello(session, reply.error, missing);
    });
  }

  #handleRefusedHello(session: Session, error: WireError, missing: Audience | undefined): void {
    if (error.code === 'UNAUTHENTICATED') {
      this.#end();
      return;
    }
    this.#listener.handleRejected(error);
    this.#device.after(SHUT_OUT_CODES.has(error.code) ? SHUT_OUT_RETRY_MS : HELLO_RETRY_MS, () => {
      if (this.#session === session) this.#sayHello(session, missing);
    });
  }

  #handleWelcome(session: Session, welcome: Welcome, sentAt: number): void {
    this.#welcomedInMs = this.#time.mark() - sentAt;
    this.#takeTime(welcome.serverTime, sentAt);
    const frames = [...welcome.frames, ...(session.held ?? [])];
    session.held = undefined;
    this.#welcome = welcome;
    this.#state = { kind: 'live', session };
    // Also after a hello for a missing frame: at each hello the server forgets this client's media.
    this.#listener.handleWelcome(welcome);
    this.#applyFrames(session, frames);
    this.#tellStatus();
    if (this.#page && this.#page !== this.#greetedPage) this.showPage(this.#page);
    this.#outbox.transmitAll();
  }

  #handleFrame(frame: ViewFrame): void {
    const session = this.#session;
    if (session?.held) session.held.push(frame);
    else if (session) this.#applyFrames(session, [frame]);
  }

  #applyFrames(session: Session, frames: readonly ViewFrame[]): void {
    let changed = false;
    let missing: Audience | undefined;
    for (const frame of frames) {
      const outcome = this.#replica.apply(frame);
      if (outcome === 'applied') changed = true;
      if (outcome === 'gap') missing = frame.audience;
    }
    if (changed) this.#listener.handleViews(this.#replica.views);
    if (missing !== undefined) this.#sayHello(session, missing);
  }

  #handleStore(available: boolean): void {
    if (available) this.#isRefusing = false;
    this.#updateSession({ isStoreAway: !available });
    if (available) this.#outbox.transmitAll();
  }

  #updateSession(change: Partial<Session>): void {
    const session = this.#session;
    if (session) Object.assign(session, change);
    this.#tellStatus();
  }

  /** Reads the server's clock again and again, whenever the last reading no longer holds. */
  #checkTime(): void {
    const checkLater = () => {
      if (this.#state.kind !== 'ended')
        this.#cancelTimeCheck = this.#device.after(TIME_CHECK_MS, () => this.#checkTime());
    };
    if (this.#state.kind !== 'live' || !this.#time.isDue) {
      checkLater();
      return;
    }
    const sentAt = this.#time.mark();
    this.#transport.request('time', {}, ACK_TIMEOUT_MS, (reply) => {
      if (reply?.ok) this.#takeTime(reply.value.serverTime, sentAt);
      checkLater();
    });
  }

  #takeTime(serverTime: number, sentAt: number): void {
    this.#time.take(serverTime, sentAt);
    this.#listener.handleTime(this.#time.offset);
  }

  #attempt(timeoutMs: number): void {
    this.#attemptedAt = this.#device.monotonic();
    this.#setState({ kind: 'connecting' });
    this.#transport.open(timeoutMs);
  }

  #handleClosed(closing: Closing): void {
    if (this.#state.kind === 'ended') return;
    const wasConnected = this.#session !== undefined;
    this.#leaveSession();
    if (closing.kind === 'refused' && closing.code === 'UNAUTHENTICATED') {
      this.#end();
      return;
    }
    if (!wasConnected) void this.#obstacles.handleFailure(closing.kind === 'refused' ? closing.code : undefined);
    const { timeoutMs } = this.#liveness;
    const { delayMs, ...next } = nextAttempt(++this.#failures, closing, timeoutMs, this.#device.random());
    this.#setState({ kind: 'waiting', cancel: this.#device.after(delayMs, () => this.#attempt(next.timeoutMs)) });
  }

  /** Ends what belongs to one connection or attempt. */
  #leaveSession(): void {
    this.#liveness.stop();
    if (this.#state.kind === 'waiting') this.#state.cancel();
    if (!this.#session) return;
    this.#state = { kind: 'connecting' };
    if (this.#forgetsViews()) this.#replica = new ViewReplica();
    this.#outbox.handleDisconnect();
  }

  #leave(): void {
    this.#leaveSession();
    this.#cancelTimeCheck?.();
    this.#state = { kind: 'ended' };
    this.#transport.close();
  }

  /** The server has ended the session: no further attempt is made. */
  #end(error: WireError = { code: 'UNAUTHENTICATED' }): void {
    this.#outbox.refuseAll(error);
    this.#leave();
    this.#tellStatus();
  }

  #setState(state: ConnectionState): void {
    this.#state = state;
    this.#tellStatus();
  }

  #tellStatus(): void {
    const status = statusOf(this.#state, this.#welcome !== undefined, this.#isRefusing);
    if (status === this.#status) return;
    this.#status = status;
    this.#listener.handleStatus(status);
  }
}
