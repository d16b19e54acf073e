import type { Logger } from './logger.ts';

/** Looks again and again whether there is something to do, one look at a time. A look that fails is logged; the next one comes. */
export abstract class RegularLook {
  readonly #everyMs: number;
  readonly #logger: Logger;
  readonly #failure: string;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #closed = false;

  /** @param failure What is logged of a look that fails. */
  constructor(everyMs: number, { logger, failure }: { readonly logger: Logger; readonly failure: string }) {
    this.#everyMs = everyMs;
    this.#logger = logger;
    this.#failure = failure;
  }

  /** Looks from now on. */
  start(): void {
    this.#timer = setInterval(() => void this.look(), this.#everyMs);
    this.#timer.unref();
  }

  /** Waits for the look that has begun. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.#looking;
  }

  /** Looks once; a look that has begun is waited for. Never rejects. */
  look(): Promise<void> {
    this.#looking ??= this.lookThrough()
      .catch((error: unknown) => this.#logger.warn({ err: error }, this.#failure))
      .finally(() => {
        this.#looking = undefined;
      });
    return this.#looking;
  }

  /** A look that takes long begins nothing more once it is closed. */
  protected get closed(): boolean {
    return this.#closed;
  }

  protected abstract lookThrough(): Promise<void>;
}
