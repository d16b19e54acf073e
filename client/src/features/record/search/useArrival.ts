import { useEffect, useRef } from 'react';

/** Brings an element into sight once it is there, marks it and gives it the focus. Only once: who scrolls on is left alone. */
export function useArrival(elementId: string | undefined): void {
  const arrived = useRef<string>(undefined);
  useEffect(() => {
    if (elementId === undefined || arrived.current === elementId) return;
    const element = document.getElementById(elementId);
    if (!element) return;
    arrived.current = elementId;
    element.dataset.arrived = 'true';
    element.tabIndex = -1;
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
  });
}
