import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Check, MessageCircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { AnswerDraftText } from '../../widgets/questions/AnswerDraftText.tsx';
import { MergedAskers } from '../../widgets/questions/MergedAskers.tsx';
import { useAskersWords } from '../../widgets/questions/useAskersWords.ts';
import { SiteStatus } from '../../widgets/sites/SiteStatus.tsx';
import { useOriginWords } from '../../widgets/wording/wording.ts';
import styles from './CalledPanel.module.css';
import { findSuggestion, type Suggestion, supportersOf } from './steps.ts';

/** The question being answered, and the mark that it is; else the one to put next. */
export function CalledPanel({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const origin = useOriginWords();
  const askers = useAskersWords();
  const called = control.calledQuestionId === undefined ? undefined : control.questions[control.calledQuestionId];
  const suggestion = called ? undefined : findSuggestion(control);
  return (
    <section className={styles.called} aria-label={t('questions.called')} data-testid="called-question">
      <div className={styles.calledWords}>
        <h2 className={styles.label}>
          {t(suggestion ? 'questions.calledEmpty' : 'questions.called')}
          {called &&
            ` · ${[origin(called), askers(called.askers), called.topic].filter((part) => part !== undefined && part !== '').join(' · ')}`}
        </h2>
        {called ? (
          <p className={styles.calledText}>
            {called.text} <SiteStatus siteId={called.siteId} />
          </p>
        ) : (
          <SuggestedWords suggestion={suggestion} />
        )}
        {called && <MergedAskers question={called} />}
      </div>
      {suggestion && (
        <CommandButton
          about={suggestion.question.id}
          command="CallQuestion"
          make={() => ({ type: 'CallQuestion', questionId: suggestion.question.id })}
          icon={<MessageCircleQuestionMark aria-hidden="true" size={18} />}
          testId="call-suggested"
        >
          {t('questions.call')}
        </CommandButton>
      )}
      {called?.draft && (
        <div className={styles.suggested}>
          <AnswerDraftText question={called} />
        </div>
      )}
      {called && (
        <CommandButton
          about={called.id}
          command="MarkQuestionAnswered"
          make={() => ({ type: 'MarkQuestionAnswered', questionId: called.id })}
          icon={<Check aria-hidden="true" size={18} />}
        >
          {t('questions.answered')}
        </CommandButton>
      )}
    </section>
  );
}

/** What to put next, and who or what says so. */
function SuggestedWords({ suggestion }: { readonly suggestion: Suggestion | undefined }) {
  const { t } = useTranslation();
  const origin = useOriginWords();
  const askers = useAskersWords();
  if (!suggestion) {
    return (
      <>
        <p className={styles.calledText}>{t('questions.calledEmpty')}</p>
        <p className={styles.soft}>{t('chair.calledHint')}</p>
      </>
    );
  }
  const { question, because, after } = suggestion;
  const supporters = supportersOf(question);
  const facts = [
    origin(question),
    askers(question.askers),
    question.topic,
    supporters > 0 && t('chair.supporters', { n: supporters }),
  ];
  return (
    <>
      <p className={styles.soft} data-because={because} data-testid="suggested-because">
        <strong className={styles.because}>{t(`chair.${because}`)}</strong>
        {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
      </p>
      <p className={styles.calledText}>{question.text}</p>
      {after.length > 0 && (
        <ol className={styles.then} data-testid="suggested-then">
          {after.map(({ id, text }) => (
            <li key={id}>{t('chair.suggestedThen', { text })}</li>
          ))}
        </ol>
      )}
    </>
  );
}
