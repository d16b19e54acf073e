import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { CommandButton, useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import { QuestionActionsButton } from '../../../widgets/questions/QuestionActions.tsx';
import { QuestionText } from '../../../widgets/questions/QuestionText.tsx';
import { CardActions } from '../CardActions.tsx';
import type { AlikeQuestion } from './findAlike.ts';
import styles from './InboxQuestion.module.css';
import { QuestionCard } from './QuestionCard.tsx';
import { TRIAGE, type TriageAct } from './TriageDialog.tsx';

interface InboxQuestionProps {
  readonly question: DeskQuestionView;
  /** Another question that says much the same. */
  readonly alike: AlikeQuestion | undefined;
  readonly selected: boolean;
  readonly onSelect: (id: QuestionId) => void;
  readonly onAct: (act: TriageAct, id: QuestionId) => void;
}

/** A question to accept or decline. The selected one shows what can be done with it. */
export const InboxQuestion = memo(function InboxQuestion(props: InboxQuestionProps) {
  const { question, alike, selected, onSelect, onAct } = props;
  return (
    <QuestionCard id={question.id} mark={selected ? 'selected' : undefined}>
      <button type="button" className={styles.select} onClick={() => onSelect(question.id)} aria-expanded={selected}>
        <QuestionText question={question} />
      </button>
      {selected && <SelectedQuestion question={question} alike={alike} onAct={onAct} />}
    </QuestionCard>
  );
});

function SelectedQuestion({ question, alike, onAct }: Pick<InboxQuestionProps, 'question' | 'alike' | 'onAct'>) {
  const { t } = useTranslation();
  return (
    <>
      {alike && (
        <div className={styles.alike} data-testid="alike">
          <p className={styles.other}>{t('desk.alike', { text: alike.question.text })}</p>
          <p>{t('desk.alikeWords', { words: alike.words.join(', ') })}</p>
          <CommandButton
            size="small"
            command="MergeQuestions"
            make={() => ({
              type: 'MergeQuestions',
              questionId: question.id,
              intoQuestionId: alike.question.id,
            })}
          >
            {t('desk.mergeAlike')}
          </CommandButton>
        </div>
      )}
      <CardActions className={styles.triage}>
        <CommandButton
          size="small"
          variant="primary"
          hint="A"
          command="AcceptQuestion"
          make={() => ({ type: 'AcceptQuestion', questionId: question.id })}
        >
          {t('questions.accept')}
        </CommandButton>
        <ActButton act="merge" question={question} onAct={onAct} />
        <ActButton act="route" question={question} onAct={onAct} />
        <ActButton act="decline" question={question} onAct={onAct} />
        <ActButton act="defer" question={question} onAct={onAct} />
        <ActButton act="topic" question={question} onAct={onAct} />
        {question.kind !== 'question' && <ActButton act="note" question={question} onAct={onAct} />}
        <QuestionActionsButton questionId={question.id} />
      </CardActions>
    </>
  );
}

interface ActButtonProps extends Pick<InboxQuestionProps, 'question' | 'onAct'> {
  readonly act: TriageAct;
}

function ActButton({ act, question, onAct }: ActButtonProps) {
  const { t } = useTranslation();
  const blocked = useBlockReason(TRIAGE[act].command);
  return (
    <Button
      size="small"
      hint={TRIAGE[act].key.toUpperCase()}
      blockedBecause={blocked}
      onClick={() => onAct(act, question.id)}
    >
      {t(`triage.${act}`)}
    </Button>
  );
}
