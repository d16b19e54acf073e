import { answerKey } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { AnswerProblem } from '@diem-cau/shared/lists/answers/answerProblems.ts';
import type { AnswerRow, AnswerState } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Badge, type BadgeTone } from '../../../ui/status/Badge.tsx';
import { FileCounts, FileTable } from '../import/FileTable.tsx';
import styles from './RowsPart.module.css';
import type { AnswersStepProps } from './useAnswersImport.ts';

const TONES: Readonly<Record<AnswerState, BadgeTone>> = {
  ready: 'green',
  warning: 'gold',
  error: 'red',
  before: 'neutral',
};

interface RowsPartProps extends AnswersStepProps {
  readonly form: SurveyForm;
}

/** How many rows answer each question, and every row that deserves a look with a way to leave it out. */
export function RowsPart({ form, list, onChange }: RowsPartProps) {
  const { t } = useTranslation();
  const { counts, answered, rows, errorLines } = list.checked;
  const without = list.choices.without ?? [];
  const all = counts.ready + counts.warning + counts.error + counts.before;
  const leaveOut = (lines: readonly number[]) => onChange({ ...list.choices, without: [...without, ...lines] });
  return (
    <>
      <FileCounts testId="answer-counts">
        <li>{t('answerImport.willEnter', { n: counts.ready + counts.warning })}</li>
        {counts.before > 0 && <li>{t('answerImport.before', { n: counts.before })}</li>}
        {counts.error > 0 && <li>{t('answerImport.errors', { n: counts.error })}</li>}
        {counts.empty > 0 && <li>{t('answerImport.empty', { n: counts.empty })}</li>}
        {without.length > 0 && <li>{t('answerImport.leftOut', { n: without.length })}</li>}
      </FileCounts>
      <p className={styles.actions}>
        {errorLines.length > 0 && (
          <Button size="small" onClick={() => leaveOut(errorLines)}>
            {t('answerImport.leaveOutErrors', { n: errorLines.length })}
          </Button>
        )}
        {without.length > 0 && (
          <Button size="small" variant="quiet" onClick={() => onChange({ ...list.choices, without: [] })}>
            {t('answerImport.readAll')}
          </Button>
        )}
      </p>
      {rows.length > 0 && (
        <FileTable
          label={t('answerImport.rows')}
          testId="answer-rows"
          head={
            <>
              <th scope="col">{t('importing.line')}</th>
              <th scope="col">{t('answerImport.state')}</th>
              <th scope="col">{t('answerImport.answers')}</th>
              <th scope="col">{t('importing.leaveOut')}</th>
            </>
          }
        >
          {rows.map((row) => (
            <tr key={row.line} data-state={row.state}>
              <td data-number>{row.line}</td>
              <td>
                <Badge tone={TONES[row.state]}>{t(`answerImport.states.${row.state}`)}</Badge>
              </td>
              <td className={styles.answers}>
                <RowAnswers row={row} />
              </td>
              <td>
                <Button
                  variant="quiet"
                  size="small"
                  label={t('importing.leaveOutOf', { line: row.line })}
                  onClick={() => leaveOut([row.line])}
                >
                  {t('importing.leaveOut')}
                </Button>
              </td>
            </tr>
          ))}
        </FileTable>
      )}
      {rows.length < all && <p className={styles.soft}>{t('answerImport.someShown', { shown: rows.length, all })}</p>}
      <details>
        <summary>{t('answerImport.byQuestion')}</summary>
        <ol className={styles.questions}>
          {form.questions.map(({ text }, index) => (
            <li key={answerKey(index + 1)}>
              {text}: <strong>{t('answerImport.answered', { n: answered[answerKey(index + 1)] ?? 0 })}</strong>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function RowAnswers({ row: { who, words, problems } }: { readonly row: AnswerRow }) {
  const wordsOf = useProblemWords();
  return (
    <>
      {who !== '' && <strong>{who}</strong>}
      <p className={styles.soft}>{words.join(' · ')}</p>
      {problems.map((problem) => (
        <p
          key={`${problem.code} ${problem.question ?? ''} ${problem.value ?? ''}`}
          className={styles.problem}
          data-severity={problem.severity}
        >
          {wordsOf(problem)}
        </p>
      ))}
    </>
  );
}

function useProblemWords(): (problem: AnswerProblem) => string {
  const { t } = useTranslation();
  return ({ question, ...problem }) => {
    const words = t(`answerProblems.${problem.code}`, { ...problem, value: problem.value ?? '' });
    return question === undefined ? words : t('answerImport.ofQuestion', { n: question, words });
  };
}
