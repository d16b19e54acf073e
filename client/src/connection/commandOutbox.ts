import type { ErrorCode, WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { ClientCommand, CommandAccepted, CommandMessage, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import { isTooLarge } from './messageSize.ts';

/** A command older than this is refused rather than taking effect when nobody expects it any more. In milliseconds. */
const LIFETIME_MS = 60_000;
const RETRY_DELAY_MS = 1_000;
/** A command with which so many connections have ended may be what ends them. */
const MAX_LOST = 5;
/** Refusals of the moment: the same message with the same id may succeed a moment later. */
const TRANSIENT: ReadonlySet<ErrorCode> = new Set(['STORE_CONFLICT', 'STORE_UNAVAILABLE', 'DISCONNECTED']);

/** What the outbox needs of the connection, and what it tells it. */
export interface OutboxLine {
  /** Whether the server takes commands now. */
  isOpen(): boolean;
  /** Sends a message once; `error` where no answer has come in time. */
  emit(message: CommandMessage, answer: (error: Error | null, reply: Reply<CommandAccepted>) => void): void;
  /** An answer was lost: sends again, by `transmit` or after a hello. */
  handleUnanswered(transmit: () => void): void;
  handleReply(reply: Reply<CommandAccepted>): void;
  /** How many commands wait. */
  handlePending(count: number): void;
  /** Whether the store refuses commands, as the last answer said. */
  handleStoreRefusal(refused: boolean): void;
}

interface OutgoingCommand {
  readonly message: CommandMessage;
  readonly settle: (reply: Reply<CommandAccepted>) => void;
  inFlight: boolean;
  /** How many connections have ended while this waited for its answer. */
  lost: number;
}

/** The commands that wait for their answers. Each keeps its id however often it is sent, so it takes effect once. */
export class CommandOutbox {
  readonly #line: OutboxLine;
  readonly #waiting = new Map<string, OutgoingCommand>();

  constructor(line: OutboxLine) {
    this.#line = line;
  }

  /** Sends a command until it is answered, for at most a minute; `seen` as in `CommandMessage`. Errors: any `ErrorCode`. */
  send(command: ClientCommand, seen?: number): Promise<Reply<CommandAccepted>> {
    const message: CommandMessage = { commandId: nanoid(), command, ...(seen !== undefined && { seen }) };
    if (isTooLarge(message)) return Promise.resolve({ ok: false, error: { code: 'TOO_LARGE' } });
    return new Promise((resolve) => {
      const expiry = setTimeout(
        () => this.#settle(message.commandId, { ok: false, error: { code: 'DISCONNECTED' } }),
        LIFETIME_MS,
      );
      const outgoing: OutgoingCommand = {
        message,
        inFlight: false,
        lost: 0,
        settle: (reply) => {
          clearTimeout(expiry);
          resolve(reply);
        },
      };
      this.#waiting.set(message.commandId, outgoing);
      this.#line.handlePending(this.#waiting.size);
      this.#transmit(outgoing);
    });
  }

  /** Sends whatever waits and is not on its way. */
  transmitAll(): void {
    for (const outgoing of this.#waiting.values()) this.#transmit(outgoing);
  }

  refuseAll(error: WireError): void {
    for (const commandId of [...this.#waiting.keys()]) this.#settle(commandId, { ok: false, error });
  }

  /** The connection has ended. A command with which one after the other ends is given up: it would end the next one too. */
  handleDisconnect(): void {
    for (const [commandId, outgoing] of [...this.#waiting]) {
      if (!outgoing.inFlight) continue;
      outgoing.lost++;
      if (outgoing.lost >= MAX_LOST) this.#settle(commandId, { ok: false, error: { code: 'UNDELIVERABLE' } });
    }
  }

  #transmit(outgoing: OutgoingCommand): void {
    const { message } = outgoing;
    // Of those that a connection has ended with, one at a time: so it shows which of them ends it.
    if (outgoing.lost > 0 && [...this.#waiting.values()].some(({ lost, inFlight }) => lost > 0 && inFlight)) return;
    if (!this.#line.isOpen() || outgoing.inFlight || !this.#waiting.has(message.commandId)) return;
    outgoing.inFlight = true;
    this.#line.emit(message, (error, reply) => {
      outgoing.inFlight = false;
      if (error) {
        this.#line.handleUnanswered(() => this.#transmit(outgoing));
        return;
      }
      this.#line.handleStoreRefusal(!reply.ok && reply.error.code === 'STORE_UNAVAILABLE');
      if (!reply.ok && TRANSIENT.has(reply.error.code)) {
        setTimeout(() => this.#transmit(outgoing), RETRY_DELAY_MS);
        return;
      }
      this.#line.handleReply(reply);
      this.#settle(message.commandId, reply);
    });
  }

  #settle(commandId: string, reply: Reply<CommandAccepted>): void {
    const outgoing = this.#waiting.get(commandId);
    if (!outgoing) return;
    this.#waiting.delete(commandId);
    this.#line.handlePending(this.#waiting.size);
    outgoing.settle(reply);
    if (outgoing.lost > 0) this.transmitAll();
    // Nothing is left that would find out when the store takes commands again.
    if (this.#waiting.size === 0) this.#line.handleStoreRefusal(false);
  }
}
