import { type ComponentProps, useId } from 'react';
import styles from './PlanCard.module.css';

interface PlanCardProps extends Omit<ComponentProps<'section'>, 'className' | 'title'> {
  readonly title?: string;
}

/** A box of the planning page, named by its title. */
export function PlanCard({ title, children, ...section }: PlanCardProps) {
  const id = useId();
  return (
    <section aria-labelledby={title === undefined ? undefined : id} {...section} className={styles.card}>
      {title !== undefined && (
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}

/** A line of buttons, with a word beside them where one is needed. */
export function PlanActions({ children }: Pick<ComponentProps<'div'>, 'children'>) {
  return <div className={styles.actions}>{children}</div>;
}
