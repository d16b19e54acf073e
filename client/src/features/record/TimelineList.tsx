import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './TimelineList.module.css';
import { TimelineRow } from './TimelineRow.tsx';
import type { TimelineEntry } from './timeline.ts';
import { usePrinting } from './usePrinting.ts';

const ROW_HEIGHT_PX = 62;

/** The entries; only those in sight are drawn, since a morning has thousands. On paper, all of them. */
export function TimelineList({ entries }: { readonly entries: readonly TimelineEntry[] }) {
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
