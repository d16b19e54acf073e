import { diff, type MergePatch } from '@diem-cau/shared/views/mergePatch.ts';

/** How long a view is kept for clients that reconnect (ms). */
const REMEMBER_MS = 60_000;

interface Tick<View> {
  readonly tick: number;
  readonly view: View;
  readonly until: number;
}

/**
 * The last minute of one audience's views. Successive views share structure, so the history costs only what changed.
 */
export class TickHistory<View extends object> {
  #past: Tick<View>[] = [];
  #tick = 0;
  #view: View;
  readonly #remembers: boolean;

  /** Without history it has the current view only: private views are many and must be small. */
  constructor(view: View, remembers = true) {
    this.#view = view;
    this.#remembers = remembers;
  }

  get tick(): number {
    return this.#tick;
  }

  get view(): View {
    return this.#view;
  }

  /** Advances to the next view; undefined if it equals the previous one. */
  advance(
    view: View,
    now: number,
  ): { readonly from: number; readonly to: number; readonly patch: MergePatch } | undefined {
    const patch = diff(this.#view, view);
    if (!patch) return undefined;
    if (this.#remembers) this.#remember(now);
    this.#view = view;
    this.#tick++;
    return { from: this.#tick - 1, to: this.#tick, patch };
  }

  /** The patch since a tick, or undefined if that view is no longer kept. */
  since(tick: number): MergePatch | undefined {
    if (tick === this.#tick) return {};
    const then = this.#past.find((past) => past.tick === tick);
    return then && (diff(then.view, this.#view) ?? {});
  }

  #remember(now: number): void {
    this.#past.push({ tick: this.#tick, view: this.#view, until: now + REMEMBER_MS });
    // Old views are removed from the front; many at once only after a pause.
    while (this.#past[0] && this.#past[0].until < now) this.#past.shift();
  }
}
