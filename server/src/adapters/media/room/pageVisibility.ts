/** How long a page must be hidden before its consumers of pictures are closed (ms). A short look elsewhere is shorter. */
const AWAY_MS = 60_000;

/** Whether a page is visible, and whether it was hidden for so long that its pictures are closed. */
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
