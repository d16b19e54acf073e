import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { RoomSlipsView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useActor, useConferenceSession, useView } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { PrintSlipsButton } from '../../../widgets/papers/PrintSlipsButton.tsx';
import { QrImage } from '../../../widgets/papers/QrImage.tsx';
import { SlipList } from '../../../widgets/papers/SlipList.tsx';
import { groupBeside } from '../../../widgets/sites/groupBeside.ts';
import { RoomPhones } from '../../../widgets/sites/RoomPhones.tsx';
import { useRoomInvite } from '../hall/useRoomInvite.ts';
import styles from './RoomDialog.module.css';

/** The code that the room's phones scan, and the seats they take. */
export function RoomDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { siteId } = useActor();
  const seats = useView('self')?.site?.seats;
  const invite = useRoomInvite((error) => session.noticeRefusal(error));
  return (
    <Dialog title={t('room.title')} onClose={onClose} actions={<Button onClick={onClose}>{t('actions.close')}</Button>}>
      <p>{t(seats?.slips ? 'slips.hint' : 'room.hint')}</p>
      {seats?.slips && siteId && <Slips siteId={siteId} slips={seats.slips} />}
      {!seats?.slips && invite && (
        <>
          <QrImage url={invite.url} alt={t('room.qr')} className={styles.code} />
          <p>
            <a className={styles.link} href={invite.url} target="_blank" rel="noreferrer" data-testid="room-link">
              {invite.url}
            </a>
          </p>
        </>
      )}
      {!seats?.slips && <Seats />}
      <BlockedPhones />
      {seats && siteId && <RoomPhones siteId={siteId} closed={seats.closed} ofDesk={false} />}
    </Dialog>
  );
}

function Slips({ siteId, slips }: { readonly siteId: SiteId; readonly slips: RoomSlipsView }) {
  const title = useView('hall')?.conference.title ?? '';
  const site = useView('self')?.site;
  return (
    <>
      <PrintSlipsButton
        conferenceTitle={title}
        nameOf={() => [site?.name, groupBeside(site?.name, site?.groupName)].filter(Boolean).join(' · ')}
      />
      <SlipList siteId={siteId} slips={slips} />
    </>
  );
}

function Seats() {
  const { t } = useTranslation();
  const format = useFormat();
  const seats = useView('self')?.site?.seats;
  if (!seats) return null;
  const taken = Object.entries(seats.taken);
  return (
    <section aria-label={t('room.seats')}>
      <p>{t('room.freeHint')}</p>
      <p role="status">{t('room.taken', { taken: taken.length, count: seats.count })}</p>
      <ol data-testid="seats">
        {taken.map(([number, { takenAt }]) => (
          <li key={number}>
            {t('room.seat', { number, time: format.time(takenAt) })}{' '}
            <CommandButton
              size="small"
              command="FreeSeat"
              make={() => ({ type: 'FreeSeat', seat: Number(number), takenAt })}
              label={t('room.freeSeat', { number })}
            >
              {t('room.free')}
            </CommandButton>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The phones that lost their seat to the operator, each to be let in again. Nothing where none did. */
function BlockedPhones() {
  const { t } = useTranslation();
  const format = useFormat();
  const blocked = Object.entries(useView('self')?.site?.seats?.blocked ?? {});
  if (blocked.length === 0) return null;
  return (
    <section aria-label={t('room.blocked')}>
      <p>{t('room.blockedHint')}</p>
      <ul data-testid="blocked-phones">
        {blocked.map(([block, { seat, at }]) => (
          <li key={block}>
            {t('room.blockedPhone', { seat, time: format.time(at) })}{' '}
            <CommandButton
              size="small"
              command="AllowPhone"
              make={() => ({ type: 'AllowPhone', block: Number(block) })}
              label={t('room.allowPhone', { seat })}
            >
              {t('room.allow')}
            </CommandButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
