import type { ReactNode } from 'react';
import { classNames } from '../theme/classNames.ts';
import styles from './Badge.module.css';

/** The colour of a badge, by what it says. */
export type BadgeTone = 'neutral' | 'blue' | 'gold' | 'green' | 'red' | 'live';

interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A short state in words; the colour only repeats what the word says. */
export function Badge({ tone = 'neutral', icon, children, className }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[tone], className)}>
      {icon}
      {children}
    </span>
  );
}
