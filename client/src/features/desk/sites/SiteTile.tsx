import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteLine } from '@diem-cau/shared/protocol/signals.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import { Check, Hand, Mic, MonitorOff } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSiteStatus } from '../../../widgets/sites/SiteStatus.tsx';
import type { SiteState } from '../../../widgets/sites/siteState.ts';
import { type LineMark, levelStep, markLine, useLineWords } from '../../../widgets/wall/useSiteLine.ts';
import styles from './SiteTile.module.css';

interface SiteTileProps {
  readonly site: SiteView;
  readonly state: SiteState;
  /** Its sound and its line, as the server last told. */
  readonly line: SiteLine | undefined;
  readonly onChoose: (id: SiteId) => void;
}

/** One room: its state, how loud it is and how its line is; a press opens its headcount. */
export const SiteTile = memo(function SiteTile({ site, state, line, onChoose }: SiteTileProps) {
  const { t } = useTranslation();
  const present = site.verified ?? site.declared;
  const { expected } = site;
  const count = present === undefined ? t('desk.countNone', { expected }) : t('desk.countOf', { present, expected });
  const lineWords = useLineWords();
  const status = useSiteStatus(site.status);
  const words = [
    t('desk.siteTile', { name: site.name, state: t(`desk.${state}`), count }),
    ...(status ? [status.name] : []),
    ...((site.halls ?? 0) > 1 ? [t('desk.screens', { count: site.halls ?? 0 })] : []),
    ...lineWords(line),
  ].join(' · ');
  return (
    <button
      type="button"
      className={styles.tile}
      data-state={state}
      data-verified={site.verified !== undefined}
      data-site={site.id}
      data-tone={status?.tone}
      // A site that is not connected has no statistics.
      data-level={state === 'absent' ? 0 : levelStep(line?.level ?? 0)}
      data-line={state === 'absent' ? 'good' : markLine(line)}
      aria-label={words}
      title={words}
      onClick={() => onChoose(site.id)}
    >
      <TileIcon state={state} verified={site.verified !== undefined} />
    </button>
  );
});

interface TileMarkProps {
  readonly state: SiteState;
  readonly level?: number | undefined;
  readonly line?: LineMark | undefined;
}

/** The mark of a state, a level or a line in the legend. */
export function TileMark({ state, level, line }: TileMarkProps) {
  return (
    <span className={styles.tile} data-state={state} data-level={level} data-line={line} aria-hidden="true">
      <TileIcon state={state} verified={false} />
    </span>
  );
}

function TileIcon({ state, verified }: { readonly state: SiteState; readonly verified: boolean }) {
  const props = { 'aria-hidden': true, size: 12, strokeWidth: 2.75 } as const;
  switch (state) {
    case 'speaking':
      return <Mic {...props} />;
    case 'raised':
    case 'invited':
      return <Hand {...props} />;
    case 'connected':
      return verified ? <Check {...props} /> : null;
    case 'noScreen':
      return <MonitorOff {...props} />;
    case 'absent':
      return null;
  }
}
