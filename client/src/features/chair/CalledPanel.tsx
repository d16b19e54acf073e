import type { ControlView, QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { Check, MessageCircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { AnswerDraftText } from '../../widgets/AnswerDraftText.tsx';
import { CommandButton } from '../../widgets/CommandButton.tsx';
import { useOriginWords } from '../../widgets/wording.ts';
import styles from './ChairPage.module.css';
import { acceptedQuestions, supportersOf } from './steps.ts';

/** The question being answered, and the mark that it is; else the accepted one to put next. */
export function CalledPanel({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const origin = useOriginWords();
  const called = control.calledQuestionId === undefined ? undefined : control.questions[control.calledQuestionId];
  const suggested = called ? undefined : acceptedQuestions(control)[0];
  return (
    <section className={styles.called} aria-label={t('questions.called')} data-testid="called-question">
      <div className={styles.calledWords}>
        <h2 className={styles.label}>
          {t('questions.called')}
          {called &&
            ` · ${[origin(called), called.topic].filter((part) => part !== undefined && part !== '').join(' · ')}`}
        </h2>
        {called ? <p className={styles.calledText}>{called.text}</p> : <SuggestedWords suggested={suggested} />}
      </div>
      {suggested && (
        <CommandButton
          command="CallQuestion"
          make={() => ({ type: 'CallQuestion', questionId: suggested.id })}
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

/** What to put next: of what the desk has accepted, the question that most people support. */
function SuggestedWords({ suggested }: { readonly suggested: QuestionView | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const origin = useOriginWords();
  if (!suggested) {
    return (
      <>
        <p className={styles.calledText}>{t('questions.calledEmpty')}</p>
        <p className={styles.soft}>{t('chair.calledHint')}</p>
      </>
    );
  }
  const supporters = supportersOf(suggested);
  const facts = [
    t('chair.suggested'),
    origin(suggested),
    suggested.topic,
    supporters > 0 && t('chair.supporters', { n: format.number(supporters) }),
  ];
  return (
    <>
      <p className={styles.soft}>{facts.filter(Boolean).join(' · ')}</p>
      <p className={styles.calledText}>{suggested.text}</p>
    </>
  );
}
