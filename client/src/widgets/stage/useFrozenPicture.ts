import { type RefObject, useEffect } from 'react';

/** Without a new picture for so long a place is seen to stand still, and later said to, in ms. */
const STILL_AFTER_MS = 3_000;
const TOLD_AFTER_MS = 6_000;
const LOOK_EVERY_MS = 500;

/**
 * Marks a film that has stood still: `data-frozen="seen"`, after six seconds `"told"`. Set on the element itself, so that
 * the screen is not redrawn. A hidden page draws nothing, which says nothing about the line.
 */
export function useFrozenPicture(film: RefObject<HTMLVideoElement | null>, watched: boolean): void {
  useEffect(() => {
    const element = film.current;
    if (!element || !watched) return undefined;
    let frames = 0;
    let movedAt = performance.now();
    const timer = setInterval(() => {
      const { totalVideoFrames } = element.getVideoPlaybackQuality();
      const now = performance.now();
      if (totalVideoFrames !== frames || frames === 0 || document.visibilityState === 'hidden') {
        frames = totalVideoFrames;
        movedAt = now;
      }
      const stillFor = now - movedAt;
      if (stillFor < STILL_AFTER_MS) element.removeAttribute('data-frozen');
      else element.setAttribute('data-frozen', stillFor < TOLD_AFTER_MS ? 'seen' : 'told');
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      element.removeAttribute('data-frozen');
    };
  }, [film, watched]);
}
