import { STOPPABLE_SOURCES } from '@diem-cau/shared/domain/stage/state.ts';
import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { StagePlaceView } from '@diem-cau/shared/views/shapes.ts';
import { MicOff, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useShortcuts } from '../../../ui/presses/useShortcuts.ts';
import { useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import styles from './StageNotice.module.css';

/** What the desk has done with this room's picture and sound, and the voice it offers. */
export function StageNotice({ place }: { readonly place: StagePlaceView | undefined }) {
  const { t } = useTranslation();
  const stopped = useView('self')?.site?.stopped ?? {};
  return (
    <div className={styles.notices} role="status" data-testid="stage-notice">
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
      {place?.voice === 'offered' && !place.speaking && <VoiceOffer offeredAt={place.voiceOfferedAt ?? 0} />}
    </div>
  );
}

/** The voice that the chair or the desk offers this room, taken by a press or a key. */
function VoiceOffer({ offeredAt }: { readonly offeredAt: Timestamp }) {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const blocked = useBlockReason('TakeVoice');
  const take = () => {
    if (blocked === undefined && !pending) void send({ type: 'TakeVoice', offeredAt });
  };
  useShortcuts({ x: { label: t('stage.takeVoice'), act: take } });
  return (
    <div className={styles.voice}>
      <strong>{t('stage.voiceOffered')}</strong>
      <span>{t('stage.voiceOfferedHint')}</span>
      <Button
        variant="primary"
        className={styles.take}
        hint="X"
        pending={pending}
        blockedBecause={blocked}
        onClick={take}
      >
        {t('stage.takeVoice')}
      </Button>
    </div>
  );
}
