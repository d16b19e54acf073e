import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { listedStatuses } from './listedStatuses.ts';
import { STATUS_COLOURS } from './SiteStatus.tsx';
import styles from './StatusCounts.module.css';

interface StatusCountsProps {
  readonly statuses: ControlView['statuses'];
  /** The status whose sites alone are shown; undefined for all. */
  readonly chosen?: string | undefined;
  /** Without it the counts are only told. */
  readonly onChoose?: ((key: string | undefined) => void) | undefined;
}

/** How many sites have each status; at the desk a press shows these sites alone, and another press all again. */
export function StatusCounts({ statuses, chosen, onChoose }: StatusCountsProps) {
  const { t } = useTranslation();
  const listed = listedStatuses(statuses, chosen);
  if (listed.length === 0) return null;
  return (
    <ul className={styles.counts} aria-label={t('desk.statuses')} data-testid="status-counts">
      {listed.map(([key, { name, tone, sites }]) => {
        const words = t('desk.statusCount', { n: sites, name });
        return (
          <li key={key}>
            {onChoose ? (
              <Button size="small" pressed={chosen === key} onClick={() => onChoose(chosen === key ? undefined : key)}>
                {words}
              </Button>
            ) : (
              <Badge tone={STATUS_COLOURS[tone]}>{words}</Badge>
            )}
          </li>
        );
      })}
    </ul>
  );
}
