import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import { toString as drawQr } from 'qrcode';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './PlanPage.module.css';

/** An invitation's link as a code to show or to print. */
export function QrDialog({ invite, onClose }: { readonly invite: InviteInfo; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [image, setImage] = useState<string>();
  useEffect(() => {
    let current = true;
    void drawQr(invite.url, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }).then((svg) => {
      if (current) setImage(`data:image/svg+xml,${encodeURIComponent(svg)}`);
    });
    return () => {
      current = false;
    };
  }, [invite.url]);
  const title = t('plan.qrFor', { name: invite.actor.name });
  return (
    <Dialog title={title} onClose={onClose}>
      {image !== undefined && <img className={styles.qr} src={image} alt={title} />}
      <p className={styles.soft}>{t('plan.secret')}</p>
    </Dialog>
  );
}
