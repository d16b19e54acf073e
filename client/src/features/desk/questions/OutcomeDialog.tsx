import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../store/useCommand.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextArea } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';

interface OutcomeDialogProps {
  readonly outcome: 'decline' | 'note';
  readonly question: QuestionView;
  readonly onClose: () => void;
}

/** The reason of a declined question, or the chair's words on a noted opinion or idea: its asker reads either. */
export function OutcomeDialog({ outcome, question: { id, text }, onClose }: OutcomeDialogProps) {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const declines = outcome === 'decline';
  const record = async () => {
    if (pending) return;
    if (isBlank(typed)) setError(t(declines ? 'questions.declineEmpty' : 'questions.noteEmpty'));
    else if (
      await send(
        declines
          ? { type: 'DeclineQuestion', questionId: id, reason: typed }
          : { type: 'NoteQuestion', questionId: id, note: typed },
      )
    ) {
      onClose();
    }
  };
  const field = {
    error,
    value: typed,
    rows: 3,
    autoFocus: true,
    onChange: (value: string) => {
      setTyped(value);
      setError(undefined);
    },
  };
  return (
    <Dialog
      title={t(declines ? 'questions.declineTitle' : 'questions.noteTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button variant={declines ? 'danger' : 'primary'} pending={pending} onClick={() => void record()}>
            {t(`questions.${outcome}`)}
          </Button>
        </>
      }
    >
      <blockquote>{text}</blockquote>
      {declines ? (
        <TextArea
          {...field}
          label={t('questions.declineReason')}
          hint={t('questions.declineHint')}
          maxLength={DIALOGUE_LIMITS.declineReason}
        />
      ) : (
        <TextArea {...field} label={t('questions.noteWords')} maxLength={DIALOGUE_LIMITS.note} />
      )}
    </Dialog>
  );
}
