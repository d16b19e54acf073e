import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { useBlockReason } from '../../widgets/commands/CommandButton.tsx';
import { sitesByGroup } from '../../widgets/sites/groups.ts';
import { SiteStatus } from '../../widgets/sites/SiteStatus.tsx';
import { StatusCounts } from '../../widgets/sites/StatusCounts.tsx';
import { useOutsideName } from '../../widgets/sites/useOutsideName.ts';
import { SiteDialog } from './SiteDialog.tsx';
import styles from './SitesSection.module.css';

/** The roster by group, with headcounts; sites are added, changed and deleted here one by one. */
export function SitesSection({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const outside = useOutsideName();
  const blocked = useBlockReason('AddSite');
  const [editing, setEditing] = useState<SiteId | 'new'>();
  const groups = sitesByGroup(control.sites);
  const edited = editing === undefined || editing === 'new' ? undefined : control.sites[editing];
  const isOpen = !hasEnded(control.conference.phase);
  return (
    <>
      {isOpen && (
        <p>
          <Button size="small" blockedBecause={blocked} onClick={() => setEditing('new')}>
            {t('siteForm.add')}
          </Button>
        </p>
      )}
      <StatusCounts statuses={control.statuses} />
      {groups.length === 0 && <EmptyState title={t('plan.empty')}>{t('plan.emptyHint')}</EmptyState>}
      <div className={styles.groups} data-testid="sites">
        {groups.map(({ head, sites }) => (
          <details key={head?.id ?? 'outside'} className={styles.group}>
            <summary>
              <strong>{head?.name ?? outside}</strong>
              <span>
                {t('plan.groupSummary', {
                  sites: sites.length,
                  expected: sites.reduce((sum, site) => sum + site.expected, 0),
                })}
              </span>
            </summary>
            <ul>
              {sites.map((site) => (
                <SiteLine key={site.id} site={site} onEdit={isOpen ? () => setEditing(site.id) : undefined} />
              ))}
            </ul>
          </details>
        ))}
      </div>
      {(editing === 'new' || edited) && (
        <SiteDialog key={editing} control={control} site={edited} onClose={() => setEditing(undefined)} />
      )}
    </>
  );
}

interface SiteLineProps {
  readonly site: SiteView;
  /** Absent where nothing can be changed any more. */
  readonly onEdit: (() => void) | undefined;
}

function SiteLine({ site, onEdit }: SiteLineProps) {
  const { t } = useTranslation();
  const blocked = useBlockReason('ChangeSite');
  const present = site.verified ?? site.declared;
  const { expected } = site;
  return (
    <li className={styles.siteLine} data-site={site.id}>
      <span>
        {site.name} <SiteStatus siteId={site.id} />
      </span>
      <span>
        {present === undefined ? t('desk.countNone', { expected }) : t('desk.countOf', { present, expected })}
      </span>
      {onEdit && (
        <Button
          size="small"
          variant="quiet"
          label={t('siteForm.editOf', { name: site.name })}
          blockedBecause={blocked}
          onClick={onEdit}
        >
          {t('siteForm.edit')}
        </Button>
      )}
    </li>
  );
}
