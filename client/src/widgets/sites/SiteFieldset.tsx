import type { ComponentProps } from 'react';
import styles from './SiteFieldset.module.css';

/** A group of commands about one site, below what is known of it. */
export function SiteFieldset(fieldset: Omit<ComponentProps<'fieldset'>, 'className'>) {
  return <fieldset {...fieldset} className={styles.group} />;
}
