/** Counts for each simulated voter how often it has cast, so that each ballot names the one it replaces. */
export class CastCount {
  readonly #standing = new Map<number, { readonly choice: string; readonly casts: number }>();

  /** How many casts this ballot follows. The same choice again is the same ballot. */
  next(client: number, choice: string): number {
    const before = this.#standing.get(client) ?? { choice: '', casts: 0 };
    if (choice !== before.choice) this.#standing.set(client, { choice, casts: before.casts + 1 });
    return before.casts;
  }

  /** The last ballot of a client was refused. */
  takeBack(client: number): void {
    const { casts } = this.#standing.get(client) ?? { casts: 0 };
    this.#standing.set(client, { choice: '', casts: Math.max(0, casts - 1) });
  }

  clear(): void {
    this.#standing.clear();
  }
}
