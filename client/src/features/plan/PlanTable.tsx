import type { ReactNode } from 'react';
import styles from './PlanTable.module.css';

interface PlanTableProps {
  readonly testId: string;
  readonly children: ReactNode;
}

/** A table of the planning page. A row's `data-state` colours it; a cell with `data-number` is aligned as numbers are. */
export function PlanTable({ testId, children }: PlanTableProps) {
  return (
    <table className={styles.table} data-testid={testId}>
      {children}
    </table>
  );
}
