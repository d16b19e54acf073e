import type { ReactNode } from 'react';
import styles from './FileTable.module.css';

interface FileTableProps {
  readonly label: string;
  readonly testId: string;
  /** The headings; a text column has its own. */
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/**
 * A table of what stands in a file; it scrolls in itself. A row with `data-heading` is the heading, one with `data-unread` is not
 * read; a cell with `data-number` is aligned as numbers are.
 */
export function FileTable({ label, testId, head, children }: FileTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table} data-testid={testId}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

interface FileCountsProps {
  readonly testId: string;
  readonly children: ReactNode;
}

/** What entering a file would do, in numbers: each in an `li`. */
export function FileCounts({ testId, children }: FileCountsProps) {
  return (
    <ul className={styles.counts} data-testid={testId}>
      {children}
    </ul>
  );
}
