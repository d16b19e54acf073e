/**
 * Guards every control of the page against presses that were meant for what stood in its place a moment ago: a row that
 * moved up because the one above it left, a dialog that opened under the pointer, a button whose words changed.
 *
 * A press is dropped if, within `SETTLE_MS` before it and at the same spot, the control or its meaning changed without
 * the pointer moving there. A button that stays and changes its meaning guards itself (`useSettleGuard.ts`).
 */

/** Within this time nobody reads a new text and decides about it, in milliseconds. */
export const SETTLE_MS = 800;
/** A hand that presses twice moves the pointer by less, in CSS pixels. */
const SAME_SPOT_PX = 24;
/** How long the page may go on scrolling by itself after the wheel has stopped, in milliseconds. */
const WHEEL_MS = 400;
/** How soon after a change of the page the spot under the pointer is looked at, in milliseconds. */
const SAMPLE_MS = 60;

const CONTROLS = 'button, a[href], summary, [role="button"], [role="menuitem"], [role="option"], [role="switch"]';
/** Any other key, and any input, comes from a person who has seen what the next press is about. */
const PRESSING_KEYS: ReadonlySet<string> = new Set(['Enter', ' ']);

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A press or a change, of which control and when by the monotonic clock. */
interface Moment {
  readonly at: number;
  readonly meaning: Meaning | undefined;
  readonly spot: Spot | undefined;
}

interface Meaning {
  readonly control: Element;
  readonly words: string;
}

/** Starts the guard for a page. `onDropped` hears of presses that a person may miss. Returns how to stop it. */
export function startPressGuard(page: Document, onDropped: () => void): () => void {
  const guard = new PressGuard(page, onDropped);
  return () => guard.stop();
}

class PressGuard {
  readonly #page: Document;
  readonly #onDropped: () => void;
  readonly #stops = new AbortController();
  readonly #changes: MutationObserver;
  #sampling: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer rests, and the control that it was moved to. */
  #rest: Spot | undefined;
  #seen: Meaning | undefined;
  /** The last change under the resting pointer. */
  #shift: Moment | undefined;
  #lastPress: Moment | undefined;
  #wheelAt = Number.NEGATIVE_INFINITY;

  constructor(page: Document, onDropped: () => void) {
    this.#page = page;
    this.#onDropped = onDropped;
    const { signal } = this.#stops;
    page.addEventListener('pointermove', (event) => this.#follow(event), { capture: true, passive: true, signal });
    page.addEventListener('wheel', () => this.#handleWheel(), { capture: true, passive: true, signal });
    page.addEventListener('keydown', (event) => this.#handleKey(event), { capture: true, signal });
    page.addEventListener('input', () => this.#handleInput(), { capture: true, signal });
    page.addEventListener('click', (event) => this.#handleClick(event), { capture: true, signal });
    this.#changes = new MutationObserver(() => this.#sampleSoon());
    this.#changes.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  stop(): void {
    this.#stops.abort();
    this.#changes.disconnect();
    clearTimeout(this.#sampling);
  }

  #follow({ clientX: x, clientY: y, target }: PointerEvent): void {
    if (this.#rest && isSameSpot(this.#rest, { x, y })) return;
    this.#rest = { x, y };
    this.#seen = meaningOf(target);
    // A pointer that was moved there, or back there, is aimed at what stands there now.
    this.#shift = undefined;
    this.#lastPress = undefined;
  }

  /** What a person scrolls under the pointer has not slipped there. */
  #handleWheel(): void {
    this.#wheelAt = performance.now();
  }

  #sampleSoon(): void {
    if (!this.#rest || this.#sampling !== undefined) return;
    this.#sampling = setTimeout(() => {
      this.#sampling = undefined;
      this.#sample();
    }, SAMPLE_MS);
  }

  /** Looks at what stands under the resting pointer. A gap between two rows is no change yet: the next row is. */
  #sample(): void {
    const spot = this.#rest;
    const meaning = spot && meaningOf(this.#page.elementFromPoint(spot.x, spot.y));
    if (!meaning) return;
    const at = performance.now();
    const slipped = this.#seen && !isSame(this.#seen, meaning) && at - this.#wheelAt > WHEEL_MS;
    if (slipped) this.#shift = { at, meaning, spot };
    this.#seen = meaning;
  }

  #handleKey({ key }: KeyboardEvent): void {
    if (!PRESSING_KEYS.has(key)) this.#lastPress = undefined;
  }

  #handleInput(): void {
    this.#lastPress = undefined;
  }

  #handleClick(event: MouseEvent): void {
    const meaning = meaningOf(event.target);
    if (!meaning) return;
    // A click without a pointer, by Enter or Space, has no place.
    const spot = event.detail > 0 ? { x: event.clientX, y: event.clientY } : undefined;
    const press: Moment = { at: performance.now(), meaning, spot };
    if (hasChangedSince(this.#lastPress, press) || (spot && hasChangedSince(this.#shift, press, true))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      // The second click of a double click needs no word: the first one did what was wanted.
      if (event.detail <= 1) this.#onDropped();
      return;
    }
    this.#lastPress = press;
    if (spot) {
      this.#rest = spot;
      this.#seen = meaning;
    }
  }
}

/** Whether a press comes so soon after a moment, at its spot, that it was meant for what stood there before. */
function hasChangedSince(moment: Moment | undefined, press: Moment, isShift = false): boolean {
  if (!moment || press.at - moment.at > SETTLE_MS) return false;
  const { spot } = moment;
  if (spot === undefined || press.spot === undefined) {
    if (spot !== press.spot) return false;
  } else if (!isSameSpot(spot, press.spot)) {
    return false;
  }
  return isShift || !isSame(moment.meaning, press.meaning);
}

function meaningOf(target: EventTarget | null): Meaning | undefined {
  const control = target instanceof Element ? target.closest(CONTROLS) : null;
  if (!control) return undefined;
  return { control, words: wordsOf(control) };
}

/** The words of a control that does not guard itself. Numbers in them, such as a count of votes, do not matter. */
function wordsOf(control: Element): string {
  if (control.matches('[data-guarded]')) return '';
  const words = control.getAttribute('aria-label') ?? control.querySelector('[data-words]')?.textContent;
  return (words ?? control.textContent ?? '').replace(/\d+/g, '0');
}

function isSame(a: Meaning | undefined, b: Meaning | undefined): boolean {
  return a?.control === b?.control && a?.words === b?.words;
}

function isSameSpot(a: Spot, b: Spot): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= SAME_SPOT_PX;
}
