import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import styles from './EntryPage.module.css';

interface EntryPageProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One card on a page of its own: the look of every page before signing in. */
export function EntryPage({ title, lead, wide = false, children }: EntryPageProps) {
  return (
    <main className={styles.page}>
      <div className={styles.card} data-wide={wide || undefined}>
        <header className={styles.header}>
          <h1 className={styles.title}>{title}</h1>
          <LanguageSwitch />
        </header>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}

/** Fields that belong together, under a name. */
export function EntryGroup({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

/** Two short fields side by side, where there is room. */
export function EntryPair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** What else may be done, under the form. */
export function EntryNote({ children }: { readonly children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
