import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../store/useCommand.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextArea } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';

/** The reason of a declined question, which its asker reads. */
export function DeclineDialog({
  question,
  onClose,
}: {
  readonly question: QuestionView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const decline = async () => {
    if (pending) return;
    if (isBlank(reason)) setError(t('questions.declineEmpty'));
    else if (await send({ type: 'DeclineQuestion', questionId: question.id, reason })) onClose();
  };
  return (
    <Dialog
      title={t('questions.declineTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button variant="danger" pending={pending} onClick={() => void decline()}>
            {t('questions.decline')}
          </Button>
        </>
      }
    >
      <blockquote>{question.text}</blockquote>
      <TextArea
        label={t('questions.declineReason')}
        hint={t('questions.declineHint')}
        error={error}
        value={reason}
        rows={3}
        maxLength={DIALOGUE_LIMITS.declineReason}
        autoFocus
        onChange={(value) => {
          setReason(value);
          setError(undefined);
        }}
      />
    </Dialog>
  );
}
