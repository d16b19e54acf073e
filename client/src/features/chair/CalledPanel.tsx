import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AnswerDraftText } from '../../widgets/AnswerDraftText.tsx';
import { CommandButton } from '../../widgets/CommandButton.tsx';
import { useOriginWords } from '../../widgets/wording.ts';
import styles from './ChairPage.module.css';

/** The question being answered, and the mark that it is. */
export function CalledPanel({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const origin = useOriginWords();
  const called = control.calledQuestionId === undefined ? undefined : control.questions[control.calledQuestionId];
  return (
    <section className={styles.called} aria-label={t('questions.called')} data-testid="called-question">
      <div className={styles.calledWords}>
        <h2 className={styles.label}>
          {t('questions.called')}
          {called &&
            ` · ${[origin(called), called.topic].filter((part) => part !== undefined && part !== '').join(' · ')}`}
        </h2>
        {called ? (
          <p className={styles.calledText}>{called.text}</p>
        ) : (
          <>
            <p className={styles.calledText}>{t('questions.calledEmpty')}</p>
            <p className={styles.soft}>{t('questions.calledEmptyHint')}</p>
          </>
        )}
      </div>
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
