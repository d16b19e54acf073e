import {
  type Ladder,
  type LineMeasures,
  nextRung,
  type Rung,
  startOfSaving,
  topOfLadder,
} from '@diem-cau/shared/domain/stage/ladder.ts';

/** How much each connection's line bears, as its last reports say. */
export class ReceiverLadders {
  readonly #ladders = new Map<string, Ladder>();

  rungOf(peerId: string): Rung {
    return (this.#ladders.get(peerId) ?? topOfLadder).rung;
  }

  /** Has a connection that saves data begin low, unless its line is known already. */
  beginLow(peerId: string, now: number): void {
    if (!this.#ladders.has(peerId)) this.#ladders.set(peerId, { ...startOfSaving, judgedAt: now });
  }

  /** Takes a look at a line; whether its rung changed. `now` in milliseconds. */
  report(peerId: string, measures: LineMeasures, now: number): boolean {
    const before = this.#ladders.get(peerId) ?? { ...topOfLadder, judgedAt: now };
    const after = nextRung(before, measures, now);
    this.#ladders.set(peerId, after);
    return after.rung !== before.rung;
  }

  forget(peerId: string): void {
    this.#ladders.delete(peerId);
  }
}
