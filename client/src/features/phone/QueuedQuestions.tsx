import { CloudOff, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QueuedQuestion } from '../../store/questionOutbox.ts';
import type { QuestionOutbox } from '../../store/useQuestionOutbox.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useRefusalWords } from '../../widgets/wording/wording.ts';
import { QuestionCard, Standing } from './QuestionCard.tsx';
import styles from './QueuedQuestions.module.css';

interface QueuedQuestionsProps {
  readonly outbox: QuestionOutbox;
  /** Takes a refused one back into the field. */
  readonly onEdit: (question: QueuedQuestion) => void;
}

/** What was sent here and is not recorded yet: on its way, waiting for a line, or refused. */
export function QueuedQuestions({ outbox, onEdit }: QueuedQuestionsProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  if (outbox.queue.length === 0) return null;
  const Icon = outbox.offline ? CloudOff : Send;
  return (
    <ul className={styles.list} data-testid="outbox">
      {outbox.queue.map((question) => (
        <QuestionCard key={question.id} state="queued" text={question.text}>
          {question.refusal === undefined ? (
            <Standing role="status">
              <Icon aria-hidden="true" size={16} />{' '}
              <strong>{t(outbox.offline ? 'phone.queued' : 'actions.sending')}</strong>
              {outbox.offline && ` · ${t('phone.queuedHint')}`}
            </Standing>
          ) : (
            <>
              <p className={styles.refusal} role="alert">
                <strong>{t('phone.notTaken')}</strong> {words(question.refusal)}
              </p>
              <p className={styles.pair}>
                <Button onClick={() => onEdit(question)}>{t('phone.edit')}</Button>
                <Button variant="quiet" onClick={() => outbox.drop(question.id)}>
                  {t('phone.drop')}
                </Button>
              </p>
            </>
          )}
        </QuestionCard>
      ))}
    </ul>
  );
}
