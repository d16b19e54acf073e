import type { DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { Check, Mic, Radio } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { AnswerDraftText } from '../../../widgets/questions/AnswerDraftText.tsx';
import { MergedAskers } from '../../../widgets/questions/MergedAskers.tsx';
import { QuestionActionsButton } from '../../../widgets/questions/QuestionActions.tsx';
import { QuestionText } from '../../../widgets/questions/QuestionText.tsx';
import { CardActions } from '../CardActions.tsx';
import { AnswerTimes } from './AnswerTimes.tsx';
import styles from './CalledCard.module.css';

/** The question that the chair is answering, with what its unit suggests. */
export function CalledCard({ question }: { readonly question: DeskQuestionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [timing, setTiming] = useState(false);
  const running = Object.values(question.liveAnswers ?? {}).find(({ endedAt }) => endedAt === undefined);
  return (
    <div className={styles.called} data-testid="called-question">
      <p className={styles.state}>
        <Radio aria-hidden="true" size={15} />
        {running ? t('questionActions.answering', { name: running.respondent }) : t('questionStates.called')}
        {question.calledAt !== undefined && ` · ${t('questions.since', { time: format.time(question.calledAt) })}`}
      </p>
      <QuestionText question={question} />
      <MergedAskers question={question} />
      <CardActions>
        <CommandButton
          size="small"
          about={question.id}
          command="MarkQuestionAnswered"
          make={() => ({ type: 'MarkQuestionAnswered', questionId: question.id })}
          icon={<Check aria-hidden="true" size={15} />}
        >
          {t('questions.answered')}
        </CommandButton>
        <Button size="small" icon={<Mic aria-hidden="true" size={15} />} onClick={() => setTiming(true)}>
          {t('desk.answerers')}
        </Button>
        <QuestionActionsButton questionId={question.id} />
      </CardActions>
      <AnswerDraftText question={question} />
      {timing && (
        <Dialog title={t('questionActions.answerer')} onClose={() => setTiming(false)}>
          <AnswerTimes question={question} />
        </Dialog>
      )}
    </div>
  );
}
