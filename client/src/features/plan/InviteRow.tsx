import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import { Check, Copy, QrCode } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './InviteRow.module.css';

const COPIED_SHOWN_MS = 3_000;

/** One invitation. */
export function InviteRow({ invite, onQr }: { readonly invite: InviteInfo; readonly onQr: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'done' | 'failed'>();
  useEffect(() => {
    if (copied !== 'done') return undefined;
    const timer = setTimeout(() => setCopied(undefined), COPIED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(invite.url);
      setCopied('done');
    } catch {
      setCopied('failed');
    }
  };
  const { actor } = invite;
  return (
    <tr data-actor={actor.id}>
      <td>{actor.name}</td>
      <td>{t(`roles.${actor.role}`)}</td>
      <td>
        <input
          className={styles.link}
          readOnly
          value={invite.url}
          aria-label={`${t('plan.link')}: ${actor.name}`}
          onFocus={(event) => event.target.select()}
        />
        {copied === 'failed' && <p role="alert">{t('plan.copyFailed')}</p>}
      </td>
      <td>
        <span className={styles.rowActions}>
          <Button
            size="small"
            icon={copied === 'done' ? <Check aria-hidden="true" size={16} /> : <Copy aria-hidden="true" size={16} />}
            onClick={() => void copy()}
          >
            {t(copied === 'done' ? 'plan.copied' : 'plan.copy')}
          </Button>
          <Button size="small" variant="quiet" icon={<QrCode aria-hidden="true" size={16} />} onClick={onQr}>
            {t('plan.qr')}
          </Button>
        </span>
      </td>
    </tr>
  );
}
