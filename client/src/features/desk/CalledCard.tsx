import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { Check, Radio } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { CommandButton } from '../../widgets/CommandButton.tsx';
import { QuestionText } from '../../widgets/QuestionText.tsx';
import { AnswerTimes } from './AnswerTimes.tsx';
import styles from './DeskPage.module.css';
import { QuestionActionsButton } from './QuestionActions.tsx';

/** The question that the chair is answering. */
export function CalledCard({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.called} data-testid="called-question">
      <p className={styles.calledState}>
        <Radio aria-hidden="true" size={15} />
        {t('questionStates.called')}
        {question.calledAt !== undefined && ` · ${t('questions.since', { time: format.time(question.calledAt) })}`}
      </p>
      <div className={styles.calledRow}>
        <div>
          <QuestionText question={question} />
        </div>
        <CommandButton
          size="small"
          command="MarkQuestionAnswered"
          make={() => ({ type: 'MarkQuestionAnswered', questionId: question.id })}
          icon={<Check aria-hidden="true" size={15} />}
        >
          {t('questions.answered')}
        </CommandButton>
        <QuestionActionsButton questionId={question.id} />
      </div>
      <AnswerTimes question={question} />
    </div>
  );
}
