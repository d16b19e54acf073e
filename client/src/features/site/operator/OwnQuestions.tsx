import type { OwnQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { QuestionSteps } from '../../../widgets/questions/QuestionSteps.tsx';
import { HallPanel } from '../hall/HallPanel.tsx';
import styles from './OwnQuestions.module.css';

/** What the site asked and what became of it, also after the close; the latest first. */
export function OwnQuestions() {
  const { t } = useTranslation();
  const self = useView('self');
  const questions = Object.values<OwnQuestionView>(self?.questions ?? {}).sort((a, b) => b.askedAt - a.askedAt);
  if (questions.length === 0) return null;
  return (
    <HallPanel aria-label={t('site.ownQuestions')} data-testid="own-questions">
      <h2 className={styles.heading}>{t('site.ownQuestions')}</h2>
      <ul className={styles.list}>
        {questions.map((question) => (
          <li key={question.id} className={styles.question} data-question={question.id}>
            <p>{question.text}</p>
            <p className={styles.standing}>
              <strong>{t(`questionStates.${question.state}`)}</strong> · {t(`phone.hint.${question.state}`)}
            </p>
            <QuestionSteps question={question} />
          </li>
        ))}
      </ul>
    </HallPanel>
  );
}
