import type { ControlView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Badge } from '../../ui/status/Badge.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { QuestionActionsButton } from '../../widgets/questions/QuestionActions.tsx';
import { QuestionText } from '../../widgets/questions/QuestionText.tsx';
import { UnheardHands } from '../../widgets/questions/UnheardHands.tsx';
import styles from './FollowUpTab.module.css';
import { unreachedQuestions } from './unreached.ts';

/** What was left open, each with what can be done about it: questions that were not reached, and hands not heard. */
export function FollowUpTab({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const questions = unreachedQuestions(control.questions);
  if (questions.length === 0 && Object.keys(control.unheard).length === 0) {
    return <EmptyState title={t('record.followUpEmpty')}>{t('record.followUpEmptyHint')}</EmptyState>;
  }
  return (
    <div className={styles.followUp}>
      {questions.length > 0 && (
        <section aria-label={t('record.unreached')} data-testid="unreached">
          <h3>
            {t('record.unreached')} <Badge>{format.number(questions.length)}</Badge>
          </h3>
          <p className={styles.soft}>{t('record.unreachedHint')}</p>
          <ul className={styles.list}>
            {questions.map((question) => (
              <Unreached key={question.id} question={question} control={control} />
            ))}
          </ul>
        </section>
      )}
      <UnheardHands control={control} />
    </div>
  );
}

interface UnreachedProps {
  readonly question: DeskQuestionView;
  readonly control: ControlView;
}

function Unreached({ question, control }: UnreachedProps) {
  const { t } = useTranslation();
  const unit = question.routedTo && control.respondents[question.routedTo]?.name;
  return (
    <li className={styles.question} data-question={question.id}>
      <QuestionText question={question} />
      <p className={styles.soft}>
        {t(`questionStates.${question.state}`)}
        {unit !== undefined && ` · ${t('record.routedTo', { unit })}`}
        {question.draft && ` · ${t('record.hasDraft')}`}
      </p>
      <QuestionActionsButton questionId={question.id}>{t('record.settle')}</QuestionActionsButton>
    </li>
  );
}
