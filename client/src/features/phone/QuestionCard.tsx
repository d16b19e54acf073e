import type { QuestionState } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ReactNode } from 'react';
import styles from './QuestionCard.module.css';

interface QuestionCardProps {
  /** Absent while it is not recorded. */
  readonly id?: QuestionId | undefined;
  readonly state: QuestionState | 'queued';
  readonly text: string;
  readonly children: ReactNode;
}

/** One of the delegate's own questions in their list. Its colour says how it stands. */
export function QuestionCard({ id, state, text, children }: QuestionCardProps) {
  return (
    <li className={styles.card} data-state={state} data-question={id}>
      <p className={styles.text}>{text}</p>
      {children}
    </li>
  );
}

/** How the question stands, in words. */
export function Standing({ role, children }: { readonly role?: 'status'; readonly children: ReactNode }) {
  return (
    <p className={styles.standing} role={role}>
      {children}
    </p>
  );
}
