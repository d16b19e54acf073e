import type { OwnQuestionView, StandingView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useView } from '../../store/conferenceContext.ts';
import type { QueuedQuestion } from '../../store/questionOutbox.ts';
import { useRefusalOf } from '../../store/useCommand.ts';
import type { QuestionOutbox } from '../../store/useQuestionOutbox.ts';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import styles from './MyQuestions.module.css';
import { QuestionCard, Standing } from './QuestionCard.tsx';
import { QueuedQuestions } from './QueuedQuestions.tsx';

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
              <Outcome question={question} />
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
    </section>
  );
}

/** What became of a question, and why; a merged one goes the way of the question it was merged into. */
function Outcome({ question }: { readonly question: OwnQuestionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { follows, proposal } = question;
  const { declineReason, note, writtenAnswer }: Partial<StandingView> = follows ?? question;
  return (
    <>
      {follows && <p className={styles.soft}>{t('phone.follows', { state: t(`questionStates.${follows.state}`) })}</p>}
      {declineReason !== undefined && <p className={styles.soft}>{t('phone.reason', { reason: declineReason })}</p>}
      {note !== undefined && <p className={styles.soft}>{t('phone.note', { note })}</p>}
      {writtenAnswer && <p className={styles.soft}>{t('phone.written', { ...writtenAnswer })}</p>}
      {proposal && (
        <p className={styles.soft}>{t('phone.proposal', { ...proposal, dueDate: format.day(proposal.dueDate) })}</p>
      )}
    </>
  );
}
