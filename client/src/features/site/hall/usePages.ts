import { type RefObject, useLayoutEffect, useState } from 'react';
import { useTurns } from './useTurns.ts';

/** As long as a hall needs to read a page. */
export const PAGE_MS = 8_000;

interface Pages {
  /** How many pages what is in the box fills. */
  readonly pages: number;
  /** The page in sight, from 0. */
  readonly page: number;
  /** How many members of the box stand on it. */
  readonly shown: number;
}

/**
 * Turns the pages of a box by themselves. The style makes them: its members wrap into columns as wide as the box, one of
 * which is in sight. Looks again when a size or `content` changes; begins again at the first page with other content.
 */
export function usePages(box: RefObject<HTMLElement | null>, content: string, turning: boolean): Pages {
  const [starts, setStarts] = useState<readonly number[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content may need other pages.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => setStarts((before) => keepSame(before, findStarts(element)));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const member of element.children) observer.observe(member);
    return () => observer.disconnect();
  }, [box, content]);

  const pages = Math.max(1, starts.length);
  const page = useTurns(pages, turning, content, PAGE_MS);

  const start = starts[page] ?? 0;
  const end = starts[page + 1];
  useLayoutEffect(() => {
    const element = box.current;
    const first = element?.children[start];
    if (element && first instanceof HTMLElement) element.scrollLeft = first.offsetLeft;
  }, [box, start]);
  return { pages, page, shown: (end ?? box.current?.children.length ?? 0) - start };
}

/** The members with which the pages begin. */
function findStarts(element: HTMLElement): readonly number[] {
  const lefts = [...element.children].map((member) => (member instanceof HTMLElement ? member.offsetLeft : 0));
  return lefts.flatMap((left, index) => (index === 0 || left > (lefts[index - 1] ?? 0) ? index : []));
}

function keepSame(before: readonly number[], now: readonly number[]): readonly number[] {
  return before.length === now.length && before.every((start, index) => start === now[index]) ? before : now;
}
