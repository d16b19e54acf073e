import { type RefObject, useLayoutEffect } from 'react';

/** Each step takes a fourteenth off; the last is a little more than a third of the first. */
const STEP = 13 / 14;
const MAX_STEPS = 14;

/**
 * Sets `--fit` on a box, from 1 down, so that what is in it stays whole without scrolling. Its text multiplies its
 * size by it. Looks again when the box changes its size or `content` changes.
 */
export function useFittedText(box: RefObject<HTMLElement | null>, content: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content may need another size.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const fit = () => {
      let share = 1;
      for (let step = 0; step <= MAX_STEPS; step++) {
        element.style.setProperty('--fit', String(share));
        if (element.scrollHeight <= element.clientHeight) return;
        share *= STEP;
      }
    };
    fit();
    const observer = new ResizeObserver(fit);
    const parent = element.parentElement;
    if (parent) observer.observe(parent);
    return () => observer.disconnect();
  }, [box, content]);
}
