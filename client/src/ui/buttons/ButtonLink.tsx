import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './ButtonLink.module.css';

interface ButtonLinkProps {
  /** A path inside the application. */
  readonly href: string;
  /** `quiet` for what is offered beside the main way. */
  readonly variant?: 'primary' | 'quiet';
  readonly children: ReactNode;
}

/** A link that looks like a button. */
export function ButtonLink({ href, variant = 'primary', children }: ButtonLinkProps) {
  return (
    <Link className={styles.link} data-variant={variant} href={href}>
      {children}
    </Link>
  );
}
