import { callList, hasPassed } from '@diem-cau/shared/domain/readiness/callList.ts';
import { CHECK_FAULTS } from '@diem-cau/shared/domain/readiness/checkFaults.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { CircleCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Badge } from '../../ui/status/Badge.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { SiteContact } from '../sites/SiteContact.tsx';
import { useCheckWords } from './checkWords.ts';
import { HallTestCard, type HallTestCardProps } from './HallTestCard.tsx';
import styles from './ReadinessBoard.module.css';

/** Which rooms have passed their check and when, and whom to telephone first. */
export function ReadinessBoard({
  control,
}: {
  readonly control: HallTestCardProps['control'] & Pick<ControlView, 'readiness'>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sites, readiness } = control;
  const { calls, passed } = useMemo(() => {
    const all = Object.values(sites);
    const newest = (one: SiteView, other: SiteView) => (other.check?.at ?? 0) - (one.check?.at ?? 0);
    return { calls: callList(all), passed: all.filter(hasPassed).sort(newest) };
  }, [sites]);
  return (
    <section className={styles.board} aria-label={t('readiness.title')} data-testid="readiness">
      <HallTestCard control={control} />
      <p className={styles.figures}>
        <Badge tone="green">{t('readiness.passed', { count: readiness.passed })}</Badge>
        <Badge tone="red">{t('readiness.failed', { n: readiness.failed })}</Badge>
        <Badge>{t('readiness.unchecked', { n: readiness.unchecked })}</Badge>
      </p>
      <h3>{t('readiness.calls')}</h3>
      {calls.length === 0 && <EmptyState title={t(passed.length === 0 ? 'plan.empty' : 'readiness.nobodyToCall')} />}
      <ol className={styles.calls} data-testid="readiness-calls">
        {calls.map((site, index) => (
          <CallLine key={site.id} site={site} rank={index + 1} />
        ))}
      </ol>
      {passed.length > 0 && <h3>{t('readiness.ready')}</h3>}
      <ul className={styles.passed} data-testid="readiness-passed">
        {passed.map((site) => (
          <li key={site.id} data-site={site.id}>
            <CircleCheck aria-hidden="true" size={16} />
            <span>{site.name}</span>
            <span className={styles.soft}>{format.moment(site.check?.at ?? 0)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CallLine({ site, rank }: { readonly site: SiteView; readonly rank: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCheckWords();
  const { check } = site;
  return (
    <li className={styles.call} data-site={site.id}>
      <span className={styles.rank}>{rank}</span>
      <span>
        <strong>{site.name}</strong>
        <span className={styles.soft}>
          {check
            ? CHECK_FAULTS.filter((fault) => check.faults[fault])
                .map((fault) => words(fault, check))
                .join(' · ')
            : t('readiness.neverChecked')}
        </span>
        {check && <span className={styles.soft}>{t('readiness.checkedAt', { time: format.moment(check.at) })}</span>}
      </span>
      <SiteContact site={site} />
    </li>
  );
}
