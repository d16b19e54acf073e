import type { ReactNode } from 'react';
import styles from './MessagePage.module.css';

interface MessagePageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A page that says one thing and offers one way on. */
export function MessagePage({ title, children, action }: MessagePageProps) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{children}</p>
        {action}
      </div>
    </main>
  );
}
