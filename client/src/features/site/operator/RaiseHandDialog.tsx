import type { HandKind } from '@diem-cau/shared/domain/floor/state.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { HandKindChoices } from './HandKindChoices.tsx';

interface RaiseHandDialogProps {
  readonly hall: HallView;
  readonly onChoose: (kind: HandKind) => void;
  readonly onClose: () => void;
}

/** What the site can still ask the floor for, where the list is closed and not everything can be asked. */
export function RaiseHandDialog({ hall, onChoose, onClose }: RaiseHandDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('site.raiseTitle')} onClose={onClose}>
      <p>{t('site.raiseLead')}</p>
      <HandKindChoices hall={hall} onChoose={onChoose} />
    </Dialog>
  );
}
