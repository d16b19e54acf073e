import type { HandKind } from '@diem-cau/shared/domain/floor/state.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { HandKindChoices } from './HandKindChoices.tsx';

interface WaitingHandDialogProps {
  readonly hall: HallView;
  readonly kind: HandKind;
  readonly onChoose: (kind: HandKind) => void;
  readonly onLower: () => void;
  readonly onClose: () => void;
}

/**
 * What the waiting hand asks for, to be changed without losing its place; and how to lower it. The focus is on what it
 * asks for now: a key pressed once more in haste changes and loses nothing.
 */
export function WaitingHandDialog({ hall, kind, onChoose, onLower, onClose }: WaitingHandDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('site.handTitle')}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onClick={onLower}>
            {t('site.lowerHand')}
          </Button>
          <Button variant="primary" autoFocus onClick={onClose}>
            {t('site.askFirst.lower.keep')}
          </Button>
        </>
      }
    >
      <p>{t('site.handLead')}</p>
      <HandKindChoices hall={hall} chosen={kind} onChoose={onChoose} />
      <p>{t('site.askFirst.lower.text')}</p>
    </Dialog>
  );
}
