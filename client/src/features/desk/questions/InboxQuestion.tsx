import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { classNames } from '../../../ui/theme/classNames.ts';
import { CommandButton, useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import { QuestionText } from '../../../widgets/questions/QuestionText.tsx';
import styles from '../DeskPage.module.css';
import { QuestionActionsButton } from './QuestionActions.tsx';
import { TRIAGE, type TriageAct } from './TriageDialog.tsx';

interface InboxQuestionProps {
  readonly question: DeskQuestionView;
  /** Another question that says much the same. */
  readonly alike: DeskQuestionView | undefined;
  readonly selected: boolean;
  readonly onSelect: (id: QuestionId) => void;
  readonly onAct: (act: TriageAct, id: QuestionId) => void;
}

/** A question to accept or decline. The selected one shows what can be done with it. */
export const InboxQuestion = memo(function InboxQuestion(props: InboxQuestionProps) {
  const { question, alike, selected, onSelect, onAct } = props;
  return (
    <article className={classNames(styles.card, selected && styles.selected)} data-question={question.id}>
      <button type="button" className={styles.select} onClick={() => onSelect(question.id)} aria-expanded={selected}>
        <QuestionText question={question} />
      </button>
      {selected && <SelectedQuestion question={question} alike={alike} onAct={onAct} />}
    </article>
  );
});

function SelectedQuestion({ question, alike, onAct }: Pick<InboxQuestionProps, 'question' | 'alike' | 'onAct'>) {
  const { t } = useTranslation();
  return (
    <>
      {alike && (
        <p className={styles.alike} data-testid="alike">
          {t('desk.alike', { text: alike.text })}
        </p>
      )}
      <p className={classNames(styles.actions, styles.triage)}>
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
      </p>
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
