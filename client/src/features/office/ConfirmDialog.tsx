import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { type Send, useSend } from './accountContext.ts';
import { Refusal } from './OfficeCard.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** What follows from it. */
  readonly hint: string;
  readonly confirm: string;
  /** Whether it cannot be taken back. */
  readonly danger?: boolean;
  /** Sends by the function that it is given: what is refused stands in the dialog. */
  readonly send: (send: Send) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before something that matters, and stays with the reason where it is refused. */
export function ConfirmDialog({ title, hint, confirm, danger = false, send, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const sendHere = useSend(setRefusal);
  const run = async () => {
    if (pending) return;
    setPending(true);
    setRefusal(undefined);
    await send(sendHere);
    setPending(false);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button variant={danger ? 'danger' : 'primary'} pending={pending} onClick={() => void run()}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{hint}</p>
      <Refusal words={refusal} />
    </Dialog>
  );
}
