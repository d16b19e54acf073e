import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { QrImage } from '../../../widgets/papers/QrImage.tsx';
import { HallPanel } from './HallPanel.tsx';
import styles from './RoomCodePanel.module.css';
import { useRoomInvite } from './useRoomInvite.ts';

/** The code on the wall for the room's phones. */
export function RoomCodePanel() {
  const { t } = useTranslation();
  const invite = useRoomInvite();
  const seats = useView('self')?.site?.seats;
  // With slips the room's code lets nobody in.
  if (!invite || seats?.slips) return null;
  return (
    <HallPanel className={styles.code} aria-label={t('room.title')} data-testid="room-code">
      <QrImage url={invite.url} alt={t('room.qr')} className={styles.qr} />
      <div>
        <p className={styles.words}>{t('room.scan')}</p>
        {seats && <p className={styles.phones}>{t('room.phones', { n: Object.keys(seats.taken).length })}</p>}
      </div>
    </HallPanel>
  );
}
