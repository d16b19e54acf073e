import { useEffect, useRef } from 'react';

const open = new Set<{ readonly current: () => void }>();

/** Counts a dialog as open while it is mounted; `close` is what its close button does. */
export function useOpenDialog(close: () => void): void {
  const current = useRef(close);
  useEffect(() => {
    current.current = close;
  });
  useEffect(() => {
    open.add(current);
    return () => {
      open.delete(current);
    };
  }, []);
}

/** Closes every open dialog: something stands on the page that must be seen, and whose key an open dialog would silence. */
export function closeDialogs(): void {
  for (const { current } of [...open]) current();
}
