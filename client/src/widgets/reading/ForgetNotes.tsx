import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { forgetNotes } from './notes.ts';
import { useNoteOwner } from './useNotes.ts';

interface ForgetNotesProps {
  readonly documentIds: readonly DocumentId[];
  readonly label: string;
  readonly onForgotten?: () => void;
}

/** Deletes notes from this device at the second press: there is no copy of them anywhere. */
export function ForgetNotes({ documentIds, label, onForgotten }: ForgetNotesProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const owner = useNoteOwner();
  const [step, setStep] = useState<'first' | 'sure' | 'done'>('first');
  if (step === 'done') return null;
  const forget = () => {
    forgetNotes(owner, documentIds);
    setStep('done');
    session.noticeDone(t('reading.notes.deleted'));
    onForgotten?.();
  };
  return (
    <p>
      {step === 'first' ? (
        <Button
          size="small"
          variant="quiet"
          icon={<Trash2 aria-hidden="true" size={16} />}
          onClick={() => setStep('sure')}
        >
          {label}
        </Button>
      ) : (
        <Button size="small" variant="danger" label={`${t('reading.notes.sure')}: ${label}`} onClick={forget}>
          {t('reading.notes.sure')}
        </Button>
      )}
    </p>
  );
}
