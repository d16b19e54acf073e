import type { BoxRef, EntitledVoter } from '../../application/ballotBox.ts';

const MAX_BATCH = 1_000;

/** A ballot that waits for its batch; `paper` is the value stored in the box. */
export interface WaitingBallot<Outcome> extends EntitledVoter {
  readonly paper: string;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (fault: unknown) => void;
}

type WriteBatch<Outcome> = (box: BoxRef, batch: readonly WaitingBallot<Outcome>[]) => Promise<readonly Outcome[]>;

/**
 * Batches ballots of the same box: one script call for a hundred costs little more than for one. The first ballot waits
 * one batching window; those that arrive while a batch is being written form the next one, so that a busy store gets
 * fewer and larger batches.
 */
export class BallotBatches<Outcome> {
  /** By box; a box is present from its first ballot until nothing waits and nothing is being written. */
  readonly #waiting = new Map<string, WaitingBallot<Outcome>[]>();
  readonly #windowMs: number;
  readonly #write: WriteBatch<Outcome>;

  constructor(windowMs: number, write: WriteBatch<Outcome>) {
    this.#windowMs = windowMs;
    this.#write = write;
  }

  add(box: BoxRef, who: EntitledVoter, paper: string): Promise<Outcome> {
    const key = `${box.conferenceId} ${box.pollId}`;
    return new Promise((settle, fail) => {
      const ballot = { ...who, paper, settle, fail };
      const waiting = this.#waiting.get(key);
      if (waiting) {
        waiting.push(ballot);
        return;
      }
      this.#waiting.set(key, [ballot]);
      setTimeout(() => void this.#writeAll(box, key), this.#windowMs);
    });
  }

  async #writeAll(box: BoxRef, key: string): Promise<void> {
    const waiting = this.#waiting.get(key) ?? [];
    while (waiting.length > 0) await this.#writeBatch(box, waiting.splice(0, MAX_BATCH));
    this.#waiting.delete(key);
  }

  async #writeBatch(box: BoxRef, batch: readonly WaitingBallot<Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#write(box, batch);
      batch.forEach(({ settle, fail }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) fail(new Error('The store gave no answer about a ballot.'));
        else settle(outcome);
      });
    } catch (fault) {
      for (const { fail } of batch) fail(fault);
    }
  }
}
