import type { ViewFrame, ViewPosition } from '../protocol/messages.ts';
import type { Audience, ViewOf } from '../views/audiences.ts';
import { applyPatch } from '../views/mergePatch.ts';

/** The views this device holds. */
export type HeldViews = { readonly [A in Audience]?: ViewOf<A> };

type Positions = { readonly [A in Audience]?: ViewPosition };

/** The server's views as far as this device has received them. */
export class ViewReplica {
  #views: HeldViews = {};
  #positions: Positions = {};

  get views(): HeldViews {
    return this.#views;
  }

  /** What to tell the server, so that it sends only what changed since. */
  positions(except?: Audience): Positions {
    if (except === undefined) return this.#positions;
    const { [except]: _, ...rest } = this.#positions;
    return rest;
  }

  /** Applies a frame. `known`: it brings nothing new. `gap`: a frame before it is missing, so a hello must ask for the view. */
  apply(frame: ViewFrame): 'applied' | 'known' | 'gap' {
    const held = this.#positions[frame.audience];
    if ('view' in frame) {
      if (held?.epoch === frame.epoch && held.tick > frame.tick) return 'known';
      this.#hold(frame.audience, frame.view, { epoch: frame.epoch, tick: frame.tick });
      return 'applied';
    }
    const view = this.#views[frame.audience];
    if (!held || !view || held.epoch !== frame.epoch) return 'gap';
    if (frame.to <= held.tick) return 'known';
    if (frame.from !== held.tick) return 'gap';
    this.#hold(frame.audience, applyPatch(view, frame.patch), { epoch: frame.epoch, tick: frame.to });
    return 'applied';
  }

  #hold(audience: Audience, view: ViewOf<Audience>, position: ViewPosition): void {
    this.#views = { ...this.#views, [audience]: view };
    this.#positions = { ...this.#positions, [audience]: position };
  }
}
