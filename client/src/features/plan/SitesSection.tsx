import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { sitesByGroup } from '../../widgets/sites/groups.ts';
import styles from './SitesSection.module.css';

/** The roster by group, with headcounts. */
export function SitesSection({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const groups = sitesByGroup(control.sites);
  if (groups.length === 0) return <EmptyState title={t('plan.empty')}>{t('plan.emptyHint')}</EmptyState>;
  return (
    <div className={styles.groups} data-testid="sites">
      {groups.map(({ head, sites }) => (
        <details key={head?.id ?? 'outside'} className={styles.group}>
          <summary>
            <strong>{head?.name ?? t('desk.outside')}</strong>
            <span>
              {t('plan.groupSummary', {
                sites: sites.length,
                expected: sites.reduce((sum, site) => sum + site.expected, 0),
              })}
            </span>
          </summary>
          <ul>
            {sites.map((site) => {
              const present = site.verified ?? site.declared;
              const { expected } = site;
              return (
                <li key={site.id} className={styles.siteLine}>
                  <span>{site.name}</span>
                  <span>
                    {present === undefined
                      ? t('desk.countNone', { expected })
                      : t('desk.countOf', { present, expected })}
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </div>
  );
}
