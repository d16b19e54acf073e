import type { OneTimeLink } from '@diem-cau/shared/protocol/accounts.ts';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { LinkBox } from './LinkBox.tsx';

interface OneTimeLinkDialogProps {
  readonly name: string;
  readonly link: OneTimeLink;
  readonly onClose: () => void;
}

/** Shows a one-time link, once. */
export function OneTimeLinkDialog({ name, link, onClose }: OneTimeLinkDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [copied, setCopied] = useState<'done' | 'failed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link.url);
      setCopied('done');
    } catch {
      setCopied('failed');
    }
  };
  const title = t('staff.linkTitle', { name });
  const Icon = copied === 'done' ? Check : Copy;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button variant="primary" icon={<Icon aria-hidden="true" size={18} />} onClick={() => void copy()}>
          {t(copied === 'done' ? 'staff.copied' : 'staff.copy')}
        </Button>
      }
    >
      <p>{t('staff.linkHint', { name, until: format.moment(link.expiresAt) })}</p>
      <LinkBox label={title} url={link.url} />
      {copied === 'failed' && <p role="alert">{t('staff.copyFailed')}</p>}
    </Dialog>
  );
}
