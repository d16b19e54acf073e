/** After so long out of sight a page counts as away, in milliseconds: whoever only looks something up is back sooner. */
const AWAY_MS = 60_000;

/** Whether anybody may see a page, and whether nobody has for so long that its pictures are not kept ready. */
export class PageVisibility {
  readonly #onAway: () => void;
  readonly #awayMs: number;
  #inSight = true;
  #away = false;
  #timer: NodeJS.Timeout | undefined;

  /** `onAway` is called each time that the page has been out of sight for so long. */
  constructor(onAway: () => void, awayMs = AWAY_MS) {
    this.#onAway = onAway;
    this.#awayMs = awayMs;
  }

  get inSight(): boolean {
    return this.#inSight;
  }

  get away(): boolean {
    return this.#away;
  }

  set(inSight: boolean): void {
    if (inSight === this.#inSight) return;
    this.close();
    this.#inSight = inSight;
    this.#away = false;
    if (inSight) return;
    this.#timer = setTimeout(() => {
      this.#away = true;
      this.#onAway();
    }, this.#awayMs);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
