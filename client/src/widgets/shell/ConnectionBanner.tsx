import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTexts } from '../../i18n/useTexts.ts';
import { useConference } from '../../store/conferenceContext.ts';
import styles from './ConnectionBanner.module.css';

/** One quiet line while the connection is being restored: what still works, what waits, and what is in the way. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const status = useConference((state) => state.status);
  const obstacle = useConference((state) => state.obstacle);
  const pending = useConference((state) => state.pending);
  // Loaded while there is a connection, for when there is none.
  const worded = useTexts('obstacles');
  const words =
    obstacle && worded
      ? t(`connection.obstacles.${obstacle}`, { host: location.host })
      : obstacle || status === 'reconnecting' || status === 'stale'
        ? t(status === 'stale' ? 'connection.stale' : 'connection.reconnecting')
        : undefined;
  return (
    <div role="status" data-testid="connection" data-status={status} data-obstacle={obstacle}>
      {words !== undefined && (
        <p className={styles.line}>
          <WifiOff aria-hidden="true" size={18} />
          <span>
            {words} {pending > 0 && t('connection.pending', { n: pending })}
          </span>
        </p>
      )}
    </div>
  );
}
