import { useTranslation } from 'react-i18next';
import { useConference } from '../../store/conferenceContext.ts';
import styles from './AnswersLink.module.css';

/** The way to the written answers for everybody, which need no session. */
export function AnswersLink() {
  const { t } = useTranslation();
  const conferenceId = useConference((state) => state.conferenceId);
  if (conferenceId === undefined) return null;
  return (
    <a className={styles.link} href={`/answers/${conferenceId}`} target="_blank" rel="noreferrer">
      {t('answersPage.link')}
    </a>
  );
}
