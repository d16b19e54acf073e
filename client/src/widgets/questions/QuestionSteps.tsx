import type { OwnQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Outcome } from './EarlierOutcomes.tsx';
import styles from './QuestionSteps.module.css';
import { type QuestionStep, stepsOf } from './questionSteps.ts';
import { useAskersWords } from './useAskersWords.ts';

/** Every step of somebody's own question, how it ended and why. */
export function QuestionSteps({ question }: { readonly question: OwnQuestionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const askers = useAskersWords()((question.follows ?? question).askers);
  return (
    <>
      {askers !== undefined && <p className={styles.askers}>{askers}</p>}
      <ol className={styles.steps} aria-label={t('outcome.steps')} data-testid="question-steps">
        {stepsOf(question).map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step keeps its place.
          <li key={index} data-step={step.kind}>
            {'at' in step && <time className={styles.time}>{format.time(step.at)}</time>} <StepWords step={step} />
          </li>
        ))}
      </ol>
    </>
  );
}

function StepWords({ step }: { readonly step: QuestionStep }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (step.kind) {
    case 'earlier':
      return <Outcome outcome={step.outcome} />;
    case 'merged':
      return step.text === undefined ? t('outcome.merged') : t('outcome.mergedInto', { text: step.text });
    case 'routed':
      return t('outcome.routed', { unit: step.unit });
    case 'aloud': {
      const names = step.names.join(', ');
      if (names === '') return t('outcome.aloud');
      return t(step.ended ? 'outcome.aloudBy' : 'outcome.answering', { names });
    }
    case 'written':
      return t('outcome.written', { respondent: step.respondent, text: step.text });
    case 'noted':
      return t('outcome.note', { note: step.note });
    case 'declined':
      return t('outcome.reason', { reason: step.reason });
    case 'deferred': {
      const { unit, text, dueDate, state } = step.proposal;
      const words = t('outcome.proposal', { unit, text, dueDate: format.day(dueDate) });
      return state === 'done' ? `${words} · ${t('outcome.done')}` : words;
    }
    default:
      return t(`outcome.${step.kind}`);
  }
}
