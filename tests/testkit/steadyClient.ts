import { randomUUID } from 'node:crypto';
import type { ClientCommand, CommandAccepted, Reply, ViewFrame, Welcome } from '@diem-cau/shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '@diem-cau/shared/protocol/messages.ts';
import type { Audience, ViewOf } from '@diem-cau/shared/views/audiences.ts';
import { io, type Socket } from 'socket.io-client';
import { Liveness } from '../../client/src/connection/liveness.ts';
import { keepConnecting, RECONNECTION } from '../../client/src/connection/reconnection.ts';
import { type HeldViews, ViewReplica } from '../../client/src/connection/viewReplica.ts';
import type { Session } from './peer.ts';

/** One command in a client's notebook: what was sent, and what came back in the end. */
export interface Note {
  readonly commandId: string;
  readonly command: ClientCommand;
  readonly seen?: number;
  /** When it was first sent, by `performance.now()`. */
  readonly sentAt: number;
  reply?: Reply<CommandAccepted>;
}

interface Outgoing {
  readonly note: Note;
  /** How often each try is sent at once. */
  readonly copies: number;
  inFlight: boolean;
  settle: (reply: Reply<CommandAccepted>) => void;
}

const ACK_TIMEOUT_MS = 15_000;
const HELLO_RETRY_MS = 500;
const COMMAND_RETRY_MS = 250;
const REFUSED_RETRY_MS = 1_000;
/** After these nothing is known of the command's fate: it is sent again under its id. */
const UNCERTAIN: ReadonlySet<string> = new Set(['STORE_CONFLICT', 'STORE_UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL']);

export interface SteadyClientOptions {
  /** Where its line begins. */
  readonly url: string;
  /** The origin that its page would have. */
  readonly origin: string;
  readonly session: Session;
  /** Forgets what it knows at some reconnects, as a reloaded page does. */
  readonly forgets?: () => boolean;
}

/**
 * A participant that never gives up: it keeps its views with the replica of the real client, comes back whenever its
 * line or its server is gone, repeats each command under its id until it is answered for good, and notes everything.
 */
export class SteadyClient {
  readonly session: Session;
  readonly notebook: Note[] = [];
  readonly #socket: Socket;
  readonly #forgets: () => boolean;
  readonly #outbox = new Map<string, Outgoing>();
  #replica = new ViewReplica();
  /** Frames that come while a hello is on its way; its answer must be applied first. */
  #waitingFrames: ViewFrame[] | undefined = [];
  #greeted = false;
  #closed = false;
  /** How often it has connected. */
  connects = 0;

