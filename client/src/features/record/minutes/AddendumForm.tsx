import { MINUTES_LIMITS } from '@diem-cau/shared/domain/minutes/limits.ts';
import type { PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import { cleanText } from '@diem-cau/shared/kernel/cleanText.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../../ui/fields/Field.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';

interface AddendumFormProps {
  readonly paper: PaperKind;
  /** The next number. */
  readonly number: number;
}

/** Something to add to a paper that was approved. */
export function AddendumForm({ paper, number }: AddendumFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const text = cleanText(typed);
  return (
    <CommandForm
      command="AddAddendum"
      submit={t('minutes.addAddendum')}
      make={() => (text === '' ? undefined : { type: 'AddAddendum', number, paper, text })}
      onRecorded={() => setTyped('')}
    >
      <TextArea
        label={t('minutes.addendumText')}
        rows={2}
        value={typed}
        maxLength={MINUTES_LIMITS.text}
        onChange={setTyped}
      />
    </CommandForm>
  );
}
