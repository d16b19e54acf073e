import type { ComponentProps } from 'react';
import styles from './SiteFieldset.module.css';

/** A group of commands about one site, below what is known of it. */
export function SiteFieldset(fieldset: Omit<ComponentProps<'fieldset'>, 'className'>) {
  return <fieldset {...fieldset} className={styles.group} />;
}

/** What asks once more before something that cannot be undone, in a line of its own. */
export function Confirmation({ children }: Pick<ComponentProps<'div'>, 'children'>) {
  return <div className={styles.confirmation}>{children}</div>;
}
