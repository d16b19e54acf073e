import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

/** Reads out what changed, politely: it waits for a pause. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  return (
    // Hidden as a whole: an empty region must take no gap of the column that it stands in.
    <div role="status" aria-live="polite" className={styles.hidden}>
      {children}
    </div>
  );
}
