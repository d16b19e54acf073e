import type { ReactNode } from 'react';
import styles from './StepGroup.module.css';

interface StepGroupProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

/** Choices of one step that belong together, such as those for one sheet. */
export function StepGroup({ title, hint, children }: StepGroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {hint !== undefined && <p className={styles.soft}>{hint}</p>}
      {children}
    </fieldset>
  );
}
