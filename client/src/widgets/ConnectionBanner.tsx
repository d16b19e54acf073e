import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useConference } from '../store/conferenceContext.ts';
import styles from './ConnectionBanner.module.css';

/** One quiet line while the connection is being restored: what still works and what waits. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const status = useConference((state) => state.status);
  const pending = useConference((state) => state.pending);
  return (
    <div role="status" className={styles.region} data-testid="connection" data-status={status}>
      {(status === 'reconnecting' || status === 'stale') && (
        <p className={styles.line}>
          <WifiOff aria-hidden="true" size={18} />
          <span>
            {t(`connection.${status}`)} {pending > 0 && t('connection.pending', { n: pending })}
          </span>
        </p>
      )}
    </div>
  );
}
