import type { ReactNode } from 'react';
import styles from './RecordingLabel.module.css';

interface RecordingLabelProps {
  readonly state: 'on' | 'paused' | 'off' | 'halted';
  /** The state in words. */
  readonly children: ReactNode;
}

/** A dot and words: where the recording stands. */
export function RecordingLabel({ state, children }: RecordingLabelProps) {
  return (
    <span className={styles.mark} data-recording={state}>
      {children}
    </span>
  );
}
