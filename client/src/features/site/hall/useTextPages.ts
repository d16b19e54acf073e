import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** As long as a hall needs for the two lines of a page. */
const PAGE_MS = 6_000;

interface TextPages {
  readonly pages: number;
  /** The page in sight, from 0. */
  readonly page: number;
  /** Whether the device asks that nothing moves. */
  readonly still: boolean;
}

/**
 * Turns the pages of a box that is too low for its one child, each as high as the box. Looks again when a size or
 * `content` changes; other content begins at its first page.
 */
export function useTextPages(box: RefObject<HTMLElement | null>, content: string): TextPages {
  const [still] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [pages, setPages] = useState(1);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content may need other pages.
  useLayoutEffect(() => {
    const element = box.current;
    const text = element?.firstElementChild;
    if (!element || !text) return undefined;
    setTurn(0);
    const look = () =>
      setPages(countTextPages(text.getBoundingClientRect().height, element.getBoundingClientRect().height));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(text);
    return () => observer.disconnect();
  }, [box, content]);

  const turning = pages > 1 && !still;
  useEffect(() => {
    if (!turning) return undefined;
    const timer = setInterval(() => setTurn((before) => before + 1), PAGE_MS);
    return () => clearInterval(timer);
  }, [turning]);

  const page = turning ? turn % pages : 0;
  useLayoutEffect(() => {
    const element = box.current;
    const text = element?.firstElementChild;
    if (!element || !(text instanceof HTMLElement)) return;
    // Moved, not scrolled: the last page may be shorter than the box.
    text.style.transform = page === 0 ? '' : `translateY(${-page * element.getBoundingClientRect().height}px)`;
  }, [box, page]);
  return { pages, page, still };
}

/** How many boxes of a height a text fills; a rounded pixel is no page. Heights in pixels. */
export function countTextPages(textHeight: number, boxHeight: number): number {
  return boxHeight <= 0 ? 1 : Math.max(1, Math.ceil((textHeight - 3) / boxHeight));
}
