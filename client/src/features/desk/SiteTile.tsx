import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import { Check, Hand, Mic } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import type { SiteState } from '../../widgets/siteState.ts';
import styles from './DeskPage.module.css';

interface SiteTileProps {
  readonly site: SiteView;
  readonly state: SiteState;
  readonly onChoose: (id: SiteId) => void;
}

/** One room; a press opens its headcount. */
export const SiteTile = memo(function SiteTile({ site, state, onChoose }: SiteTileProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const present = site.verified ?? site.declared;
  const expected = format.number(site.expected);
  const count =
    present === undefined
      ? t('desk.countNone', { expected })
      : t('desk.countOf', { present: format.number(present), expected });
  const words = t('desk.siteTile', { name: site.name, state: t(`desk.${state}`), count });
  return (
    <button
      type="button"
      className={styles.tile}
      data-state={state}
      data-verified={site.verified !== undefined}
      data-site={site.id}
      aria-label={words}
      title={words}
      onClick={() => onChoose(site.id)}
    >
      <TileIcon state={state} verified={site.verified !== undefined} />
    </button>
  );
});

/** The mark of a state in the legend. */
export function TileMark({ state }: { readonly state: SiteState }) {
  return (
    <span className={styles.tile} data-state={state} aria-hidden="true">
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
    case 'absent':
      return null;
  }
}
