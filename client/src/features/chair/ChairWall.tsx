import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Grid2x2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSlot } from '../../connection/media/stageMediaSnapshot.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { SiteModeration } from '../../widgets/sites/SiteModeration.tsx';
import { StatusCounts } from '../../widgets/sites/StatusCounts.tsx';
import { WallPages } from '../../widgets/wall/WallPages.tsx';
import styles from './ChairWall.module.css';

interface ChairWallProps {
  readonly control: ControlView;
  readonly slots: readonly StageMediaSlot[];
}

/** Opens every room in small over the chair's desk; a press on one offers what the chair may do with it. */
export function ChairWall({ control, slots }: ChairWallProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        icon={<Grid2x2 aria-hidden="true" size={16} />}
        onClick={() => setOpen(true)}
        testId="open-wall"
      >
        {t('wall.pictures')}
      </Button>
      {open && (
        <Dialog title={t('wall.pictures')} width="whole" onClose={() => setOpen(false)}>
          <Wall control={control} slots={slots} />
        </Dialog>
      )}
    </>
  );
}

function Wall({ control, slots }: ChairWallProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<SiteId>();
  const site = chosen === undefined ? undefined : control.sites[chosen];
  return (
    <>
      <StatusCounts statuses={control.statuses} />
      <WallPages control={control} slots={slots} chosen={site?.id} onChoose={setChosen} large />
      {site ? (
        <div className={styles.wallChoice}>
          <strong>{site.name}</strong>
          <SiteModeration key={site.id} site={site} control={control} />
        </div>
      ) : (
        control.attendance.connected > 0 && <p className={styles.wallChoice}>{t('wall.chooseHint')}</p>
      )}
    </>
  );
}
