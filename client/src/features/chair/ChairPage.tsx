import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useConference, useView } from '../../store/conferenceContext.ts';
import { LazyPart, type LazySource } from '../../ui/status/LazyPart.tsx';
import { SpeakingClock } from '../../ui/time/SpeakingClock.tsx';
import { CAPTIONS } from '../../widgets/captions/captionsSource.ts';
import { DeviceButtons } from '../../widgets/devices/DeviceButtons.tsx';
import { HallWarnings } from '../../widgets/devices/HallWarnings.tsx';
import { ScreenButton } from '../../widgets/devices/ScreenButton.tsx';
import { PresentationControls } from '../../widgets/documents/PresentationControls.tsx';
import { PresenterClockButtons } from '../../widgets/documents/PresenterClockButtons.tsx';
import { StageSound } from '../../widgets/sound/StageSound.tsx';
import { useHallSound } from '../../widgets/sound/useHallSound.ts';
import { LayoutChooser } from '../../widgets/stage/LayoutChooser.tsx';
import { Stage } from '../../widgets/stage/Stage.tsx';
import { useExcessNotices } from '../../widgets/stage/useExcessNotices.ts';
import { useStageMedia } from '../../widgets/stage/useStageMedia.ts';
import { CalledPanel } from './CalledPanel.tsx';
import { ChairHeader } from './ChairHeader.tsx';
import styles from './ChairPage.module.css';
import { ChairTabs, type TabName } from './ChairTabs.tsx';
import { ChairWall } from './ChairWall.tsx';
import { NextCard } from './NextCard.tsx';
import { StepButtons } from './StepButtons.tsx';

const OWN_KEY = 'chair';

const CONCLUSION_PANEL: LazySource<{ readonly control: ControlView }> = {
  load: async () => (await import('./ConclusionPanel.tsx')).ConclusionPanel,
};

/** The chair's desk: the stage large, who is next and why, and one button to call. */
export function ChairPage() {
  const control = useView('control');
  return control ? <LoadedChair control={control} /> : null;
}

function LoadedChair({ control }: { readonly control: ControlView }) {
  const offset = useConference((state) => state.offset);
  const [tab, setTab] = useState<TabName>('questions');
  const { conference, floor, stage } = control;
  const clock = floor.speaking ?? stage.presentation?.clock;
  const own = stage.places[OWN_KEY];
  const snapshot = useStageMedia();
  const [elements] = useState(() => new Set<HTMLAudioElement>());
  const othersSpeak = Object.entries(stage.places).some(([key, place]) => key !== OWN_KEY && place.speaking);
  const sound = useHallSound({ snapshot, own, ownKey: OWN_KEY, othersSpeak, elements });
  useExcessNotices();
  return (
    <div className={styles.chair}>
      <ChairHeader control={control} />
      <main className={styles.columns}>
        <div className={styles.left}>
          <div className={styles.stage} data-theme="night">
            <Stage
              stage={stage}
              floor={floor}
              phase={conference.phase}
              title={conference.title}
              snapshot={snapshot}
              ownKey={OWN_KEY}
            >
              {clock && <SpeakingClock {...clock} offset={offset} className={styles.clock} />}
            </Stage>
          </div>
          {control.captions && <LazyPart source={CAPTIONS} props={{ captions: control.captions }} silent />}
          <HallWarnings {...sound} snapshot={snapshot} className={styles.warnings} />
          <div className={styles.devices}>
            <LayoutChooser stage={stage} />
            <PresentationControls stage={stage} />
            <PresenterClockButtons control={control} />
            <StageSound slots={snapshot.slots} ownKey={OWN_KEY} elements={elements} />
            <ChairWall control={control} slots={snapshot.slots} />
            <span className={styles.spring} />
            <ScreenButton stage={stage} ownKey={OWN_KEY} size="small" />
            <DeviceButtons size="small" />
          </div>
          {!hasEnded(conference.phase) && <CalledPanel control={control} />}
          <LazyPart source={CONCLUSION_PANEL} props={{ control }} />
        </div>
        <div className={styles.right}>
          <NextCard control={control} onChooseOther={() => setTab('queue')} />
          <StepButtons control={control} onVote={() => setTab('poll')} />
          <ChairTabs control={control} tab={tab} onTab={setTab} />
        </div>
      </main>
    </div>
  );
}
