import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUp } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './VirtualList.module.css';

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Draws one row; rows that are memoised stay as they are while nothing of theirs changes. */
  readonly children: (item: Item, index: number) => ReactNode;
  /** About how high a row is, in pixels, until it has been measured. */
  readonly rowHeight: number;
  /** The row that stays in sight. */
  readonly selectedKey?: string | undefined;
  readonly label: string;
  readonly testId?: string;
  readonly ordered?: boolean;
}

/**
 * A list that scrolls in itself and draws only what is in sight. Where the row with the focus leaves, the focus goes to
 * the selected row, or else to the list: it is never lost to an update.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, keyOf, children, rowHeight, selectedKey, label, testId, ordered = false } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const hover = useHover();
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 4,
    useFlushSync: false,
    // What a person is about to press stays where it is; what is new waits above it.
    anchorTo: hover.isOver() ? 'end' : 'start',
  });
  const newAbove = useNewAbove(rows.scrollOffset ?? 0, items.map(keyOf));
  const keepFocus = useKeptFocus(box);
  const selectedIndex = selectedKey === undefined ? -1 : items.findIndex((item) => keyOf(item) === selectedKey);
  const follow = useRef(rows.scrollToIndex);
  follow.current = rows.scrollToIndex;
  const target = useRef(selectedIndex);
  target.current = selectedIndex;
  useEffect(() => {
    if (selectedKey !== undefined && target.current >= 0) follow.current(target.current, { align: 'auto' });
  }, [selectedKey]);
  const List = ordered ? 'ol' : 'ul';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus to be scrolled by keyboard.
    <section ref={box} className={styles.scroll} tabIndex={0} aria-label={label} {...keepFocus} {...hover.handlers}>
      {newAbove > 0 && (
        <button type="button" className={styles.newAbove} onClick={() => box.current?.scrollTo({ top: 0 })}>
          <ArrowUp aria-hidden="true" size={14} /> {t('actions.newAbove', { count: newAbove })}
        </button>
      )}
      <List className={styles.rows} style={{ height: rows.getTotalSize() }} data-testid={testId}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                aria-current={keyOf(item) === selectedKey || undefined}
              >
                {children(item, index)}
              </li>
            )
          );
        })}
      </List>
    </section>
  );
}

/** Whether the pointer is over the list. Nothing is drawn for it. */
function useHover() {
  const over = useRef(false);
  return {
    isOver: () => over.current,
    handlers: {
      onPointerEnter: () => {
        over.current = true;
      },
      onPointerLeave: () => {
        over.current = false;
      },
    },
  };
}

/** How many rows came above the top since the list was last scrolled to it. `offset` is in pixels. */
function useNewAbove(offset: number, keys: readonly string[]): number {
  const top = useRef<string>(undefined);
  const known = top.current === undefined ? -1 : keys.indexOf(top.current);
  useEffect(() => {
    if (offset <= 0 || known < 0) top.current = keys[0];
  });
  return offset > 0 ? Math.max(0, known) : 0;
}

/** Gives the focus on when the element that has it is removed. */
function useKeptFocus(box: { readonly current: HTMLElement | null }) {
  const focused = useRef<Element>(undefined);
  useLayoutEffect(() => {
    if (!focused.current || focused.current.isConnected) return;
    focused.current = undefined;
    if (document.activeElement !== document.body) return;
    (box.current?.querySelector<HTMLElement>('[aria-current] button') ?? box.current)?.focus({ preventScroll: true });
  });
  return {
    onFocus: (event: { readonly target: Element }) => {
      focused.current = event.target;
    },
    onBlur: (event: { readonly target: Element }) => {
      if (event.target.isConnected) focused.current = undefined;
    },
  };
}
