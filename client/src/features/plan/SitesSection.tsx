import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { sitesByDistrict } from '../../widgets/sites/districts.ts';
import styles from './SitesSection.module.css';

/** The roster by district, with headcounts. */
export function SitesSection({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const groups = sitesByDistrict(control.sites);
  if (groups.length === 0) return <EmptyState title={t('plan.empty')}>{t('plan.emptyHint')}</EmptyState>;
  return (
    <div className={styles.districts} data-testid="sites">
      {groups.map(({ district, sites }) => (
        <details key={district?.id ?? 'outside'} className={styles.district}>
          <summary>
            <strong>{district?.name ?? t('desk.outside')}</strong>
            <span>
              {t('plan.districtSummary', {
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
