import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import type { ClientCommand, CommandAccepted, Reply, ViewFrame } from '@diem-cau/shared/protocol/messages.ts';
import { DEFAULT_OUTBOX_POLICY, type OutboxPolicy } from '@diem-cau/shared/sync/commandOutbox.ts';
import { Connection } from '@diem-cau/shared/sync/connection.ts';
import type { ConnectionStatus } from '@diem-cau/shared/sync/connectionState.ts';
import type { ClientEvent, MessageOf, ReplyTo, Transport } from '@diem-cau/shared/sync/ports.ts';
import type { HeldViews } from '@diem-cau/shared/sync/viewReplica.ts';
import type { Audience, ViewOf } from '@diem-cau/shared/views/audiences.ts';
import { addressOf, type CookieSession } from '../../client/src/connection/cookieSession.ts';
import { DEVICE } from '../../client/src/connection/device.ts';
import { SocketTransport } from '../../client/src/connection/socketTransport.ts';

/** One command that a client sent, and its final reply. */
export interface RecordedCommand {
  readonly commandId: string;
  readonly command: ClientCommand;
  readonly seen?: number;
  /** When it was first sent, by `performance.now()`. */
  readonly sentAt: number;
  reply?: Reply<CommandAccepted>;
}

export interface RecordingClientOptions {
  /** Where it connects to: a link that can fail, or a server. */
  readonly url: string;
  /** The origin that its page would have. */
  readonly origin: string;
  readonly session: CookieSession;
  /** Asked at each lost connection: whether to forget all views, as a reloaded page does. */
  readonly forgets?: () => boolean;
}

/** Never gives a command up: a check needs the final reply to each. */
const OUTBOX_POLICY: Partial<OutboxPolicy> = {
  lifetimeMs: Number.POSITIVE_INFINITY,
  maxLosses: Number.POSITIVE_INFINITY,
  // After these the fate of a command is unknown, too.
  transient: new Set<ErrorCode>([...DEFAULT_OUTBOX_POLICY.transient, 'RATE_LIMITED', 'INTERNAL']),
  retryDelayMs: 250,
};

/** The client that browsers run, without a screen: it records each command with its reply, and can send copies of one. */
export class RecordingClient {
  readonly session: CookieSession;
  /** The origin of its page. */
  readonly origin: string;
  /** Every command so far. */
  readonly record: RecordedCommand[] = [];
  readonly #connection: Connection;
  readonly #copies = new Map<string, number>();
  #status: ConnectionStatus = 'connecting';
  #pending = 0;
  #views: HeldViews = {};
  /** How often it has been welcomed. */
  welcomes = 0;

  constructor({ url, origin, session, forgets }: RecordingClientOptions) {
    this.session = session;
    this.origin = origin;
    this.#connection = new Connection(
      {
        connect: (listener) => {
          const transport = new SocketTransport(session.info.peerId, listener, addressOf(session, url, origin));
          return new CopyingTransport(transport, this.#copies, listener.on.frame);
        },
        device: DEVICE,
        // A failing link is part of what is checked.
        gatherEvidence: async (refusal) => ({ onLine: true, secure: false, answered: false, refusal }),
        outbox: OUTBOX_POLICY,
        ...(forgets && { forgetsViews: forgets }),
      },
      {
        handleStatus: (status) => {
          this.#status = status;
        },
        handleWelcome: () => {
          this.welcomes++;
        },
        handleViews: (views) => {
          this.#views = views;
        },
        handlePending: (count) => {
          this.#pending = count;
        },
        handleObstacle() {},
        handleTime() {},
        handleRejected() {},
      },
    );
    this.#connection.open();
  }

  get actor() {
    return this.session.info.actor;
  }

  /** Connected, with its views, and without a command that waits. */
  get isSettled(): boolean {
    return (this.#status === 'connected' || this.#status === 'stale') && this.#pending === 0;
  }

  get views(): HeldViews {
    return this.#views;
  }

  view<A extends Audience>(audience: A): ViewOf<A> | undefined {
    return this.#views[audience] as ViewOf<A> | undefined;
  }

  /** Sends a command until it has its final reply; each try goes out in so many copies. `seen`: the revision that its sender saw. */
  async send(command: ClientCommand, copies = 1, seen?: number): Promise<Reply<CommandAccepted>> {
    const commandId = randomUUID();
    const recorded: RecordedCommand = {
      commandId,
      command,
      ...(seen !== undefined && { seen }),
      sentAt: performance.now(),
    };
    this.record.push(recorded);
    this.#copies.set(commandId, copies);
    const reply = await this.#connection.send(command, seen, commandId);
    recorded.reply = reply;
    return reply;
  }

  /** Sends a command that must be accepted. Throws with the refusal. */
  async act(command: ClientCommand): Promise<void> {
    const reply = await this.send(command);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(reply.error)}`);
  }

  close(): void {
    this.#connection.close();
  }
}

/** Sends commands in several copies, as a network does that repeats what it carries. */
class CopyingTransport implements Transport {
  readonly #inner: Transport;
  readonly #copies: ReadonlyMap<string, number>;
  readonly #handleFrame: (frame: ViewFrame) => void;

  constructor(inner: Transport, copies: ReadonlyMap<string, number>, handleFrame: (frame: ViewFrame) => void) {
    this.#inner = inner;
    this.#copies = copies;
    this.#handleFrame = handleFrame;
  }

  open(timeoutMs: number): void {
    this.#inner.open(timeoutMs);
  }

  close(): void {
    this.#inner.close();
  }

  request<Event extends ClientEvent>(
    event: Event,
    message: MessageOf<Event>,
    timeoutMs: number,
    answer: (reply: ReplyTo<Event> | undefined) => void,
  ): void {
    const copies = 'commandId' in message ? (this.#copies.get(message.commandId) ?? 1) : 1;
    this.#inner.request(event, message, timeoutMs, answer);
    for (let copy = 1; copy < copies; copy++) {
      this.#inner.request(event, message, timeoutMs, (reply) => {
        // Any of the copies may have brought the frame.
        if (reply?.ok && 'frame' in reply.value && reply.value.frame) this.#handleFrame(reply.value.frame as ViewFrame);
      });
    }
  }
}
