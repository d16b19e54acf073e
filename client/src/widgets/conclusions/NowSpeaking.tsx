import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useConference } from '../../store/conferenceContext.ts';
import { SpeakingClock } from '../../ui/time/SpeakingClock.tsx';
import styles from './NowSpeaking.module.css';

/** Who is speaking now, with position, place and clock. */
export function NowSpeaking({ floor: { speaking }, stage }: Pick<ControlView, 'floor' | 'stage'>) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const clock = speaking ?? stage.presentation?.clock;
  const words = speaking && [speaking.speaker?.position, speaking.siteName, speaking.topic].filter(Boolean).join(' · ');
  return (
    <div className={styles.now} data-testid="now-speaking">
      <p className={styles.words}>
        <span className={styles.label}>{t('conclusions.speaking')}</span>
        <strong>
          {speaking
            ? (speaking.speaker?.name ?? speaking.siteName)
            : t(clock ? 'turn.presenting' : 'conclusions.nobody')}
        </strong>
        {words && <span className={styles.soft}>{words}</span>}
      </p>
      {clock && <SpeakingClock {...clock} offset={offset} className={styles.clock} />}
    </div>
  );
}