  constructor({ url, origin, session, forgets = () => false }: SteadyClientOptions) {
    this.session = session;
    this.#forgets = forgets;
    const { info, cookie } = session;
    this.#socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      auth: { peerId: info.peerId },
      extraHeaders: { cookie, origin },
      ...RECONNECTION,
    });
    // As the real client does, so that a dead connection is found as soon.
    const liveness = new Liveness({ handleQuiet: () => {}, handleDead: () => this.#socket.io.engine.close() });
    keepConnecting(this.#socket.io, liveness);
    this.#socket.on('connect', () => {
      this.connects++;
      this.#greet();
    });
    this.#socket.on('disconnect', (reason) => this.#handleDisconnect(reason));
    this.#socket.on('connect_error', () => {
      // A refusal by the server, for example while its store is away, also ends the library's own attempts.
      if (!this.#socket.active) this.#connectLater();
    });
    this.#socket.on('frame', (frame: ViewFrame) => this.#take(frame));
  }

  get actor() {
    return this.session.info.actor;
  }

  /** Connected, with its views, and without a command that waits. */
  get isSettled(): boolean {
    return this.#greeted && this.#outbox.size === 0;
  }

  get views(): HeldViews {
    return this.#replica.views;
  }

  view<A extends Audience>(audience: A): ViewOf<A> | undefined {
    return this.#replica.views[audience] as ViewOf<A> | undefined;
  }

  /** Sends a command until it is answered for good; `seen` is the revision that its sender saw. */
  send(command: ClientCommand, copies = 1, seen?: number): Promise<Reply<CommandAccepted>> {
    const commandId = randomUUID();
    const note: Note = { commandId, command, ...(seen !== undefined && { seen }), sentAt: performance.now() };
    this.notebook.push(note);
    return new Promise((settle) => {
      const outgoing = { note, copies, inFlight: false, settle };
      this.#outbox.set(commandId, outgoing);
      this.#transmit(outgoing);
    });
  }

  /** Sends a command that must be accepted in the end. */
  async act(command: ClientCommand): Promise<void> {
    const reply = await this.send(command);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(reply.error)}`);
  }

  close(): void {
    this.#closed = true;
    this.#socket.disconnect();
  }

  #greet(missing?: Audience): void {
    this.#waitingFrames ??= [];
    const { id } = this.#socket;
    const known = this.#replica.positions(missing);
    this.#socket
      .timeout(ACK_TIMEOUT_MS)
      .emit('hello', { protocol: PROTOCOL_VERSION, known }, (error: Error | null, reply: Reply<Welcome>) => {
        if (this.#closed || this.#socket.id !== id || !this.#socket.connected) return;
        if (error || !reply.ok) {
          setTimeout(() => this.#socket.id === id && this.#socket.connected && this.#greet(missing), HELLO_RETRY_MS);
          return;
        }
        const frames = [...reply.value.frames, ...(this.#waitingFrames ?? [])];
        this.#waitingFrames = undefined;
        this.#greeted = true;
        this.#apply(frames);
        for (const outgoing of this.#outbox.values()) this.#transmit(outgoing);
      });
  }

  #take(frame: ViewFrame): void {
    if (this.#waitingFrames) this.#waitingFrames.push(frame);
    else this.#apply([frame]);
  }

  #apply(frames: readonly ViewFrame[]): void {
    const missing = frames.filter((frame) => this.#replica.apply(frame) === 'gap').at(-1);
    if (missing) this.#greet(missing.audience);
  }

  #transmit(outgoing: Outgoing): void {
    const { commandId, command, seen } = outgoing.note;
    if (!this.#greeted || !this.#socket.connected || outgoing.inFlight || !this.#outbox.has(commandId)) return;
    outgoing.inFlight = true;
    const handle = (error: Error | null, reply: Reply<CommandAccepted>) => {
      // Of several copies any one may have brought it.
      if (!error && reply.ok && reply.value.frame) this.#take(reply.value.frame);
      if (!this.#outbox.has(commandId)) return;
      outgoing.inFlight = false;
      // The lost acknowledgement may have had a frame in it. Without a connection the next hello sends it again.
      if (error && this.#greeted && this.#socket.connected) this.#greet();
      else if (error) return;
      else if (!reply.ok && UNCERTAIN.has(reply.error.code)) {
        setTimeout(() => this.#transmit(outgoing), COMMAND_RETRY_MS);
      } else {
        this.#outbox.delete(commandId);
        outgoing.note.reply = reply;
        outgoing.settle(reply);
      }
    };
    for (let copy = 0; copy < outgoing.copies; copy++) {
      this.#socket
        .timeout(ACK_TIMEOUT_MS)
        .emit('command', { commandId, command, ...(seen !== undefined && { seen }) }, handle);
    }
  }

  #handleDisconnect(reason: string): void {
    this.#greeted = false;
    this.#waitingFrames = [];
    for (const outgoing of this.#outbox.values()) outgoing.inFlight = false;
    if (this.#forgets()) this.#replica = new ViewReplica();
    if (reason === 'io server disconnect') this.#connectLater();
  }

  #connectLater(): void {
    setTimeout(() => this.#closed || this.#socket.connect(), REFUSED_RETRY_MS * (1 + Math.random()));
  }
}
