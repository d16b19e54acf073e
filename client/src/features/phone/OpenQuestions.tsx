import type { PhoneQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import styles from './PhonePage.module.css';
import { SupportButton, supportersOf } from './SupportButton.tsx';

/** The questions that wait to be called, the most supported first, to be supported. */
export function OpenQuestions() {
  const { t } = useTranslation();
  const own = useView('self')?.supports ?? {};
  const waiting = useView('phone')?.questions ?? {};
  const questions = (Object.values(waiting) as PhoneQuestionView[]).sort(
    (a, b) => supportersOf(b) - supportersOf(a) || a.askedAt - b.askedAt,
  );
  if (questions.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t('phone.open')}</h2>
      <ul className={styles.list} data-testid="open-questions">
        {questions.map((question) => (
          <li key={question.id} className={styles.open} data-question={question.id}>
            <SupportButton question={question} supported={own[question.id] === true} />
            <div className={styles.words}>
              <p className={styles.text}>{question.text}</p>
              <p className={styles.soft}>
                {[t('phone.supports', { ...question.supports }), question.topic].filter(Boolean).join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
