import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../store/useCommand.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextArea } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';

/** The chair's words with which an opinion or idea is noted. */
export function NoteDialog({ question, onClose }: { readonly question: QuestionView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const record = async () => {
    if (pending) return;
    if (isBlank(note)) setError(t('questions.noteEmpty'));
    else if (await send({ type: 'NoteQuestion', questionId: question.id, note })) onClose();
  };
  return (
    <Dialog
      title={t('questions.noteTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button variant="primary" pending={pending} onClick={() => void record()}>
            {t('questions.note')}
          </Button>
        </>
      }
    >
      <blockquote>{question.text}</blockquote>
      <TextArea
        label={t('questions.noteWords')}
        error={error}
        value={note}
        rows={3}
        maxLength={DIALOGUE_LIMITS.note}
        autoFocus
        onChange={(value) => {
          setNote(value);
          setError(undefined);
        }}
      />
    </Dialog>
  );
}
