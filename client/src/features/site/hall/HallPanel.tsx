import type { ComponentProps } from 'react';
import { classNames } from '../../../ui/theme/classNames.ts';
import styles from './HallPanel.module.css';

/** A box in the right column of a hall's screen. */
export function HallPanel({ className, ...section }: ComponentProps<'section'>) {
  return <section {...section} className={classNames(styles.panel, className)} />;
}

/** What a panel is about, above its contents. */
export function PanelLabel({ className, ...paragraph }: ComponentProps<'p'>) {
  return <p {...paragraph} className={classNames(styles.label, className)} />;
}

/** The one sentence of a panel that has nothing else to show. */
export function PanelStatement({ children }: Pick<ComponentProps<'p'>, 'children'>) {
  return <p className={styles.statement}>{children}</p>;
}

/** What follows from the statement, smaller. */
export function PanelHint({ children }: Pick<ComponentProps<'p'>, 'children'>) {
  return <p className={styles.hint}>{children}</p>;
}
