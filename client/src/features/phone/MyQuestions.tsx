import type { OwnQuestionView, StandingView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CommandButton } from '../../widgets/CommandButton.tsx';
import styles from './PhonePage.module.css';

/** What this delegate asked and what became of it, the latest first. */
export function MyQuestions() {
  const { t } = useTranslation();
  const self = useView('self');
  const questions = (Object.values(self?.questions ?? {}) as OwnQuestionView[]).sort((a, b) => b.askedAt - a.askedAt);
  return (
    <section>
      <h2 className={styles.heading}>{t('phone.mine')}</h2>
      {questions.length === 0 ? (
        <EmptyState title={t('phone.mineEmpty')}>{t('phone.mineEmptyHint')}</EmptyState>
      ) : (
        <ul className={styles.list} data-testid="my-questions">
          {questions.map((question) => (
            <li key={question.id} className={styles.mine} data-state={question.state} data-question={question.id}>
              <p className={styles.text}>{question.text}</p>
              <p className={styles.state}>
                <strong>{t(`questionStates.${question.state}`)}</strong> · {t(`phone.hint.${question.state}`)}
                {question.anonymous && ` · ${t('phone.anonymous')}`}
              </p>
              <Outcome question={question} />
              {(question.state === 'submitted' || question.state === 'accepted') && (
                <p>
                  <CommandButton
                    size="small"
                    variant="quiet"
                    command="WithdrawQuestion"
                    make={() => ({ type: 'WithdrawQuestion', questionId: question.id })}
                  >
                    {t('phone.withdraw')}
                  </CommandButton>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What became of a question, and why; a merged one goes the way of the question it was merged into. */
function Outcome({ question }: { readonly question: OwnQuestionView }) {
  const { t } = useTranslation();
  const { follows, proposal } = question;
  const { declineReason, note, writtenAnswer }: Partial<StandingView> = follows ?? question;
  return (
    <>
      {follows && <p className={styles.soft}>{t('phone.follows', { state: t(`questionStates.${follows.state}`) })}</p>}
      {declineReason !== undefined && <p className={styles.soft}>{t('phone.reason', { reason: declineReason })}</p>}
      {note !== undefined && <p className={styles.soft}>{t('phone.note', { note })}</p>}
      {writtenAnswer && <p className={styles.soft}>{t('phone.written', { ...writtenAnswer })}</p>}
      {proposal && <p className={styles.soft}>{t('phone.proposal', { ...proposal })}</p>}
    </>
  );
}
