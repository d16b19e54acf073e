import type { PhoneQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { useAskersWords } from '../../widgets/questions/useAskersWords.ts';
import { OpenQuestion } from './OpenQuestion.tsx';
import styles from './OpenQuestions.module.css';
import { supportersOf } from './SupportButton.tsx';

/** The questions that wait to be called, the most supported first, to be supported. */
export function OpenQuestions() {
  const { t } = useTranslation();
  const askers = useAskersWords();
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
          <OpenQuestion key={question.id} question={question}>
            <div className={styles.words}>
              <p className={styles.text}>{question.text}</p>
              <p className={styles.soft}>
                {[
                  t('phone.supports', { sites: question.supports.sites, people: question.supports.delegates }),
                  askers(question.askers),
                  question.topic,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </OpenQuestion>
        ))}
      </ul>
    </section>
  );
}
