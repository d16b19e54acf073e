import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { clockText, SpeakingClock } from '../../../ui/time/SpeakingClock.tsx';
import { MaterialsButton } from '../../../widgets/documents/MaterialsButton.tsx';
import { PresentationControls } from '../../../widgets/documents/PresentationControls.tsx';
import { PresenterClockButtons } from '../../../widgets/documents/PresenterClockButtons.tsx';
import { NameSpeakerButton } from '../../../widgets/floor/speakers/NameSpeakerButton.tsx';
import { speakerText } from '../../../widgets/floor/speakers/speechText.ts';
import { TurnButtons } from '../../../widgets/floor/TurnButtons.tsx';
import { groupBeside } from '../../../widgets/sites/groupBeside.ts';
import { StageSound } from '../../../widgets/sound/StageSound.tsx';
import { LayoutChooser } from '../../../widgets/stage/LayoutChooser.tsx';
import { Stage } from '../../../widgets/stage/Stage.tsx';
import { useDeskMedia } from '../wall/DeskMedia.tsx';
import { PrepareVoteButton } from './PrepareVoteButton.tsx';
import styles from './SpeakingCard.module.css';

/** The stage in small, who speaks, and the turn's controls. The sound is off until somebody wants to listen. */
export function SpeakingCard({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const [listening, setListening] = useState(false);
  const snapshot = useDeskMedia();
  const { conference, floor, stage } = control;
  const { speaking } = floor;
  const clock = speaking ?? stage.presentation?.clock;
  const { phase } = conference;
  const turns = speaking && (control.sites[speaking.siteId]?.turns ?? 0);
  return (
    <section className={styles.speaking} data-theme="night" data-testid="speaking-card">
      <div className={styles.picture}>
        <Stage stage={stage} floor={floor} phase={conference.phase} title={conference.title} snapshot={snapshot} bare />
        <Button
          size="small"
          className={styles.listen}
          pressed={listening}
          label={t('media.listen')}
          icon={listening ? <Volume2 aria-hidden="true" size={16} /> : <VolumeX aria-hidden="true" size={16} />}
          onClick={() => setListening(!listening)}
        />
      </div>
      <div>
        <p className={styles.name}>
          {speaking
            ? [speaking.siteName, speakerText(speaking)].filter(Boolean).join(' – ')
            : t(hasEnded(phase) ? 'chair.ended' : 'desk.nobody')}
        </p>
        <p className={styles.meta}>
          {speaking
            ? [
                groupBeside(speaking.siteName, speaking.groupName),
                speaking.topic ?? t(`handKinds.${speaking.kind}`),
                turns ? t('desk.turns', { n: turns }) : undefined,
              ]
                .filter(Boolean)
                .join(' · ')
            : t(hasEnded(phase) ? 'chair.endedHint' : phase === 'live' ? 'desk.nobodyHint' : 'desk.nobodyBefore')}
        </p>
        <div className={styles.actions}>
          {speaking && <NameSpeakerButton of={speaking} />}
          {speaking && <TurnButtons turn={speaking} />}
          <LayoutChooser stage={stage} />
          <MaterialsButton control={control} />
          <PrepareVoteButton control={control} />
          <PresentationControls stage={stage} />
          <PresenterClockButtons control={control} />
        </div>
      </div>
      {clock && (
        <div>
          <SpeakingClock {...clock} offset={offset} className={styles.clock} />
          <p className={styles.total}>{t('turn.of', { total: clockText(clock.deadline - clock.startedAt) })}</p>
        </div>
      )}
      {listening && <StageSound slots={snapshot.slots.filter(({ slot }) => slot.kind !== 'wall')} />}
    </section>
  );
}
