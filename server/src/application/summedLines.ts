import type { Clock } from './clock.ts';

const PERIOD_MS = 60_000;
/** The same line is written so often in a minute, and counted after that. */
const LINES_EACH = 5;
/** Different refusals in a minute that are told apart; beyond them all are one count. */
const MAX_REFUSALS = 2_000;

interface Seen<Line> {
  readonly line: Line;
  count: number;
}

/** Writes lines, and sums up what repeats: a flood of refusals must not become one of lines. */
export class SummedLines<Line> {
  readonly #write: (line: Line, repeated?: number) => void;
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #others: Line | undefined;
  readonly #seen = new Map<string, Seen<Line>>();
  readonly #timer: NodeJS.Timeout;
  #overflow = 0;
  #refusals = 0;
  #endsAt: number;

  /**
   * @param write Takes a line; `repeated` is how often it came in the last minute beyond the lines that were written.
   * @param others Represents the refusals of a minute that were too many to tell apart; without it they are left out.
   */
  constructor(write: (line: Line, repeated?: number) => void, clock: Pick<Clock, 'monotonic'>, others?: Line) {
    this.#write = write;
    this.#clock = clock;
    this.#others = others;
    this.#endsAt = clock.monotonic() + PERIOD_MS;
    this.#timer = setInterval(() => this.#sumUpIfDue(), PERIOD_MS);
    this.#timer.unref();
  }

  /** Takes a line; those of one key are the same. */
  record(key: string, line: Line, isRefusal: boolean): void {
    this.#sumUpIfDue();
    const seen = this.#seen.get(key) ?? this.#begin(key, line, isRefusal);
    if (!seen) return;
    seen.count++;
    if (seen.count <= LINES_EACH) this.#write(line);
  }

  /** Writes what is counted and not written yet. */
  close(): void {
    clearInterval(this.#timer);
    this.#sumUp();
  }

  #begin(key: string, line: Line, isRefusal: boolean): Seen<Line> | undefined {
    if (isRefusal && ++this.#refusals > MAX_REFUSALS) {
      this.#overflow++;
      return undefined;
    }
    const seen = { line, count: 0 };
    this.#seen.set(key, seen);
    return seen;
  }

  #sumUpIfDue(): void {
    if (this.#clock.monotonic() >= this.#endsAt) this.#sumUp();
  }

  #sumUp(): void {
    for (const { line, count } of this.#seen.values()) {
      if (count > LINES_EACH) this.#write(line, count - LINES_EACH);
    }
    if (this.#overflow > 0 && this.#others !== undefined) this.#write(this.#others, this.#overflow);
    this.#seen.clear();
    this.#overflow = 0;
    this.#refusals = 0;
    this.#endsAt = this.#clock.monotonic() + PERIOD_MS;
  }
}
