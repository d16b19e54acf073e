import type { PresenterClock } from '@diem-cau/shared/domain/stage/state.ts';
import type { TurnView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { SpeakingClock } from '../../../ui/time/SpeakingClock.tsx';
import { HallPanel, PanelHint, PanelLabel, PanelStatement } from './HallPanel.tsx';
import styles from './TurnPanel.module.css';

interface TurnPanelProps {
  readonly turn: TurnView | undefined;
  /** Of what is presented. */
  readonly presenting: PresenterClock | undefined;
  readonly offset: number;
  readonly own: boolean;
}

/** How long the speaker still has; while nobody speaks, the presenter. */
export function TurnPanel({ turn, presenting, offset, own }: TurnPanelProps) {
  const { t } = useTranslation();
  const clock = turn ?? presenting;
  const label = t(clock && !turn ? 'turn.presenting' : 'turn.remaining');
  return (
    <HallPanel className={own ? styles.own : undefined} aria-label={label}>
      {clock ? (
        <>
          <PanelLabel className={styles.label}>{label}</PanelLabel>
          <SpeakingClock {...clock} offset={offset} bar className={styles.clock} />
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
