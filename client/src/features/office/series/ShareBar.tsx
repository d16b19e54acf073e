import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from './ShareBar.module.css';

interface ShareBarProps {
  readonly some: number;
  readonly all: number;
  /** What stands beside the bar; absent: how many of how many. */
  readonly words?: string;
}

/** A share as a bar beside its words. */
export function ShareBar({ some, all, words }: ShareBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = all === 0 ? 0 : Math.min(1, some / all);
  return (
    <span className={styles.share}>
      <span>{words ?? t('series.of', { some: format.number(some), all: format.number(all) })}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}
