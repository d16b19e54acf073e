import type { BoxRef, CastOutcome, Voter } from '../../application/ballotBox.ts';

const MAX_BATCH = 500;

/** A ballot that waits for company: `paper` is what goes into the box. */
export interface WaitingBallot extends Voter {
  readonly paper: string;
  readonly settle: (outcome: CastOutcome) => void;
  readonly fail: (fault: unknown) => void;
}

/** Gathers ballots of the same box for a moment: one script call for a hundred costs little more than for one. */
export class BallotBatches {
  readonly #waiting = new Map<string, WaitingBallot[]>();
  readonly #windowMs: number;
  readonly #write: (box: BoxRef, batch: readonly WaitingBallot[]) => Promise<readonly CastOutcome[]>;

  constructor(
    windowMs: number,
    write: (box: BoxRef, batch: readonly WaitingBallot[]) => Promise<readonly CastOutcome[]>,
  ) {
    this.#windowMs = windowMs;
    this.#write = write;
  }

  add(box: BoxRef, { voter, siteId }: Voter, paper: string): Promise<CastOutcome> {
    const key = `${box.conferenceId} ${box.pollId}`;
    return new Promise((settle, fail) => {
      const ballot = { voter, siteId, paper, settle, fail };
      const batch = this.#waiting.get(key);
      if (batch && batch.length < MAX_BATCH) {
        batch.push(ballot);
        return;
      }
      const fresh = [ballot];
      this.#waiting.set(key, fresh);
      setTimeout(() => void this.#flush(box, key, fresh), this.#windowMs);
    });
  }

  async #flush(box: BoxRef, key: string, batch: readonly WaitingBallot[]): Promise<void> {
    if (this.#waiting.get(key) === batch) this.#waiting.delete(key);
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
