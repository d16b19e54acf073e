import { HAND_KINDS, type HandKind } from '@diem-cau/shared/domain/floor/state.ts';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../../../ui/fields/ChoiceList.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';

interface RaiseHandDialogProps {
  /** A reply needs a question that is being answered. */
  readonly questionCalled: boolean;
  readonly onChoose: (kind: HandKind) => void;
  readonly onClose: () => void;
}

/** What the site asks the floor for. */
export function RaiseHandDialog({ questionCalled, onChoose, onClose }: RaiseHandDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('site.raiseTitle')} onClose={onClose}>
      <p>{t('site.raiseLead')}</p>
      <ChoiceList
        choices={HAND_KINDS.map((kind) => ({
          value: kind,
          label: t(`handKinds.${kind}`),
          hint: t(`site.kindHint.${kind}`),
          blockedBecause: kind === 'reply' && !questionCalled ? t('errors.NO_QUESTION_CALLED') : undefined,
        }))}
        onChoose={onChoose}
      />
    </Dialog>
  );
}
