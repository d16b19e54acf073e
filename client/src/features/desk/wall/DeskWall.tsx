import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { StageSound } from '../../../widgets/sound/StageSound.tsx';
import { useListening } from '../../../widgets/wall/useWatching.ts';
import { WallPages } from '../../../widgets/wall/WallPages.tsx';
import { useDeskMedia } from './DeskMedia.tsx';

interface DeskWallProps {
  readonly control: ControlView;
  readonly onChoose: (siteId: SiteId) => void;
  /** Only sites with this status are shown; all without one. */
  readonly status: string | undefined;
}

/** The desk's wall, where one site can be listened to privately. */
export function DeskWall({ control, onChoose, status }: DeskWallProps) {
  const { slots } = useDeskMedia();
  const listening = useListening();
  return (
    <>
      <WallPages control={control} slots={slots} onChoose={onChoose} status={status} listening={listening} />
      {listening.siteId !== undefined && <StageSound slots={slots.filter(({ slot }) => slot.kind === 'wall')} />}
    </>
  );
}
