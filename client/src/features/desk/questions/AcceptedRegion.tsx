import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useRefusalOf } from '../../../store/useCommand.ts';
import { Tabs } from '../../../ui/layout/Tabs.tsx';
import { VirtualList } from '../../../ui/layout/VirtualList.tsx';
import { useShortcuts } from '../../../ui/presses/useShortcuts.ts';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { AcceptedQuestion } from '../../../widgets/questions/AcceptedQuestion.tsx';
import { QuestionActionsButton } from '../../../widgets/questions/QuestionActions.tsx';
import { QuestionText } from '../../../widgets/questions/QuestionText.tsx';
import { WithdrawSuggestion } from '../../../widgets/questions/WithdrawSuggestion.tsx';
import { CardActions } from '../CardActions.tsx';
import { DeskColumn } from '../DeskColumn.tsx';
import { sameParts } from '../sameParts.ts';
import styles from './AcceptedRegion.module.css';
import { QuestionCard } from './QuestionCard.tsx';
import type { QuestionLists } from './questionLists.ts';
import { useSelected } from './useSelected.ts';

const ROW_HEIGHT_PX = 128;

interface AcceptedRegionProps {
  readonly control: ControlView;
  readonly lists: QuestionLists;
}

/** The questions that wait to be called, and those that came to an end, for their follow-up. */
export const AcceptedRegion = memo(
  function AcceptedRegion({ control, lists: { accepted, ended } }: AcceptedRegionProps) {
    const { t } = useTranslation();
    const [tab, setTab] = useState<'accepted' | 'ended'>('accepted');
    const { calledQuestionId, suggestions } = control;
    const { selected, move } = useSelected(accepted);
    const { send } = useCommand();
    const maySuggest = useRefusalOf('SuggestQuestion') === undefined;
    const listed = tab === 'accepted' ? selected : undefined;
    useShortcuts({
      j: { label: t('shortcuts.nextAccepted'), act: () => move(1) },
      k: { label: t('shortcuts.previousAccepted'), act: () => move(-1) },
      y: {
        label: t('shortcuts.suggest'),
        about: listed && `${listed.id} ${suggestions[listed.id] !== undefined}`,
        act: () => {
          if (!listed || !maySuggest) return;
          // Twice the same changes nothing: the next question need not wait for the last one's answer.
          const stands = suggestions[listed.id] !== undefined;
          void send({ type: stands ? 'WithdrawSuggestion' : 'SuggestQuestion', questionId: listed.id });
        },
      },
    });
    return (
      <DeskColumn aria-label={t('questions.accepted')}>
        <Tabs
          label={t('questions.accepted')}
          selected={tab}
          onSelect={setTab}
          classes={{ list: styles.tabList, tab: styles.tab, panel: styles.tabPanel }}
          tabs={[
            { name: 'accepted', label: <Counted label={t('questions.accepted')} count={accepted.length} /> },
            { name: 'ended', label: <Counted label={t('desk.ended')} count={ended.length} /> },
          ]}
        >
          {tab === 'accepted' && accepted.length === 0 && (
            <EmptyState title={t('questions.acceptedEmpty')}>{t('questions.acceptedEmptyHint')}</EmptyState>
          )}
          {tab === 'accepted' && accepted.length > 0 && (
            <VirtualList
              items={accepted}
              keyOf={idOf}
              rowHeight={ROW_HEIGHT_PX}
              selectedKey={selected?.id}
              label={t('questions.accepted')}
              testId="accepted"
            >
              {(question) => (
                <AcceptedCard
                  question={question}
                  calledQuestionId={calledQuestionId}
                  suggested={suggestions[question.id]}
                  selected={question === selected}
                />
              )}
            </VirtualList>
          )}
          {tab === 'ended' && ended.length === 0 && <EmptyState title={t('desk.endedEmpty')} />}
          {tab === 'ended' && ended.length > 0 && (
            <VirtualList items={ended} keyOf={idOf} rowHeight={ROW_HEIGHT_PX} label={t('desk.ended')} testId="ended">
              {(question) => <EndedCard question={question} />}
            </VirtualList>
          )}
        </Tabs>
      </DeskColumn>
    );
  },
  sameParts('calledQuestionId', 'suggestions'),
);

function Counted({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      {label} <span className={styles.count}>{count}</span>
    </>
  );
}

function idOf({ id }: DeskQuestionView): QuestionId {
  return id;
}

interface AcceptedCardProps {
  readonly question: DeskQuestionView;
  readonly calledQuestionId: QuestionId | undefined;
  readonly suggested: number | undefined;
  /** Whether the key of the suggestion is about it. */
  readonly selected: boolean;
}

const AcceptedCard = memo(function AcceptedCard(props: AcceptedCardProps) {
  const { question, calledQuestionId, suggested, selected } = props;
  const hint = selected ? 'Y' : undefined;
  return (
    <QuestionCard id={question.id} mark={selected ? 'pointed' : undefined}>
      <AcceptedQuestion question={question} calledQuestionId={calledQuestionId} suggested={suggested}>
        {suggested === undefined ? (
          <SuggestButton questionId={question.id} hint={hint} />
        ) : (
          <WithdrawSuggestion questionId={question.id} hint={hint} />
        )}
        <QuestionActionsButton questionId={question.id} />
      </AcceptedQuestion>
    </QuestionCard>
  );
});

function SuggestButton({ questionId, hint }: { readonly questionId: QuestionId; readonly hint: string | undefined }) {
  const { t } = useTranslation();
  return (
    <CommandButton
      size="small"
      hint={hint}
      command="SuggestQuestion"
      make={() => ({ type: 'SuggestQuestion', questionId })}
    >
      {t('questions.suggest')}
    </CommandButton>
  );
}

const EndedCard = memo(function EndedCard({ question }: { readonly question: DeskQuestionView }) {
  const { t } = useTranslation();
  return (
    <QuestionCard id={question.id}>
      <QuestionText question={question} />
      <CardActions>
        <strong className={styles.endedState}>{t(`questionStates.${question.state}`)}</strong>
        <QuestionActionsButton questionId={question.id} />
      </CardActions>
    </QuestionCard>
  );
});
