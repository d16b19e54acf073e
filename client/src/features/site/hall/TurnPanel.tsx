import type { TurnView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { SpeakingClock } from '../../../ui/time/SpeakingClock.tsx';
import { HallPanel, PanelHint, PanelLabel, PanelStatement } from './HallPanel.tsx';
import styles from './TurnPanel.module.css';

interface TurnPanelProps {
  readonly turn: TurnView | undefined;
  readonly offset: number;
  readonly own: boolean;
}

/** How long the speaker still has. */
export function TurnPanel({ turn, offset, own }: TurnPanelProps) {
  const { t } = useTranslation();
  return (
    <HallPanel className={own ? styles.own : undefined} aria-label={t('turn.remaining')}>
      {turn ? (
        <>
          <PanelLabel className={styles.label}>{t('turn.remaining')}</PanelLabel>
          <SpeakingClock {...turn} offset={offset} bar className={styles.clock} />
        </>
      ) : (
        <>
          <PanelStatement>{t('turn.nobody')}</PanelStatement>
          <PanelHint>{t('turn.nobodyHint')}</PanelHint>
        </>
      )}
    </HallPanel>
  );
}
