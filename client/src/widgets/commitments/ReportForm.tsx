import { COMMITMENT_LIMITS } from '@diem-cau/shared/domain/commitments/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { ProgressId } from '@diem-cau/shared/kernel/ids.ts';
import { readNumber } from '@diem-cau/shared/kernel/readNumber.ts';
import type { CommitmentView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, TextArea, TextField } from '../../ui/fields/Field.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';

interface ReportFormProps {
  readonly commitment: CommitmentView;
  readonly onRecorded: () => void;
}

/** How far a commitment has come, in words and, where a number is to be reached, with the figure so far. */
export function ReportForm({ commitment: { id, target }, onRecorded }: ReportFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [typed, setTyped] = useState('');
  const [finished, setFinished] = useState(false);
  // One id for the form: a report that is sent twice is recorded once.
  const [progressId] = useState(() => `prog_${nanoid(12)}` as ProgressId);
  const figure = typed === '' ? undefined : readNumber(typed, 'either')?.value;
  const isWrong = typed !== '' && (figure === undefined || figure < 0 || figure > COMMITMENT_LIMITS.targetNumber.max);
  return (
    <CommandForm
      command="ReportProgress"
      submit={t('commitments.sendReport')}
      problem={isWrong ? t('commitments.numberWrong') : t('commitments.reportMissing')}
      onRecorded={onRecorded}
      make={() => {
        if (isBlank(text) || isWrong) return undefined;
        const number = figure === undefined ? {} : { figure };
        return { type: 'ReportProgress', commitmentId: id, progressId, text, ...number, finished };
      }}
    >
      <TextArea
        label={t('commitments.reportText')}
        value={text}
        rows={3}
        autoFocus
        maxLength={COMMITMENT_LIMITS.progress}
        onChange={setText}
      />
      {target && (
        <TextField
          label={t('commitments.figure', { unit: target.unit })}
          inputMode="decimal"
          value={typed}
          maxLength={COMMITMENT_LIMITS.typedNumber}
          error={isWrong ? t('commitments.numberWrong') : undefined}
          onChange={setTyped}
        />
      )}
      <Checkbox label={t('commitments.finished')} checked={finished} onChange={setFinished} />
    </CommandForm>
  );
}
