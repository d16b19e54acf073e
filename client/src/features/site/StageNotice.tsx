import { STOPPABLE_SOURCES } from '@diem-cau/shared/domain/stage/state.ts';
import type { StagePlaceView } from '@diem-cau/shared/views/shapes.ts';
import { MicOff, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { CommandButton } from '../../widgets/CommandButton.tsx';
import styles from './HallScreen.module.css';

/** What the desk has done with this room's picture and sound, and the voice it offers. */
export function StageNotice({ place }: { readonly place: StagePlaceView | undefined }) {
  const { t } = useTranslation();
  const stopped = useView('self')?.site?.stopped ?? {};
  return (
    <div className={styles.stageNotice} role="status" data-testid="stage-notice">
      {STOPPABLE_SOURCES.map((source) => {
        const moderation = stopped[source];
        if (!moderation) return null;
        const Icon = source === 'microphone' ? MicOff : VideoOff;
        return (
          <p key={source}>
            <Icon aria-hidden="true" size="1.1em" />
            {t(source === 'microphone' ? 'stage.microphoneStopped' : 'stage.cameraStopped', {
              name: moderation.byName,
            })}
          </p>
        );
      })}
      {place?.voice !== undefined && !place.speaking && place.voice !== 'offered' && <p>{t('stage.shownHere')}</p>}
      {place?.voice === 'offered' && !place.speaking && (
        <div className={styles.voice}>
          <strong>{t('stage.voiceOffered')}</strong>
          <span>{t('stage.voiceOfferedHint')}</span>
          <CommandButton
            command="TakeVoice"
            variant="primary"
            className={styles.barButton}
            make={() => ({ type: 'TakeVoice' })}
          >
            {t('stage.takeVoice')}
          </CommandButton>
        </div>
      )}
    </div>
  );
}
