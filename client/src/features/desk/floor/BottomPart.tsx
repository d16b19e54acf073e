import type { ReactNode } from 'react';
import { DeskHeading } from '../DeskColumn.tsx';
import styles from './BottomPart.module.css';

interface BottomPartProps {
  readonly title: string;
  /** What stands beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One of the parts side by side below the queue. Its contents scroll under its heading. */
export function BottomPart({ title, aside, children }: BottomPartProps) {
  return (
    <div className={styles.part}>
      <DeskHeading title={title}>{aside}</DeskHeading>
      {children}
    </div>
  );
}
