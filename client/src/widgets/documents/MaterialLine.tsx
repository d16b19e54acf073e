import type { ComponentProps, ReactNode } from 'react';
import styles from './MaterialLine.module.css';

interface MaterialLineProps extends Omit<ComponentProps<'div'>, 'className' | 'title'> {
  readonly icon: ReactNode;
  readonly title: string;
  /** What kind of material it is, after its title. */
  readonly kind: string;
}

/** A card or document of an agenda item, with its buttons. */
export function MaterialLine({ icon, title, kind, children, ...line }: MaterialLineProps) {
  return (
    <div {...line} className={styles.line}>
      {icon}
      <span className={styles.name}>
        {title} <span className={styles.kind}>· {kind}</span>
      </span>
      {children}
    </div>
  );
}
