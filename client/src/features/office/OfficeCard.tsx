import { type ReactNode, useId } from 'react';
import styles from './OfficeCard.module.css';

/** A box of the office, named by its title. */
export function OfficeCard({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={title === undefined ? undefined : id} className={styles.card}>
      {title !== undefined && (
        <h2 id={id} className={styles.cardTitle}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}

interface OfficeTableProps {
  readonly headings: readonly string[];
  readonly testId: string;
  readonly children: ReactNode;
}

/** A table of the office, which scrolls sideways in its own box where it is too wide. */
export function OfficeTable({ headings, testId, children }: OfficeTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a phone's keyboard scrolls it sideways.
    <section className={styles.scroll} tabIndex={0} aria-label={headings.join(', ')}>
      <table className={styles.table} data-testid={testId}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** A line of buttons, with a sentence beside them where one is needed. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** The small buttons of a row. */
export function RowActions({ children }: { readonly children: ReactNode }) {
  return <span className={styles.rowActions}>{children}</span>;
}

/** A name in a table, with what belongs to it underneath. */
export function NameCell({ children }: { readonly children: ReactNode }) {
  return <span className={styles.name}>{children}</span>;
}

/** States side by side. */
export function Badges({ children }: { readonly children: ReactNode }) {
  return <span className={styles.badges}>{children}</span>;
}

/** Why something was refused, beside what was sent. */
export function Refusal({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : (
    <p className={styles.refusal} role="alert">
      {words}
    </p>
  );
}

/** Quiet words beside what they explain. */
export function Soft({ children, status = false }: { readonly children: ReactNode; readonly status?: boolean }) {
  return (
    <span className={styles.soft} role={status ? 'status' : undefined}>
      {children}
    </span>
  );
}
