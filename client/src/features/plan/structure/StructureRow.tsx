import type { ReactNode } from 'react';
import styles from './StructureRow.module.css';

/** The fields of one level or one status, side by side where there is room. */
export function StructureRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
