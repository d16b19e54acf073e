import { slotKey } from '@diem-cau/shared/domain/stage/places.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSlot } from '../../connection/media/stageMediaSnapshot.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useWide } from '../../ui/layout/useWide.ts';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { markFloor, stateOfSite } from '../sites/siteState.ts';
import { connectedByGroup } from './connectedByGroup.ts';
import { GroupSelect } from './GroupSelect.tsx';
import { type Listening, useWatching } from './useWatching.ts';
import styles from './WallPages.module.css';
import { WallTile } from './WallTile.tsx';
import { GRID_WIDTHS, gridFor, type WallGrid } from './wallGrid.ts';

interface WallPagesProps {
  readonly control: ControlView;
  /** What this page receives. */
  readonly slots: readonly StageMediaSlot[];
  readonly onChoose: (siteId: SiteId) => void;
  /** Only sites with this status are shown; all without one. */
  readonly status?: string | undefined;
  /** The site whose tile is marked. */
  readonly chosen?: SiteId | undefined;
  /** Absent where this screen listens to nobody. */
  readonly listening?: Listening | undefined;
  /** As many and as large as the window bears; else twelve in a column. */
  readonly large?: boolean | undefined;
}

/** The connected sites in small pictures, a page at a time; only the page that is open is sent. */
export function WallPages({ control, slots, onChoose, status, chosen, listening, large = false }: WallPagesProps) {
  const { t } = useTranslation();
  const [turned, setTurned] = useState(0);
  const [groupKey, setGroupKey] = useState('');
  const groups = connectedByGroup(control, status);
  const group = groups.find(({ key }) => key === groupKey);
  const connected = group?.sites ?? groups.flatMap(({ sites }) => sites);
  const grid = gridFor(connected.length, useFinestGrid(large));
  const pages = Math.max(1, Math.ceil(connected.length / grid));
  const page = Math.min(turned, pages - 1);
  const shown = connected.slice(page * grid, (page + 1) * grid);
  const marks = markFloor(control.floor);
  const staged = new Set(Object.values(control.stage.places).map(({ siteId }) => siteId));
  // Sites on the stage are visible there already.
  useWatching(shown.filter(({ id }) => !staged.has(id)).map(({ id }) => id));
  const slotOf = (siteId: SiteId) => slots.find(({ key }) => key === slotKey({ kind: 'wall', siteId }));
  const stageOf = (siteId: SiteId) => slots.find(({ key }) => key === slotKey({ kind: 'speaker', siteId }));
  const statusName = status === undefined ? undefined : control.statuses[status]?.name;
  if (connected.length === 0) {
    return (
      <EmptyState title={statusName === undefined ? t('wall.empty') : t('wall.emptyOfStatus', { name: statusName })} />
    );
  }
  return (
    <div className={styles.wall} data-large={large} data-testid="wall">
      <ul className={styles.tiles} data-grid={grid} data-paged={pages > 1}>
        {shown.map((site) => (
          <WallTile
            key={site.id}
            site={site}
            state={stateOfSite(site, marks)}
            video={(staged.has(site.id) ? stageOf(site.id) : slotOf(site.id))?.video}
            staged={staged.has(site.id)}
            chosen={chosen === site.id}
            onChoose={() => onChoose(site.id)}
            listening={listening && listening.siteId === site.id}
            onListen={() => listening?.listenTo(listening.siteId === site.id ? undefined : site.id)}
          />
        ))}
      </ul>
      <nav className={styles.pages} aria-label={t('wall.pictures')}>
        <GroupSelect
          groups={groups}
          value={group?.key ?? ''}
          onChange={(key) => {
            setGroupKey(key);
            setTurned(0);
          }}
        />
        <Button
          size="small"
          label={t('wall.previous')}
          icon={<ChevronLeft aria-hidden="true" size={16} />}
          onClick={() => setTurned(Math.max(0, page - 1))}
        />
        <span>{t('wall.page', { page: page + 1, pages })}</span>
        <Button
          size="small"
          label={t('wall.next')}
          icon={<ChevronRight aria-hidden="true" size={16} />}
          onClick={() => setTurned(Math.min(pages - 1, page + 1))}
        />
      </nav>
    </div>
  );
}

function useFinestGrid(large: boolean): WallGrid {
  const middleFits = useWide(GRID_WIDTHS.middle);
  const largeFits = useWide(GRID_WIDTHS.large);
  if (!large || !middleFits) return 12;
  return largeFits ? 49 : 25;
}
