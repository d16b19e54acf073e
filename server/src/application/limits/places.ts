/** How many places there are, and how many of them one holder may have at once. */
export interface Shares {
  readonly all: number;
  readonly each: number;
}

/** Counts what is in flight, in total and by holder, so that one holder cannot take every place. */
export class Places {
  readonly #shares: Shares;
  readonly #taken = new Map<string, number>();
  #total = 0;

  constructor(shares: Shares) {
    this.#shares = shares;
  }

  /** Places taken by all holders. */
  get total(): number {
    return this.#total;
  }

  /** Takes a place for a holder until `leave`; false where there is none, which takes nothing. */
  enter(holder: string): boolean {
    const taken = this.#taken.get(holder) ?? 0;
    if (taken >= this.#shares.each || this.#total >= this.#shares.all) return false;
    this.#taken.set(holder, taken + 1);
    this.#total++;
    return true;
  }

  /** Gives back a place that `enter` gave. */
  leave(holder: string): void {
    const taken = this.#taken.get(holder) ?? 0;
    if (taken === 0) return;
    if (taken === 1) this.#taken.delete(holder);
    else this.#taken.set(holder, taken - 1);
    this.#total--;
  }

  /** Takes a place; returns how to give it back (idempotent), or undefined where there is none. */
  hold(holder: string): (() => void) | undefined {
    if (!this.enter(holder)) return undefined;
    let held = true;
    return () => {
      if (held) this.leave(holder);
      held = false;
    };
  }
}
