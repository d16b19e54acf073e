import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { classNames } from '../../../ui/theme/classNames.ts';
import { QrImage } from '../../../widgets/papers/QrImage.tsx';
import styles from './RoomCodePanel.module.css';
import { useRoomInvite } from './useRoomInvite.ts';

/** The code on the wall for the room's phones; `large`, with words, while people have time for it or need it now. */
export function RoomCodePanel({ large }: { readonly large: boolean }) {
  const { t } = useTranslation();
  const invite = useRoomInvite();
  const seats = useView('self')?.site?.seats;
  // With slips the room's code lets nobody in.
  if (!invite || seats?.slips) return null;
  const taken = Object.keys(seats?.taken ?? {}).length;
  const full = seats !== undefined && taken >= seats.count;
  return (
    <section
      className={classNames(styles.code, large && styles.large)}
      aria-label={t('room.title')}
      data-testid="room-code"
      data-large={large}
      data-full={full}
    >
      <QrImage url={invite.url} alt={t('room.qr')} className={styles.qr} />
      {large && <p className={styles.words}>{t('room.scan')}</p>}
      {large && seats && !full && <p className={styles.phones}>{t('room.phones', { n: taken })}</p>}
      {full && <p className={styles.full}>{large ? t('room.full', { n: taken }) : t('room.fullShort')}</p>}
    </section>
  );
}
