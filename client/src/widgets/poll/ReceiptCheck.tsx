import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { SearchCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWithTexts } from '../../i18n/loadTexts.ts';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { keptReceipt } from '../../store/ownReceipts.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { LazyDialog, type LazySource } from '../../ui/status/LazyPart.tsx';
import type { ReceiptDialogProps } from './ReceiptDialog.tsx';

// Few phones ever open it: the dialog, and its words, are loaded at the press.
const RECEIPT_DIALOG: LazySource<ReceiptDialogProps> = {
  load: loadWithTexts('receipt', () => import('./ReceiptDialog.tsx').then((file) => file.ReceiptDialog)),
};

/** Where this device cast a ballot in a secret poll whose result is shown: looks for it in the published list. */
export function ReceiptCheck({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation();
  const { peerId } = useConferenceSession();
  const [open, setOpen] = useState(false);
  if (!poll.rules.secret || !poll.verdict) return null;
  const own = keptReceipt(peerId, poll.id);
  if (!own) return null;
  return (
    <div>
      <Button size="small" icon={<SearchCheck aria-hidden="true" size={18} />} onClick={() => setOpen(true)}>
        {t('poll.receiptCheck.open')}
      </Button>
      {open && <LazyDialog source={RECEIPT_DIALOG} props={{ poll, own, onClose: () => setOpen(false) }} />}
    </div>
  );
}
