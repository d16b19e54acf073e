import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';

interface AskFirstDialogProps {
  readonly about: 'lower' | 'end';
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/**
 * Asks before the room's place in the queue or its turn is given up. The focus is on keeping it: a key pressed once more
 * in haste loses nothing.
 */
export function AskFirstDialog({ about, onConfirm, onClose }: AskFirstDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t(`site.askFirst.${about}.title`)}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onClick={onConfirm}>
            {t(about === 'lower' ? 'site.lowerHand' : 'turn.end')}
          </Button>
          <Button variant="primary" autoFocus onClick={onClose}>
            {t(`site.askFirst.${about}.keep`)}
          </Button>
        </>
      }
    >
      <p>{t(`site.askFirst.${about}.text`)}</p>
    </Dialog>
  );
}
