import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Maximize2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { StageSound } from '../../../widgets/sound/StageSound.tsx';
import { useListening } from '../../../widgets/wall/useWatching.ts';
import { WallPages } from '../../../widgets/wall/WallPages.tsx';
import { VerifyDialog } from '../sites/VerifyDialog.tsx';
import { useDeskMedia } from './DeskMedia.tsx';
import styles from './DeskWall.module.css';

interface DeskWallProps {
  readonly control: ControlView;
  readonly onChoose: (siteId: SiteId) => void;
  /** Only sites with this status are shown; all without one. */
  readonly status: string | undefined;
}

/** The desk's wall, in its column or over the whole window. One site can be listened to privately. */
export function DeskWall({ control, onChoose, status }: DeskWallProps) {
  const { t } = useTranslation();
  const { slots } = useDeskMedia();
  const listening = useListening();
  const [enlarged, setEnlarged] = useState(false);
  const shared = { control, slots, status, listening };
  return (
    <>
      {/* One of the two at a time: the server sends what one of them shows. */}
      {!enlarged && <WallPages {...shared} onChoose={onChoose} />}
      <Button
        size="small"
        className={styles.enlarge}
        icon={<Maximize2 aria-hidden="true" size={16} />}
        onClick={() => setEnlarged(true)}
        testId="enlarge-wall"
      >
        {t('wall.enlarge')}
      </Button>
      {enlarged && (
        <Dialog title={t('wall.pictures')} width="whole" onClose={() => setEnlarged(false)}>
          <EnlargedWall {...shared} />
        </Dialog>
      )}
      {listening.siteId !== undefined && <StageSound slots={slots.filter(({ slot }) => slot.kind === 'wall')} />}
    </>
  );
}

function EnlargedWall(shared: Omit<Parameters<typeof WallPages>[0], 'onChoose'>) {
  const [chosen, setChosen] = useState<SiteId>();
  const site = chosen === undefined ? undefined : shared.control.sites[chosen];
  return (
    <>
      <WallPages {...shared} chosen={chosen} onChoose={setChosen} large />
      {site && <VerifyDialog site={site} control={shared.control} onClose={() => setChosen(undefined)} />}
    </>
  );
}
