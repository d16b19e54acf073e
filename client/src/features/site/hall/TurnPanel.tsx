import type { TurnView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/theme/classNames.ts';
import { SpeakingClock } from '../../../ui/time/SpeakingClock.tsx';
import styles from './HallScreen.module.css';

interface TurnPanelProps {
  readonly turn: TurnView | undefined;
  readonly offset: number;
  readonly own: boolean;
}

/** How long the speaker still has. */
export function TurnPanel({ turn, offset, own }: TurnPanelProps) {
  const { t } = useTranslation();
  return (
    <section className={classNames(styles.panel, own && styles.turnOwn)} aria-label={t('turn.remaining')}>
      {turn ? (
        <>
          <p className={classNames(styles.label, styles.turnLabel)}>{t('turn.remaining')}</p>
          <SpeakingClock {...turn} offset={offset} bar className={styles.clock} />
        </>
      ) : (
        <>
          <p className={styles.quiet}>{t('turn.nobody')}</p>
          <p className={styles.hint}>{t('turn.nobodyHint')}</p>
        </>
      )}
    </section>
  );
}
