import type { ReactNode } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Badge } from '../../../ui/status/Badge.tsx';
import { DeskHeading } from '../DeskColumn.tsx';
import styles from './SideRegion.module.css';

interface SideRegionProps<Item> {
  readonly title: string;
  readonly testId: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

/** What waits for a moderator above the sites, oldest first. Nothing where nothing waits. */
export function SideRegion<Item>({ title, testId, items, keyOf, children }: SideRegionProps<Item>) {
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <section className={styles.region} aria-label={title} data-testid={testId}>
      <DeskHeading title={title}>
        <Badge>{format.number(items.length)}</Badge>
      </DeskHeading>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={keyOf(item)} className={styles.card}>
            {children(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}
