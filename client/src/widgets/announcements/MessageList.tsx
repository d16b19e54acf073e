import { useEffect, useRef } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './MessageList.module.css';

interface ShownMessage<End extends string> {
  readonly from: End;
  readonly name: string;
  readonly text: string;
  readonly at: number;
}

interface MessageListProps<End extends string> {
  /** By their numbers. */
  readonly messages: Readonly<Record<string, ShownMessage<End>>>;
  /** The end at which they are read. */
  readonly own: End;
  readonly label: string;
  readonly testId: string;
}

/** Messages of two ends, the latest in sight. */
export function MessageList<End extends string>({ messages, own, label, testId }: MessageListProps<End>) {
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  const shown = Object.entries<ShownMessage<End>>(messages);
  const last = shown.at(-1)?.[0];
  useEffect(() => {
    if (last !== undefined) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  return (
    <ol ref={list} className={styles.line} aria-label={label} aria-live="polite" data-testid={testId}>
      {shown.map(([number, { from, name, text, at }]) => (
        <li key={number} className={styles.message} data-own={from === own}>
          <span className={styles.meta}>
            {name} · {format.time(at)}
          </span>
          <span className={styles.text}>{text}</span>
        </li>
      ))}
    </ol>
  );
}
