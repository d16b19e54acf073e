import type { ErrorCode, WireError } from '../protocol/errors.ts';
import type { ClientCommand, CommandAccepted, CommandMessage, Reply } from '../protocol/messages.ts';
import { isTooLarge } from './messageSize.ts';
import type { Device } from './ports.ts';

/** When a command is sent again, and when it is given up. */
export interface OutboxPolicy {
  /**
   * An older command is refused rather than taking effect when nobody expects it any more, in milliseconds; `Infinity`: never.
   */
  readonly lifetimeMs: number;
  /** A command in flight when so many connections ended may be what ends them; it is given up. */
  readonly maxLosses: number;
  /** Refusals after which the same message with the same id may succeed a moment later. */
  readonly transient: ReadonlySet<ErrorCode>;
  /** From such a refusal to the next try, in milliseconds. */
  readonly retryDelayMs: number;
}

/** The patience of the product: a minute for an answer, and a few repeats. */
export const DEFAULT_OUTBOX_POLICY: OutboxPolicy = {
  lifetimeMs: 60_000,
  maxLosses: 5,
  transient: new Set(['STORE_CONFLICT', 'STORE_UNAVAILABLE', 'DISCONNECTED']),
  retryDelayMs: 1_000,
};

/** What the outbox needs of the connection, and what it reports to it. */
export interface OutboxPort {
  /** Whether the server takes commands now. */
  isOpen(): boolean;
  /** Sends a message once; `answer` gets undefined where no answer has come in time. */
  emit(message: CommandMessage, answer: (reply: Reply<CommandAccepted> | undefined) => void): void;
  /** An answer was lost: sends again, by `transmit` or after a hello. */
  handleUnanswered(transmit: () => void): void;
  handleReply(reply: Reply<CommandAccepted>): void;
  /** How many commands wait. */
  handlePending(count: number): void;
  /** Whether the store refuses commands, by the last answer. */
  handleStoreRefusal(refused: boolean): void;
}

interface OutgoingCommand {
  readonly message: CommandMessage;
  readonly settle: (reply: Reply<CommandAccepted>) => void;
  inFlight: boolean;
  /** How many connections have ended while this waited for its answer. */
  losses: number;
}

/** The commands that wait for their answers. Each keeps its id however often it is sent, so it takes effect once. */
export class CommandOutbox {
  readonly #port: OutboxPort;
  readonly #device: Device;
  readonly #policy: OutboxPolicy;
  readonly #waiting = new Map<string, OutgoingCommand>();

  constructor(port: OutboxPort, device: Device, policy: OutboxPolicy) {
    this.#port = port;
    this.#device = device;
    this.#policy = policy;
  }

  /** Sends a command until it is answered or its lifetime is over; `seen` as in `CommandMessage`. Errors: any `ErrorCode`. */
  send(command: ClientCommand, seen?: number, commandId = this.#device.newId()): Promise<Reply<CommandAccepted>> {
    const message: CommandMessage = { commandId, command, ...(seen !== undefined && { seen }) };
    if (isTooLarge(message)) return Promise.resolve({ ok: false, error: { code: 'TOO_LARGE' } });
    return new Promise((resolve) => {
      const { lifetimeMs } = this.#policy;
      const expire = () => this.#settle(commandId, { ok: false, error: { code: 'DISCONNECTED' } });
      const cancel = lifetimeMs < Number.POSITIVE_INFINITY ? this.#device.after(lifetimeMs, expire) : undefined;
      const settle = (reply: Reply<CommandAccepted>) => {
        cancel?.();
        resolve(reply);
      };
      const outgoing: OutgoingCommand = { message, settle, inFlight: false, losses: 0 };
      this.#waiting.set(commandId, outgoing);
      this.#port.handlePending(this.#waiting.size);
      this.#transmit(outgoing);
    });
  }

  /** Sends whatever waits and is not in flight. */
  transmitAll(): void {
    for (const outgoing of this.#waiting.values()) this.#transmit(outgoing);
  }

  refuseAll(error: WireError): void {
    for (const commandId of [...this.#waiting.keys()]) this.#settle(commandId, { ok: false, error });
  }

  /** The connection has ended. A command in flight on one lost connection after the other is given up: it would end the next. */
  handleDisconnect(): void {
    for (const [commandId, outgoing] of [...this.#waiting]) {
      if (!outgoing.inFlight) continue;
      outgoing.losses++;
      if (outgoing.losses < this.#policy.maxLosses) continue;
      this.#settle(commandId, { ok: false, error: { code: 'UNDELIVERABLE' } });
    }
  }

  #transmit(outgoing: OutgoingCommand): void {
    const { message } = outgoing;
    if (!this.#port.isOpen() || outgoing.inFlight || !this.#waiting.has(message.commandId)) return;
    if (outgoing.losses > 0 && this.#isSuspectInFlight) return;
    outgoing.inFlight = true;
    this.#port.emit(message, (reply) => this.#handleAnswer(outgoing, reply));
  }

  /** Of the commands that a connection has ended with, one at a time is sent, which shows which of them ends it. */
  get #isSuspectInFlight(): boolean {
    return [...this.#waiting.values()].some(({ losses, inFlight }) => losses > 0 && inFlight);
  }

  #handleAnswer(outgoing: OutgoingCommand, reply: Reply<CommandAccepted> | undefined): void {
    outgoing.inFlight = false;
    if (!reply) {
      this.#port.handleUnanswered(() => this.#transmit(outgoing));
      return;
    }
    this.#port.handleStoreRefusal(!reply.ok && reply.error.code === 'STORE_UNAVAILABLE');
    if (!reply.ok && this.#policy.transient.has(reply.error.code)) {
      this.#device.after(this.#policy.retryDelayMs, () => this.#transmit(outgoing));
      return;
    }
    this.#port.handleReply(reply);
    this.#settle(outgoing.message.commandId, reply);
  }

  #settle(commandId: string, reply: Reply<CommandAccepted>): void {
    const outgoing = this.#waiting.get(commandId);
    if (!outgoing) return;
    this.#waiting.delete(commandId);
    this.#port.handlePending(this.#waiting.size);
    outgoing.settle(reply);
    if (outgoing.losses > 0) this.transmitAll();
    // No command is left that would find out when the store is back.
    if (this.#waiting.size === 0) this.#port.handleStoreRefusal(false);
  }
}
