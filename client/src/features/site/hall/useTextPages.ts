import { type RefObject, useLayoutEffect, useState } from 'react';
import { useTurns } from './useTurns.ts';

/** As long as a hall needs for the two lines of a page. */
export const TEXT_PAGE_MS = 6_000;

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
  const [{ pages, lines }, setLayout] = useState<TextLayout>({ pages: 1, lines: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content may need other pages.
  useLayoutEffect(() => {
    const element = box.current;
    const text = element?.firstElementChild;
    if (!element || !text) return undefined;
    const look = () => {
      const { pages: now, lines: whole } = layOutText(
        text.getBoundingClientRect().height,
        element.getBoundingClientRect().height,
        Number.parseFloat(getComputedStyle(text).lineHeight),
      );
      setLayout((before) => (before.pages === now && before.lines === whole ? before : { pages: now, lines: whole }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(text);
    return () => observer.disconnect();
  }, [box, content]);

  const page = useTurns(pages, !still, content, TEXT_PAGE_MS);
  useLayoutEffect(() => {
    const text = box.current?.firstElementChild;
    if (!(text instanceof HTMLElement)) return;
    // Moved, not scrolled: the last page may be shorter than the box. By lines, so that it stays true in another size.
    text.style.transform = page === 0 ? '' : `translateY(calc(${-page * lines} * 1lh))`;
  }, [box, page, lines]);
  return { pages, page, still };
}

interface TextLayout {
  readonly pages: number;
  /** The whole lines of a page. */
  readonly lines: number;
}

/** The pages of whole lines that a text fills in a box; a rounded pixel is no line. Heights in pixels. */
export function layOutText(textHeight: number, boxHeight: number, lineHeight: number): TextLayout {
  if (boxHeight <= 0) return { pages: 1, lines: 0 };
  const lines = Math.max(1, Math.floor((boxHeight + 3) / lineHeight));
  return { pages: Math.max(1, Math.ceil((textHeight - 3) / (lines * lineHeight))), lines };
}
