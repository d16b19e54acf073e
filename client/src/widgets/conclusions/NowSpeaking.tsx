import type { FloorView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useConference } from '../../store/conferenceContext.ts';
import { SpeakingClock } from '../../ui/time/SpeakingClock.tsx';
import styles from './NowSpeaking.module.css';

/** Who is speaking now, with position, place and clock. */
export function NowSpeaking({ floor: { speaking } }: { readonly floor: FloorView }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const words = speaking && [speaking.speaker?.position, speaking.siteName, speaking.topic].filter(Boolean).join(' · ');
  return (
    <div className={styles.now} data-testid="now-speaking">
      <p className={styles.words}>
        <span className={styles.label}>{t('conclusions.speaking')}</span>
        <strong>{speaking ? (speaking.speaker?.name ?? speaking.siteName) : t('conclusions.nobody')}</strong>
        {words && <span className={styles.soft}>{words}</span>}
      </p>
      {speaking && <SpeakingClock {...speaking} offset={offset} className={styles.clock} />}
    </div>
  );
}
