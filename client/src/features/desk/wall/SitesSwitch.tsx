import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Grid2x2, Map as MapIcon } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { DeskWall } from './DeskWall.tsx';
import styles from './SitesSwitch.module.css';

interface SitesSwitchProps {
  readonly control: ControlView;
  readonly onChoose: (siteId: SiteId) => void;
  /** Only sites with this status are shown among the pictures; all without one. */
  readonly status: string | undefined;
  /** The map of the groups. */
  readonly children: ReactNode;
}

/** The sites as a map of their groups, or as pages of small pictures. */
export function SitesSwitch({ control, onChoose, status, children }: SitesSwitchProps) {
  const [pictures, setPictures] = useState(false);
  return (
    <>
      <Switch pictures={pictures} onSwitch={setPictures} />
      <div className={styles.sitesView}>
        {pictures ? <DeskWall control={control} onChoose={onChoose} status={status} /> : children}
      </div>
    </>
  );
}

interface SwitchProps {
  readonly pictures: boolean;
  readonly onSwitch: (pictures: boolean) => void;
}

const Switch = memo(function Switch({ pictures, onSwitch }: SwitchProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.switch} aria-label={t('wall.show')}>
      <Button
        size="small"
        pressed={!pictures}
        icon={<MapIcon aria-hidden="true" size={16} />}
        onClick={() => onSwitch(false)}
      >
        {t('wall.map')}
      </Button>
      <Button
        size="small"
        pressed={pictures}
        icon={<Grid2x2 aria-hidden="true" size={16} />}
        onClick={() => onSwitch(true)}
      >
        {t('wall.pictures')}
      </Button>
    </fieldset>
  );
});
