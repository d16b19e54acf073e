import type { OwnQuestionView, StandingView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './QuestionOutcome.module.css';

/** What became of somebody's own question, and why; a merged one goes the way of the question it was merged into. */
export function QuestionOutcome({ question }: { readonly question: OwnQuestionView }) {
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
