import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../../ui/theme/classNames.ts';
import styles from './DeskColumn.module.css';

/** A region of the desk, as high as its place and scrolled by itself. */
export function DeskColumn({ className, ...section }: ComponentProps<'section'>) {
  return <section {...section} className={classNames(styles.column, className)} />;
}

interface DeskHeadingProps {
  readonly title: string;
  /** What stands beside the title: a count, buttons. */
  readonly children?: ReactNode;
}

/** The heading of a region or of a part of it. */
export function DeskHeading({ title, children }: DeskHeadingProps) {
  return (
    <header className={styles.heading}>
      <h2>{title}</h2>
      {children}
    </header>
  );
}
