import { outcomeOf } from '@diem-cau/shared/lists/outcome.ts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { PlanActions, PlanCard } from '../PlanCard.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { ConfirmImport } from './ConfirmImport.tsx';
import { FileDrop } from './FileDrop.tsx';
import { FileProblems } from './FileProblems.tsx';
import styles from './ImportSection.module.css';
import { PreviewStep } from './PreviewStep.tsx';
import { RowsStep } from './RowsStep.tsx';
import { SaveList } from './SaveList.tsx';
import { SheetStep } from './SheetStep.tsx';
import { StepBar } from './StepBar.tsx';
import { IMPORT_STEPS, type ImportStep, type StepProps } from './steps.ts';
import { type ChosenList, type ListImport, useListImport } from './useListImport.ts';

/** A list of sites from any spreadsheet: sheet, columns and rows are shown and can be corrected before anything is imported. */
export function ImportSection() {
  const { t } = useTranslation();
  const importing = useListImport();
  const { list, isReading } = importing;
  return (
    <PlanCard title={t('importing.title')}>
      <p className={styles.soft}>{t('importing.intro')}</p>
      {list ? (
        <ListSteps key={list.name} importing={importing} list={list} />
      ) : (
        <FileDrop testId="sites-file" isReading={isReading} onChoose={(file) => void importing.choose(file)}>
          <SaveList />
        </FileDrop>
      )}
    </PlanCard>
  );
}

function ListSteps({ importing, list }: { readonly importing: ListImport; readonly list: ChosenList }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const [step, setStep] = useState<ImportStep>('sheet');
  const box = useRef<HTMLDivElement>(null);
  const open = (next: ImportStep) => {
    setStep(next);
    // The last step may have been longer: the next one begins at its top.
    box.current?.scrollIntoView({ block: 'start' });
  };
  const outcome = outcomeOf(list.checked.preview);
  const at = IMPORT_STEPS.indexOf(step);
  const [before, after] = [IMPORT_STEPS[at - 1], IMPORT_STEPS[at + 1]];
  const confirm = async () => {
    if (await importing.confirm()) {
      session.noticeDone(t('importing.done', { added: outcome.added, changed: outcome.changed }));
    }
  };
  return (
    <div ref={box} className={styles.steps} aria-busy={importing.isReading || undefined} data-testid="import-steps">
      <p className={styles.file}>
        <strong>{t('importing.file', { file: list.name })}</strong>
        <span role="status">{importing.isReading && t('importing.reading')}</span>
        <Button variant="quiet" size="small" onClick={importing.drop}>
          {t('importing.other')}
        </Button>
      </p>
      <StepBar step={step} onStep={open} />
      <FileProblems problems={list.checked.preview.problems} />
      <StepBody step={step} list={list} onChange={(choices) => void importing.change(choices)} />
      <PlanActions>
        {before && <Button onClick={() => open(before)}>{t('importing.back')}</Button>}
        {after ? (
          <Button variant="primary" onClick={() => open(after)}>
            {t(`importing.next.${after}`)}
          </Button>
        ) : (
          <ConfirmImport
            outcome={outcome}
            isReading={importing.isReading}
            isImporting={importing.isImporting}
            onConfirm={() => void confirm()}
          />
        )}
      </PlanActions>
    </div>
  );
}

interface StepBodyProps extends StepProps {
  readonly step: ImportStep;
}

function StepBody({ step, ...props }: StepBodyProps) {
  switch (step) {
    case 'sheet':
      return <SheetStep {...props} />;
    case 'columns':
      return <ColumnsStep {...props} />;
    case 'rows':
      return <RowsStep {...props} />;
    case 'preview':
      return <PreviewStep {...props} />;
  }
}
