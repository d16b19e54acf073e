import { type RefObject, useEffect } from 'react';

const IDLE_AFTER_MS = 3_000;

/** Marks an element as `data-idle` while the pointer has not moved for three seconds: a hall need not see it. */
export function useIdleCursor(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      clearTimeout(timer);
      // Set on the element itself, so that the screen is not redrawn.
      element.current?.removeAttribute('data-idle');
      timer = setTimeout(() => element.current?.setAttribute('data-idle', 'true'), IDLE_AFTER_MS);
    };
    wake();
    window.addEventListener('pointermove', wake);
    window.addEventListener('pointerdown', wake);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('pointerdown', wake);
    };
  }, [element]);
}
