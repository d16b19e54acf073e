import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useRefusalOf } from '../../store/useCommand.ts';
import { Badge } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { AcceptedQuestion } from '../../widgets/AcceptedQuestion.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import styles from './DeskPage.module.css';
import { EndedQuestions } from './EndedQuestions.tsx';
import { InboxQuestion } from './InboxQuestion.tsx';
import { QuestionActionsButton } from './QuestionActions.tsx';

/** The questions that wait for a moderator, and those that wait to be called. */
export function QuestionsColumn({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const questions = Object.values(control.questions) as QuestionView[];
  const inbox = questions.filter(({ state }) => state === 'submitted').sort((a, b) => b.askedAt - a.askedAt);
  const accepted = questions.filter(({ state }) => state === 'accepted').sort((a, b) => a.askedAt - b.askedAt);
  const [chosen, setChosen] = useState<QuestionId>();
  const [declining, setDeclining] = useState<QuestionView>();
  const { send, pending } = useCommand();
  const mayAccept = useRefusalOf('AcceptQuestion') === undefined;
  const mayDecline = useRefusalOf('DeclineQuestion') === undefined;
  const lastIndex = useRef(0);
  const found = inbox.findIndex(({ id }) => id === chosen);
  // The one below takes the place of one that left, as in a stack of paper.
  const index = found >= 0 ? found : Math.min(lastIndex.current, inbox.length - 1);
  const selected = inbox[index];
  const selectedId = selected?.id;
  useEffect(() => {
    lastIndex.current = Math.max(0, index);
    // Held by its id: a question that arrives above must not slip under a key that is being pressed.
    setChosen(selectedId);
  }, [index, selectedId]);
  const move = (step: number) => setChosen(inbox[Math.max(0, Math.min(inbox.length - 1, index + step))]?.id);

  useShortcuts({
    arrowdown: { label: t('shortcuts.nextQuestion'), act: () => move(1) },
    arrowup: { label: t('shortcuts.previousQuestion'), act: () => move(-1) },
    a: {
      label: t('shortcuts.acceptQuestion'),
      act: () => {
        if (!selected || !mayAccept || pending) return;
        void send({ type: 'AcceptQuestion', questionId: selected.id });
      },
    },
    x: {
      label: t('shortcuts.declineQuestion'),
      act: () => {
        if (selected && mayDecline) setDeclining(selected);
      },
    },
  });

  return (
    <section className={styles.column} aria-label={t('questions.inbox')}>
      <header className={styles.heading}>
        <h2>{t('questions.inbox')}</h2>
        <Badge>{inbox.length}</Badge>
        <span className={styles.aside}>{t('questions.newestFirst')}</span>
      </header>
      {inbox.length === 0 ? (
        <EmptyState title={t('questions.inboxEmpty')}>{t('questions.inboxEmptyHint')}</EmptyState>
      ) : (
        <ul className={styles.list} data-testid="inbox">
          {inbox.map((question) => (
            <InboxQuestion
              key={question.id}
              question={question}
              selected={question.id === selected?.id}
              onSelect={() => setChosen(question.id)}
              onDecline={() => setDeclining(question)}
            />
          ))}
        </ul>
      )}
      {inbox.length > 0 && <p className={styles.keys}>{t('desk.keys')}</p>}
      <header className={styles.heading}>
        <h2>{t('questions.accepted')}</h2>
        <Badge>{accepted.length}</Badge>
      </header>
      {accepted.length === 0 ? (
        <EmptyState title={t('questions.acceptedEmpty')}>{t('questions.acceptedEmptyHint')}</EmptyState>
      ) : (
        <ul className={styles.list} data-testid="accepted">
          {accepted.map((question) => (
            <li key={question.id} className={styles.card} data-question={question.id}>
              <AcceptedQuestion question={question} calledQuestionId={control.calledQuestionId} />
              <QuestionActionsButton questionId={question.id} />
            </li>
          ))}
        </ul>
      )}
      <EndedQuestions questions={control.questions} />
      {declining && <DeclineDialog question={declining} onClose={() => setDeclining(undefined)} />}
    </section>
  );
}
