import type { BoxRef, CastOutcome, EntitledVoter } from '../../application/ballotBox.ts';

const MAX_BATCH = 1_000;

/** A ballot that waits for company: `paper` is what goes into the box. */
export interface WaitingBallot extends EntitledVoter {
  readonly paper: string;
  readonly settle: (outcome: CastOutcome) => void;
  readonly fail: (fault: unknown) => void;
}

type WriteBatch = (box: BoxRef, batch: readonly WaitingBallot[]) => Promise<readonly CastOutcome[]>;

/**
 * Gathers ballots of the same box: one script call for a hundred costs little more than for one. The first waits a
 * moment for company; those that come while a batch is being written are the next one, so that a busy store gets fewer
 * and larger batches.
 */
export class BallotBatches {
  /** By box; a box is in here from its first ballot until nothing waits and nothing is being written. */
  readonly #waiting = new Map<string, WaitingBallot[]>();
  readonly #windowMs: number;
  readonly #write: WriteBatch;

  constructor(windowMs: number, write: WriteBatch) {
    this.#windowMs = windowMs;
    this.#write = write;
  }

  add(box: BoxRef, who: EntitledVoter, paper: string): Promise<CastOutcome> {
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

  async #writeBatch(box: BoxRef, batch: readonly WaitingBallot[]): Promise<void> {
    try {
      const outcomes = await this.#write(box, batch);
      batch.forEach(({ settle }, index) => {
        settle(outcomes[index] ?? 'notOpen');
      });
    } catch (fault) {
      for (const { fail } of batch) fail(fault);
    }
  }
}
