import { type RefObject, useEffect } from 'react';
import { keepAwake } from '../../platform/keepAwake.ts';

/** Keeps the television on while the hall's screen is open; `data-awake` on the element says by what. */
export function useAwakeScreen(element: RefObject<HTMLElement | null>): void {
  useEffect(() => keepAwake((by) => element.current?.setAttribute('data-awake', by)), [element]);
}
