import type { ControlView, PollView, QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../ui/layout/Tabs.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { AgendaList } from '../../widgets/agenda/AgendaList.tsx';
import { FloorSettings } from '../../widgets/floor/FloorSettings.tsx';
import { QueueList } from '../../widgets/floor/QueueList.tsx';
import { RunningOrderButton } from '../../widgets/floor/runningOrder/RunningOrderButton.tsx';
import { GiveFloorButton } from '../../widgets/floor/speakers/GiveFloorButton.tsx';
import { AcceptedQuestion } from '../../widgets/questions/AcceptedQuestion.tsx';
import { WithdrawSuggestion } from '../../widgets/questions/WithdrawSuggestion.tsx';
import styles from './ChairTabs.module.css';
import { PollsTab } from './PollsTab.tsx';
import { acceptedQuestions } from './steps.ts';

/** A tab of the chair's screen. */
export type TabName = 'queue' | 'questions' | 'poll' | 'agenda';

interface ChairTabsProps {
  readonly control: ControlView;
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
}

/** What the chair turns to between two speakers. */
export function ChairTabs({ control, tab, onTab }: ChairTabsProps) {
  const { t } = useTranslation();
  const accepted = acceptedQuestions(control);
  const voting = (Object.values(control.polls) as PollView[]).some(({ phase }) => phase === 'open');
  return (
    <section className={styles.tabs}>
      <Tabs<TabName>
        label={t('agenda.title')}
        selected={tab}
        onSelect={onTab}
        classes={{ list: styles.tabList, tab: styles.tab, panel: styles.panel }}
        tabs={[
          { name: 'questions', label: <Counted label={t('chair.tabQuestions')} count={accepted.length} /> },
          { name: 'queue', label: <Counted label={t('chair.tabQueue')} count={control.floor.queue.length} /> },
          { name: 'poll', label: <Counted label={t('chair.tabPoll')} count={voting ? 1 : 0} live /> },
          { name: 'agenda', label: t('chair.tabAgenda') },
        ]}
      >
        {tab === 'questions' && <QuestionsTab questions={accepted} control={control} />}
        {tab === 'queue' && (
          <>
            <p>
              <GiveFloorButton floor={control.floor} />
              <RunningOrderButton />
              <FloorSettings floor={control.floor} />
            </p>
            <QueueList floor={control.floor} />
          </>
        )}
        {tab === 'poll' && <PollsTab control={control} />}
        {tab === 'agenda' && <AgendaList control={control} />}
      </Tabs>
    </section>
  );
}

interface CountedProps {
  readonly label: string;
  readonly count: number;
  readonly live?: boolean;
}

function Counted({ label, count, live = false }: CountedProps) {
  return (
    <>
      {label}
      {count > 0 && (
        <span className={styles.count} data-live={live}>
          {count}
        </span>
      )}
    </>
  );
}

function QuestionsTab({
  questions,
  control,
}: {
  readonly questions: readonly QuestionView[];
  readonly control: ControlView;
}) {
  const { t } = useTranslation();
  if (questions.length === 0) {
    return <EmptyState title={t('questions.acceptedEmpty')}>{t('questions.acceptedEmptyHint')}</EmptyState>;
  }
  return (
    <ul className={styles.list} data-testid="accepted">
      {questions.map((question) => (
        <li key={question.id} data-question={question.id}>
          <AcceptedQuestion
            question={question}
            calledQuestionId={control.calledQuestionId}
            suggested={control.suggestions[question.id]}
          >
            {control.suggestions[question.id] !== undefined && <WithdrawSuggestion questionId={question.id} />}
          </AcceptedQuestion>
        </li>
      ))}
    </ul>
  );
}
