import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ReactNode } from 'react';
import styles from './QuestionCard.module.css';

interface QuestionCardProps {
  readonly id: QuestionId;
  /** `selected`: its buttons are shown. `pointed`: the keys act on it. */
  readonly mark?: 'selected' | 'pointed' | undefined;
  readonly children: ReactNode;
}

/** A question in one of the desk's lists. */
export function QuestionCard({ id, mark, children }: QuestionCardProps) {
  return (
    <article className={styles.card} data-question={id} data-mark={mark}>
      {children}
    </article>
  );
}
