import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/status/Badge.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { SiteContact } from '../sites/SiteContact.tsx';
import styles from './AbsentBoard.module.css';
import { absentSites, uncountedSites } from './absentSites.ts';

/** Who is not in the room, with the telephone; below those that have only told no headcount. */
export function AbsentBoard({ control }: { readonly control: Pick<ControlView, 'sites' | 'missing'> }) {
  const { t } = useTranslation();
  const absent = absentSites(control);
  const uncounted = uncountedSites(control);
  return (
    <section className={styles.board} aria-label={t('absent.title')} data-testid="absent">
      {absent.length === 0 && <EmptyState title={t('absent.nobody')} />}
      <ul className={styles.sites} data-testid="absent-sites">
        {absent.map(({ site, was }) => (
          <AbsentLine key={site.id} site={site}>
            <Badge tone={was === 'dropped' ? 'red' : 'neutral'}>{t(`absent.${was}`)}</Badge>
          </AbsentLine>
        ))}
      </ul>
      {uncounted.length > 0 && (
        <>
          <h3>{t('absent.uncounted', { count: uncounted.length })}</h3>
          <ul className={styles.sites}>
            {uncounted.map((site) => (
              <AbsentLine key={site.id} site={site} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface AbsentLineProps {
  readonly site: SiteView;
  readonly children?: ReactNode;
}

function AbsentLine({ site, children }: AbsentLineProps) {
  return (
    <li className={styles.absent} data-site={site.id}>
      <span>
        <strong>{site.name}</strong> {children}
      </span>
      <SiteContact site={site} />
    </li>
  );
}
