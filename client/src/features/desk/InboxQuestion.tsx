import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/classNames.ts';
import { CommandButton, useBlockReason } from '../../widgets/CommandButton.tsx';
import { QuestionText } from '../../widgets/QuestionText.tsx';
import styles from './DeskPage.module.css';
import { NoteDialog } from './NoteDialog.tsx';
import { QuestionActionsButton } from './QuestionActions.tsx';

interface InboxQuestionProps {
  readonly question: QuestionView;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onDecline: () => void;
}

/** A question to accept or decline. The selected one shows what can be done with it. */
export function InboxQuestion({ question, selected, onSelect, onDecline }: InboxQuestionProps) {
  const { t } = useTranslation();
  const item = useRef<HTMLLIElement>(null);
  const declineBlocked = useBlockReason('DeclineQuestion');
  const noteBlocked = useBlockReason('NoteQuestion');
  const [noting, setNoting] = useState(false);
  useEffect(() => {
    if (selected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <li
      ref={item}
      className={classNames(styles.card, selected && styles.selected)}
      data-question={question.id}
      aria-current={selected || undefined}
    >
      <button type="button" className={styles.select} onClick={onSelect} aria-expanded={selected}>
        <QuestionText question={question} />
      </button>
      {selected && (
        <p className={styles.actions}>
          <CommandButton
            size="small"
            variant="primary"
            hint="A"
            command="AcceptQuestion"
            make={() => ({ type: 'AcceptQuestion', questionId: question.id })}
          >
            {t('questions.accept')}
          </CommandButton>
          <Button size="small" hint="X" blockedBecause={declineBlocked} onClick={onDecline}>
            {t('questions.decline')}
          </Button>
          {question.kind !== 'question' && (
            <Button size="small" blockedBecause={noteBlocked} onClick={() => setNoting(true)}>
              {t('questions.note')}
            </Button>
          )}
          <QuestionActionsButton questionId={question.id} />
        </p>
      )}
      {noting && <NoteDialog question={question} onClose={() => setNoting(false)} />}
    </li>
  );
}
