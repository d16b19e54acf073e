/** A turn that was taken. Its end lets the next one begin. */
export interface Turn {
  end(): void;
}

/** Lets a few at once do something and some more wait for it, in the order in which they came. */
export class Turns {
  readonly #maxWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(atOnce: number, maxWaiting: number) {
    this.#free = atOnce;
    this.#maxWaiting = maxWaiting;
  }

  /** Resolves when the turn has come, or at once to undefined where too many wait already. */
  async take(): Promise<Turn | undefined> {
    if (this.#free > 0) this.#free -= 1;
    else if (this.#waiting.length >= this.#maxWaiting) return undefined;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return { end: () => this.#next() };
  }

  /** Hands the turn on, so that nobody who comes just now takes it before those who wait. */
  #next(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
