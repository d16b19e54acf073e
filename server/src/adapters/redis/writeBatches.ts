const MAX_BATCH = 1_000;

/** What waits for its batch. */
interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (fault: unknown) => void;
}

type WriteBatch<Box, Item, Outcome> = (box: Box, batch: readonly Item[]) => Promise<readonly Outcome[]>;

/**
 * Batches what goes into the same box: one script call for a hundred ballots costs little more than for one. The first waits one
 * batching window; those that arrive while a batch is being written form the next one, so that a busy store gets fewer
 * and larger batches.
 */
export class WriteBatches<Box, Item, Outcome> {
  /** By box; a box is present from its first item until nothing waits and nothing is being written. */
  readonly #waiting = new Map<string, Waiting<Item, Outcome>[]>();
  readonly #windowMs: number;
  readonly #keyOf: (box: Box) => string;
  readonly #write: WriteBatch<Box, Item, Outcome>;

  constructor(windowMs: number, keyOf: (box: Box) => string, write: WriteBatch<Box, Item, Outcome>) {
    this.#windowMs = windowMs;
    this.#keyOf = keyOf;
    this.#write = write;
  }

  add(box: Box, item: Item): Promise<Outcome> {
    const key = this.#keyOf(box);
    return new Promise((settle, fail) => {
      const added = { item, settle, fail };
      const waiting = this.#waiting.get(key);
      if (waiting) {
        waiting.push(added);
        return;
      }
      this.#waiting.set(key, [added]);
      setTimeout(() => void this.#writeAll(box, key), this.#windowMs);
    });
  }

  async #writeAll(box: Box, key: string): Promise<void> {
    const waiting = this.#waiting.get(key) ?? [];
    while (waiting.length > 0) await this.#writeBatch(box, waiting.splice(0, MAX_BATCH));
    this.#waiting.delete(key);
  }

  async #writeBatch(box: Box, batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#write(
        box,
        batch.map(({ item }) => item),
      );
      batch.forEach(({ settle, fail }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) fail(new Error('The store gave no answer about an item of a batch.'));
        else settle(outcome);
      });
    } catch (fault) {
      for (const { fail } of batch) fail(fault);
    }
  }
}
