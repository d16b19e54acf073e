import type { ReactNode } from 'react';
import { classNames } from '../../ui/theme/classNames.ts';
import styles from './CardActions.module.css';

interface CardActionsProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The line of buttons at the end of a card. */
export function CardActions({ className, children }: CardActionsProps) {
  return <p className={classNames(styles.actions, className)}>{children}</p>;
}
