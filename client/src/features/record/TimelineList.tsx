import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './TimelineList.module.css';
import { TimelineRow } from './TimelineRow.tsx';
import type { TimelineEntry } from './timeline.ts';
import { usePrinting } from './usePrinting.ts';

const ROW_HEIGHT_PX = 62;

interface TimelineListProps {
  readonly entries: readonly TimelineEntry[];
  /** The key of the entry that is brought into sight and marked. */
  readonly arriveAt?: string | undefined;
}

/** The entries; only those in sight are drawn, since a morning has thousands. On paper, all of them. */
export function TimelineList({ entries, arriveAt }: TimelineListProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: 8,
  });
  const arrival = entries.findIndex(({ key }) => key === arriveAt);
  const hasArrived = useRef(false);
  useEffect(() => {
    if (arrival < 0 || hasArrived.current) return;
    hasArrived.current = true;
    rows.scrollToIndex(arrival, { align: 'center' });
    box.current?.focus({ preventScroll: true });
  }, [arrival, rows]);
  if (printing) {
    return (
      <ol>
        {entries.map((entry) => (
          <li key={entry.key} className={styles.row}>
            <TimelineRow entry={entry} />
          </li>
        ))}
      </ol>
    );
  }
  return (
    // A long list scrolls in itself, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus to be scrolled by keyboard.
    <section ref={box} className={styles.scroll} tabIndex={0} aria-label={t('record.timeline')} data-testid="timeline">
      <ol style={{ height: rows.getTotalSize() }} className={styles.rows}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles.row}
                aria-current={index === arrival || undefined}
                data-arrived={index === arrival || undefined}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={entries.length}
                aria-posinset={index + 1}
              >
                <TimelineRow entry={entry} />
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}
