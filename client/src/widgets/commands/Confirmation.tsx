import type { ComponentProps } from 'react';
import styles from './Confirmation.module.css';

/** What asks once more before something that cannot be undone, in a line of its own. */
export function Confirmation({ children }: Pick<ComponentProps<'div'>, 'children'>) {
  return <div className={styles.confirmation}>{children}</div>;
}
