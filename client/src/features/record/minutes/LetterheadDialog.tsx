import { isSameLetterhead, type Letterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import { LetterheadFields } from '../../../widgets/papers/LetterheadFields.tsx';
import { readTyped, typedOf, wrongFields, wrongWords } from '../../../widgets/papers/typedLetterhead.ts';

interface LetterheadDialogProps {
  /** What the conference has of its own. */
  readonly own: Letterhead | undefined;
  /** What its organisation has. */
  readonly office: Letterhead;
  readonly onClose: () => void;
}

/** What stands on the papers of this conference alone. */
export function LetterheadDialog({ own, office, onClose }: LetterheadDialogProps) {
  const { t } = useTranslation();
  const [begun] = useState(own ?? office);
  const [typed, setTyped] = useState(() => typedOf(begun));
  const read = readTyped(typed);
  const [wrong] = wrongFields(read);
  const isSame = isSameLetterhead(read, begun);
  return (
    <Dialog title={t('letterhead.title')} width="wide" onClose={onClose}>
      <p>{t('letterhead.ownHint')}</p>
      <CommandForm
        command="SetLetterhead"
        submit={t('letterhead.save')}
        seenAt="opening"
        problem={wrong ? wrongWords(t, wrong) : t('letterhead.same')}
        make={() => (wrong || isSame ? undefined : { type: 'SetLetterhead', letterhead: read })}
        onRecorded={onClose}
      >
        <LetterheadFields typed={typed} onChange={setTyped} />
      </CommandForm>
      {own && (
        <CommandButton
          size="small"
          variant="quiet"
          command="SetLetterhead"
          make={() => ({ type: 'SetLetterhead' })}
          onRecorded={onClose}
        >
          {t('letterhead.back')}
        </CommandButton>
      )}
    </Dialog>
  );
}
