import type { ReactNode } from 'react';
import styles from './ListBox.module.css';

/** The place of a long list of an import: the list scrolls in it, and the buttons below stay in sight. */
export function ListBox({ children }: { readonly children: ReactNode }) {
  return <div className={styles.list}>{children}</div>;
}
