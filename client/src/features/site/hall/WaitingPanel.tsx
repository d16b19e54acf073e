import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { QueueEntryView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { HallPanel, PanelLabel } from './HallPanel.tsx';
import styles from './WaitingPanel.module.css';

/** More lines than this have no room beside the clock. */
const SHOWN = 3;

interface WaitingPanelProps {
  readonly queue: readonly QueueEntryView[];
  readonly ownSiteId: SiteId | undefined;
}

/** Who is about to speak, in order. */
export function WaitingPanel({ queue, ownSiteId }: WaitingPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <HallPanel aria-label={t('desk.queue')}>
      <PanelLabel>
        {t('site.waiting')}: {format.number(queue.length)}
      </PanelLabel>
      <ol className={styles.list}>
        {queue.slice(0, SHOWN).map((entry, index) => (
          <li key={entry.handId} data-own={entry.siteId === ownSiteId}>
            <span>{format.number(index + 1)}</span>
            <span>{entry.siteName}</span>
          </li>
        ))}
      </ol>
    </HallPanel>
  );
}
