import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './PlanPage.module.css';
import { useQrImages } from './useQrImages.ts';

/** An invitation's link as a code to show or to print. */
export function QrDialog({ invite, onClose }: { readonly invite: InviteInfo; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const image = useQrImages(useMemo(() => [invite.url], [invite.url]))?.get(invite.url);
  const title = t('plan.qrFor', { name: invite.actor.name });
  return (
    <Dialog title={title} onClose={onClose}>
      {image !== undefined && <img className={styles.qr} src={image} alt={title} />}
      <p className={styles.soft}>{t('plan.secret')}</p>
    </Dialog>
  );
}
