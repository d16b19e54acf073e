import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { useRefusalOfRoute } from '../../../store/useRefusalOfRoute.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import { useRefusalWords } from '../../../widgets/wording/wording.ts';
import { FileDrop } from '../import/FileDrop.tsx';
import styles from './AnswersImportDialog.module.css';
import { ColumnsPart } from './ColumnsPart.tsx';
import { RowsPart } from './RowsPart.tsx';
import { type ChosenAnswers, useAnswersImport } from './useAnswersImport.ts';
import { WordsPart } from './WordsPart.tsx';

interface AnswersImportDialogProps {
  readonly surveyId: SurveyId;
  readonly form: SurveyForm;
  readonly sites: ControlView['sites'];
  readonly onEntered: () => void;
  readonly onClose: () => void;
}

const TONES = { error: 'problem', warning: 'attention', note: 'info' } as const;

/** Enters the answers of a spreadsheet: its columns, words and rows are shown and can be corrected before anything is recorded. */
export function AnswersImportDialog({ surveyId, form, sites, onEntered, onClose }: AnswersImportDialogProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const importing = useAnswersImport(surveyId);
  const { list, isReading, isImporting } = importing;
  const blocked = useBlocked(list);
  const confirm = async () => {
    const { entered } = (await importing.confirm()) ?? {};
    if (!entered) return;
    const { recorded, answeredBefore } = entered;
    session.noticeDone(
      answeredBefore > 0
        ? t('answerImport.doneBefore', { n: recorded, before: answeredBefore })
        : t('answerImport.done', { n: recorded }),
    );
    onEntered();
  };
  const count = list ? list.checked.counts.ready + list.checked.counts.warning : 0;
  return (
    <Dialog
      title={t('answerImport.title')}
      width="wide"
      onClose={onClose}
      actions={
        list && (
          <>
            {blocked !== undefined && <span className={styles.soft}>{blocked}</span>}
            <Button
              variant="primary"
              pending={isReading || isImporting}
              blockedBecause={blocked}
              onClick={() => void confirm()}
              testId="answers-confirm"
            >
              {t('answerImport.confirm', { n: count })}
            </Button>
          </>
        )
      }
    >
      <div className={styles.body} aria-busy={isReading || undefined}>
        {list === undefined ? (
          <>
            <p className={styles.soft}>{t('answerImport.intro')}</p>
            <FileDrop testId="answers-file" isReading={isReading} onChoose={(file) => void importing.choose(file)} />
          </>
        ) : (
          <>
            <p className={styles.file}>
              <strong>{t('importing.file', { file: list.name })}</strong>
              <span role="status">{isReading && t('importing.reading')}</span>
              <Button variant="quiet" size="small" onClick={importing.drop}>
                {t('importing.other')}
              </Button>
            </p>
            {list.checked.problems.map(({ code, severity, value = '', other = '', limit = '' }) => (
              <Banner key={code} tone={TONES[severity]} role={severity === 'error' ? 'alert' : undefined}>
                {t(`answerFileProblems.${code}`, { value, other, limit })}
              </Banner>
            ))}
            <ColumnsPart form={form} list={list} onChange={(choices) => void importing.change(choices)} />
            <WordsPart form={form} sites={sites} list={list} onChange={(choices) => void importing.change(choices)} />
            <RowsPart form={form} list={list} onChange={(choices) => void importing.change(choices)} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Why the sheet cannot be entered as it is. */
function useBlocked(list: ChosenAnswers | undefined): string | undefined {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const forbidden = useRefusalOfRoute('importSurveyAnswers');
  if (forbidden) return words(forbidden);
  if (!list) return undefined;
  const { problems, counts } = list.checked;
  if (problems.some(({ severity }) => severity === 'error')) return t('answerImport.broken');
  if (counts.error > 0) return t('answerImport.rowsBroken', { n: counts.error });
  return counts.ready + counts.warning === 0 ? t('answerImport.nothing') : undefined;
}
