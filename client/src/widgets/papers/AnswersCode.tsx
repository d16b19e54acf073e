import { useTranslation } from 'react-i18next';
import { useConference } from '../../store/conferenceContext.ts';
import styles from './AnswersCode.module.css';
import { QrImage } from './QrImage.tsx';

/** The code on the wall that leads everybody's phone to the written answers. */
export function AnswersCode() {
  const { t } = useTranslation();
  const conferenceId = useConference((state) => state.conferenceId);
  if (conferenceId === undefined) return null;
  const words = t('site.answersScan');
  return (
    <section className={styles.code} aria-label={words} data-testid="answers-code">
      <QrImage url={`${location.origin}/answers/${conferenceId}`} alt={words} className={styles.qr} />
      <p className={styles.words}>{words}</p>
    </section>
  );
}
