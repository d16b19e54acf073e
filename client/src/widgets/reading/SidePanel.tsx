import type { ReactNode } from 'react';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What stands beside the page that is read. */
export function SidePanel({ title, children }: SidePanelProps) {
  return (
    <section className={styles.panel} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}

/** What a panel says of itself; `live` is read out when it changes. */
export function SideNote({ live = false, children }: { readonly live?: boolean; readonly children: ReactNode }) {
  return (
    <p className={styles.soft} role={live ? 'status' : undefined}>
      {children}
    </p>
  );
}

/** Places of the document, each of which leads to its page. */
export function SideList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.hits}>{children}</ul>;
}

interface SidePlaceProps {
  readonly page: string;
  readonly current?: boolean;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

/** One place: its page in words, and what stands there. */
export function SidePlace({ page, current = false, onGo, children }: SidePlaceProps) {
  return (
    <li>
      <button type="button" className={styles.hit} aria-current={current || undefined} onClick={onGo}>
        <strong>{page}</strong> {children}
      </button>
    </li>
  );
}
