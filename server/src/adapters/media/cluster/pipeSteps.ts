import type { MediaLogger } from '../mediaLogger.ts';
import type { RoomRouter } from '../workers/roomRouters.ts';
import type { PipeAddress } from './pipeTransport.ts';

/** What both ends of a pipe between servers need. */
export interface PipeContext {
  readonly listen: PipeAddress;
  readonly logger: MediaLogger;
  /** The router of the conference that pipes of other servers lead to. */
  readonly openGateway: () => Promise<RoomRouter>;
  /** Called when the other server must be told something new. */
  readonly onChanged: () => void;
}

/** One end's steps, one after the other; a step that fails closes the end, and the next heartbeat builds another. */
export class PipeSteps {
  readonly #context: PipeContext;
  readonly #onClosed: () => void;
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(context: PipeContext, onClosed: () => void) {
    this.#context = context;
    this.#onClosed = onClosed;
  }

  get closed(): boolean {
    return this.#closed;
  }

  add(step: () => Promise<void>): void {
    this.#last = this.#last.then(async () => {
      if (this.#closed) return;
      try {
        await step();
      } catch (error) {
        if (this.#closed) return;
        this.#context.logger.warn({ err: error }, 'a pipe to another server broke');
        this.#close();
      }
    });
  }

  /** Ends it, and has the other server told at once. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#close();
    this.#context.onChanged();
  }

  #close(): void {
    this.#closed = true;
    this.#onClosed();
  }
}
