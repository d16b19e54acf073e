import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { QrImage } from '../../widgets/papers/QrImage.tsx';
import styles from './QrDialog.module.css';

/** An invitation's link as a code to show or to print. */
export function QrDialog({ invite, onClose }: { readonly invite: InviteInfo; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const title = t('plan.qrFor', { name: invite.actor.name });
  return (
    <Dialog title={title} onClose={onClose}>
      <QrImage className={styles.qr} url={invite.url} alt={title} />
      <p className={styles.soft}>{t('plan.secret')}</p>
    </Dialog>
  );
}
