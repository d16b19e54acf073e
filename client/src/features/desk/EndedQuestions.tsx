import type { ControlView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { QuestionText } from '../../widgets/QuestionText.tsx';
import styles from './DeskPage.module.css';
import { QuestionActionsButton } from './QuestionActions.tsx';

const ENDED: readonly DeskQuestionView['state'][] = ['answered', 'noted', 'declined', 'deferred'];

/** Questions that came to an end, for their follow-up. */
export function EndedQuestions({ questions }: Pick<ControlView, 'questions'>) {
  const { t } = useTranslation();
  const ended = (Object.values(questions) as DeskQuestionView[])
    .filter(({ state }) => ENDED.includes(state))
    .sort((a, b) => b.askedAt - a.askedAt);
  if (ended.length === 0) return null;
  return (
    <details>
      <summary className={styles.heading}>
        {t('questionActions.ended')} ({ended.length})
      </summary>
      <ul className={styles.list} data-testid="ended">
        {ended.map((question) => (
          <li key={question.id} className={styles.card} data-question={question.id}>
            <QuestionText question={question} />
            <p className={styles.actions}>
              <strong>{t(`questionStates.${question.state}`)}</strong>
              <QuestionActionsButton questionId={question.id} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
