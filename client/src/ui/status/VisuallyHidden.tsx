import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

interface VisuallyHiddenProps {
  /** Whether changes are read out when they happen, at the next pause. */
  readonly live?: boolean;
  readonly children: ReactNode;
}

/** Words for those who listen to the page instead of looking at it. An empty one takes no gap of its column. */
export function VisuallyHidden({ live = false, children }: VisuallyHiddenProps) {
  if (!live) return <span className={styles.hidden}>{children}</span>;
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {children}
    </div>
  );
}
