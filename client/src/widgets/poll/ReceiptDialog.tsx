import type { ReceiptList, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addsUp, fetchReceipts, findReceipt, type OwnReceipt } from '../../connection/receipts.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { dropReceipt } from '../../store/ownReceipts.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { useRefusalWords } from '../wording/wording.ts';
import { wordBallot } from './pollWords.ts';
import styles from './ReceiptDialog.module.css';

/** The poll, and the receipt of this device. */
export interface ReceiptDialogProps {
  readonly poll: PollView;
  readonly own: OwnReceipt;
  readonly onClose: () => void;
}

/** Whether a voter's ballot was counted as it was cast, and what that proves and does not. */
export function ReceiptDialog({ poll, own, onClose }: ReceiptDialogProps) {
  const { t } = useTranslation();
  const { peerId } = useConferenceSession();
  const list = usePublishedList(poll);
  return (
    <Dialog
      title={t('poll.receiptCheck.open')}
      onClose={onClose}
      actions={
        <Button
          variant="quiet"
          onClick={() => {
            dropReceipt(peerId, poll.id);
            onClose();
          }}
        >
          {t('poll.receiptCheck.drop')}
        </Button>
      }
    >
      <p>
        <strong>{poll.title}</strong>
      </p>
      <Finding list={list} poll={poll} own={own} />
      <p>
        {t('poll.receiptCheck.receipt')}: <span className={styles.receipt}>{own.receipt}</span>
      </p>
      {/* Behind a press, as the screen may be a whole hall's. */}
      <details>
        <summary>{t('poll.receiptCheck.showChoice')}</summary>
        <p>{wordBallot(t, poll.rules.form, own.ballot)}</p>
      </details>
      <p>{t('poll.receiptCheck.proof')}</p>
      <p>{t('poll.receiptCheck.secrecy')}</p>
      <p>{t('poll.receiptCheck.device')}</p>
    </Dialog>
  );
}

interface FindingProps {
  readonly list: Reply<ReceiptList> | undefined;
  readonly poll: PollView;
  readonly own: OwnReceipt;
}

function Finding({ list, poll, own }: FindingProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  if (!list) return <p role="status">{t('poll.receiptCheck.loading')}</p>;
  if (!list.ok) return <Banner tone="problem">{words(list.error)}</Banner>;
  const finding = findReceipt(poll.id, own, list.value);
  const fits = addsUp(list.value, poll);
  return (
    <Banner tone={finding === 'found' && fits ? 'done' : 'problem'}>
      <p data-testid="receipt-finding" data-finding={finding}>
        <strong>{t(`poll.receiptCheck.${finding}`)}</strong>
      </p>
      <p>
        {t(fits ? 'poll.receiptCheck.addsUp' : 'poll.receiptCheck.addsUpNot', {
          count: list.value.receipts.length,
        })}
      </p>
    </Banner>
  );
}

/** The list as the server publishes it, fetched once. */
function usePublishedList({ id }: PollView): Reply<ReceiptList> | undefined {
  const { peerId } = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [list, setList] = useState<Reply<ReceiptList>>();
  useEffect(() => {
    if (conferenceId === undefined) return;
    let current = true;
    void fetchReceipts({ peerId, conferenceId }, id).then((reply) => {
      if (current) setList(reply);
    });
    return () => {
      current = false;
    };
  }, [peerId, conferenceId, id]);
  return list;
}
