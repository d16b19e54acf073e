import type { OwnQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { loadWithTexts } from '../../i18n/loadTexts.ts';
import { useView } from '../../store/conferenceContext.ts';
import type { QueuedQuestion } from '../../store/questionOutbox.ts';
import { useRefusalOf } from '../../store/useCommand.ts';
import type { QuestionOutbox } from '../../store/useQuestionOutbox.ts';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { LazyPart, type LazySource } from '../../ui/status/LazyPart.tsx';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { AnswersLink } from '../../widgets/questions/AnswersLink.tsx';
import styles from './MyQuestions.module.css';
import { QuestionCard, Standing } from './QuestionCard.tsx';
import { QueuedQuestions } from './QueuedQuestions.tsx';

/** Only who has asked has use for it. */
const STEPS: LazySource<{ readonly question: OwnQuestionView }> = {
  load: loadWithTexts('outcome', () =>
    import('../../widgets/questions/QuestionSteps.tsx').then((file) => file.QuestionSteps),
  ),
};

interface MyQuestionsProps {
  readonly outbox: QuestionOutbox;
  readonly onEdit: (question: QueuedQuestion) => void;
}

/** What this delegate asked and what became of it, the latest first. */
export function MyQuestions({ outbox, onEdit }: MyQuestionsProps) {
  const { t } = useTranslation();
  const self = useView('self');
  const mayWithdraw = useRefusalOf('WithdrawQuestion') === undefined;
  const questions = (Object.values(self?.questions ?? {}) as OwnQuestionView[]).sort((a, b) => b.askedAt - a.askedAt);
  return (
    <section>
      <h2 className={styles.heading}>{t('phone.mine')}</h2>
      <QueuedQuestions outbox={outbox} onEdit={onEdit} />
      {questions.length === 0 ? (
        outbox.queue.length === 0 && <EmptyState title={t('phone.mineEmpty')}>{t('phone.mineEmptyHint')}</EmptyState>
      ) : (
        <ul className={styles.list} data-testid="my-questions">
          {questions.map((question) => (
            <QuestionCard key={question.id} id={question.id} state={question.state} text={question.text}>
              <Standing>
                <strong>{t(`questionStates.${question.state}`)}</strong> · {t(`phone.hint.${question.state}`)}
                {question.anonymous && ` · ${t('phone.anonymous')}`}
              </Standing>
              <LazyPart source={STEPS} props={{ question }} silent />
              {mayWithdraw && (question.state === 'submitted' || question.state === 'accepted') && (
                <p>
                  <CommandButton
                    variant="quiet"
                    command="WithdrawQuestion"
                    make={() => ({ type: 'WithdrawQuestion', questionId: question.id })}
                  >
                    {t('phone.withdraw')}
                  </CommandButton>
                </p>
              )}
            </QuestionCard>
          ))}
        </ul>
      )}
      <AnswersLink />
    </section>
  );
}
