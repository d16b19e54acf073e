import { slotKey } from '@diem-cau/shared/domain/stage/places.ts';
import { WALL_PAGE } from '@diem-cau/shared/domain/stage/wall.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { sitesByDistrict } from '../../../widgets/districts.ts';
import { StageSound } from '../../../widgets/StageSound.tsx';
import { markFloor, stateOfSite } from '../siteState.ts';
import { useDeskMedia } from './DeskMedia.tsx';
import { useSiteLines } from './useSiteLines.ts';
import { useListening, useWatching } from './useWatching.ts';
import { WallTile } from './WallTile.tsx';
import styles from './wall.module.css';

interface WallPagesProps {
  readonly control: ControlView;
  readonly onChoose: (siteId: SiteId) => void;
}

/** The connected sites in small pictures, a page at a time; only the page that is open is sent. */
export function WallPages({ control, onChoose }: WallPagesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState(0);
  const lines = useSiteLines();
  const { slots } = useDeskMedia();
  const listening = useListening();
  const connected = sitesByDistrict(control.sites)
    .flatMap(({ sites }) => sites)
    .filter(({ connections, level }) => connections !== undefined && level !== 'province');
  const pages = Math.max(1, Math.ceil(connected.length / WALL_PAGE));
  const page = Math.min(chosen, pages - 1);
  const shown = connected.slice(page * WALL_PAGE, (page + 1) * WALL_PAGE);
  const marks = markFloor(control.floor);
  const staged = new Set(Object.values(control.stage.places).map(({ siteId }) => siteId));
  // Whoever is on the stage is seen there already.
  useWatching(shown.filter(({ id }) => !staged.has(id)).map(({ id }) => id));
  const slotOf = (siteId: SiteId) => slots.find(({ key }) => key === slotKey({ kind: 'wall', siteId }));
  const stageOf = (siteId: SiteId) => slots.find(({ key }) => key === slotKey({ kind: 'speaker', siteId }));
  if (connected.length === 0) return <EmptyState title={t('wall.empty')} />;
  return (
    <div className={styles.wall} data-testid="wall">
      <ul className={styles.tiles}>
        {shown.map((site) => (
          <WallTile
            key={site.id}
            site={site}
            state={stateOfSite(site, marks)}
            line={lines[site.id]}
            video={(staged.has(site.id) ? stageOf(site.id) : slotOf(site.id))?.video}
            staged={staged.has(site.id)}
            listening={listening.siteId === site.id}
            onChoose={() => onChoose(site.id)}
            onListen={() => listening.listenTo(listening.siteId === site.id ? undefined : site.id)}
          />
        ))}
      </ul>
      <nav className={styles.pages}>
        <Button
          size="small"
          label={t('wall.previous')}
          icon={<ChevronLeft aria-hidden="true" size={16} />}
          onClick={() => setChosen(Math.max(0, page - 1))}
        />
        <span>{t('wall.page', { page: format.number(page + 1), pages: format.number(pages) })}</span>
        <Button
          size="small"
          label={t('wall.next')}
          icon={<ChevronRight aria-hidden="true" size={16} />}
          onClick={() => setChosen(Math.min(pages - 1, page + 1))}
        />
      </nav>
      {listening.siteId !== undefined && <StageSound slots={slots.filter(({ slot }) => slot.kind === 'wall')} />}
    </div>
  );
}
