import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { originalVolume, useLanguageChoice } from '../../../widgets/interpretation/languageChoice.ts';
import { SignerPicture } from '../../../widgets/interpretation/SignerPicture.tsx';
import { LineBadges } from '../../../widgets/sites/LineBadges.tsx';
import { StageSound } from '../../../widgets/sound/StageSound.tsx';
import { onlyMain } from '../../../widgets/stage/onlyMain.ts';
import { Stage } from '../../../widgets/stage/Stage.tsx';
import styles from './HallStage.module.css';
import { StageNotice } from './StageNotice.tsx';
import type { HallMedia } from './useHallMedia.ts';

interface HallStageProps {
  readonly hall: HallView;
  readonly media: HallMedia;
  /** Whether the screen is a site's own. */
  readonly ofSite: boolean;
}

/** The stage of a site's screen with its sound, and what the desk does with the room's. */
export function HallStage({ hall, media, ofSite }: HallStageProps) {
  const { original } = useLanguageChoice();
  const { stage, floor, conference } = hall;
  const { snapshot, ownPlace, ownKey, sentKey, onePicture, savesData, elements } = media;
  return (
    <Stage
      stage={onePicture ? onlyMain(stage) : stage}
      floor={floor}
      phase={conference.phase}
      title={conference.title}
      snapshot={snapshot}
      ownKey={sentKey}
    >
      {ofSite && <StageNotice place={ownPlace} />}
      <LineBadges snapshot={snapshot} saves={savesData} />
      <SignerPicture slots={snapshot.slots} />
      <StageSound
        slots={snapshot.slots}
        ownKey={ownKey}
        className={styles.unblock}
        elements={elements}
        originalVolume={originalVolume(original)}
      />
    </Stage>
  );
}
