import { useTranslation } from 'react-i18next';
import { classNames } from '../theme/classNames.ts';
import styles from './SpeakingClock.module.css';
import { useNow } from './useNow.ts';

interface SpeakingClockProps {
  readonly startedAt: number;
  readonly deadline: number;
  readonly pausedAt?: number | undefined;
  /** Server time minus `performance.now()`, in milliseconds. */
  readonly offset: number;
  readonly bar?: boolean;
  readonly className?: string | undefined;
}

/** `mm:ss` of a span in milliseconds; a begun second counts whole, so that every screen changes at the same moment. */
export function clockText(milliseconds: number): string {
  const seconds = Math.abs(Math.ceil(milliseconds / 1000));
  const sign = Math.ceil(milliseconds / 1000) < 0 ? '−' : '';
  return `${sign}${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is left of a turn. Past the deadline it counts on below zero, in red and with a word. */
export function SpeakingClock({ startedAt, deadline, pausedAt, offset, bar = false, className }: SpeakingClockProps) {
  const { t } = useTranslation();
  const now = useNow(offset, 200);
  const left = deadline - (pausedAt ?? now);
  const late = Math.ceil(left / 1000) < 0;
  const share = Math.max(0, Math.min(1, left / Math.max(1, deadline - startedAt)));
  return (
    <div className={classNames(styles.clock, late && styles.late, className)}>
      <span role="timer" aria-label={clockText(left)} className={styles.figures} data-testid="speaking-clock">
        {[...clockText(left)].map((figure, place) => (
          // The typeface has no tabular figures: each stands in a cell of its own, so that nothing moves.
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure is its place.
          <span key={place} className={figure === ':' ? styles.colon : figure === '−' ? styles.minus : styles.figure}>
            {figure === '−' ? null : figure}
          </span>
        ))}
      </span>
      {(late || pausedAt !== undefined) && (
        <span className={styles.word}>{pausedAt !== undefined ? t('turn.paused') : t('turn.late')}</span>
      )}
      {bar && (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.fill} style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </div>
  );
}
