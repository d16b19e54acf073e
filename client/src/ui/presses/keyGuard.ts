import { SETTLE_MS } from './pressGuard.ts';

/** How soon after a choice its change reaches the screen where that is not drawn at once, in milliseconds. */
const CHOICE_MS = 100;

let chosenAt = Number.NEGATIVE_INFINITY;
/** The browser still handles the press that chose: what changes now was chosen, however slowly the machine draws. */
let choosing: object | undefined;

/** Tells the keys that a person has just chosen or used what they act on: by a press on a row, or by another key. */
export function noteChoice(): void {
  chosenAt = performance.now();
  const choice = {};
  choosing = choice;
  setTimeout(() => {
    if (choosing === choice) choosing = undefined;
  });
}

/**
 * Knows for each key when the thing it acts on last changed without a person choosing it. A second press of the same key
 * was meant for the thing before.
 */
export class KeyGuard {
  readonly #abouts = new Map<string, string | undefined>();
  readonly #slippedAt = new Map<string, number>();

  /** Takes what each key acts on now. */
  follow(keys: Readonly<Record<string, { readonly about?: string | undefined }>>): void {
    const now = performance.now();
    for (const [key, { about }] of Object.entries(keys)) {
      const before = this.#abouts.get(key);
      this.#abouts.set(key, about);
      const chosen = choosing !== undefined || now - chosenAt <= CHOICE_MS;
      if (before !== undefined && before !== about && !chosen) this.#slippedAt.set(key, now);
    }
  }

  /** Whether a press of the key counts. It does not if it would act on something that nobody can have read yet. */
  admits(key: string): boolean {
    const at = this.#slippedAt.get(key);
    if (at !== undefined && performance.now() - at < SETTLE_MS && at > chosenAt) return false;
    if (this.#abouts.get(key) === undefined) noteChoice();
    // What the key's own act brings forward was not chosen.
    else {
      chosenAt = Number.NEGATIVE_INFINITY;
      choosing = undefined;
    }
    return true;
  }
}
