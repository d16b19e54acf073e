import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useCommand, useRefusalOf } from '../../../store/useCommand.ts';
import { VirtualList } from '../../../ui/layout/VirtualList.tsx';
import { useShortcuts } from '../../../ui/presses/useShortcuts.ts';
import { Badge } from '../../../ui/status/Badge.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { DeskColumn, DeskHeading } from '../DeskColumn.tsx';
import { sameParts } from '../sameParts.ts';
import { DeskSearch } from './DeskSearch.tsx';
import { findAlike } from './findAlike.ts';
import { InboxQuestion } from './InboxQuestion.tsx';
import styles from './InboxRegion.module.css';
import type { QuestionLists } from './questionLists.ts';
import { StatusFilter } from './StatusFilter.tsx';
import { type TriageAct, TriageDialog, useTriageKeys } from './TriageDialog.tsx';
import { useSelected } from './useSelected.ts';

const ROW_HEIGHT_PX = 92;

interface InboxRegionProps {
  readonly control: ControlView;
  readonly lists: QuestionLists;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly status: string | undefined;
  readonly onStatus: (status: string | undefined) => void;
}

/** The questions that wait for a moderator: one is selected, and every act with it has a key. */
export const InboxRegion = memo(
  function InboxRegion({ control, lists, search, onSearch, status, onStatus }: InboxRegionProps) {
    const { t } = useTranslation();
    const format = useFormat();
    const { inbox, accepted } = lists;
    const { selected, choose, move } = useSelected(inbox);
    const [doing, setDoing] = useState<{ readonly act: TriageAct; readonly id: QuestionId }>();
    const startAct = useCallback((act: TriageAct, id: QuestionId) => setDoing({ act, id }), []);
    const { send, pending } = useCommand();
    const mayAccept = useRefusalOf('AcceptQuestion') === undefined;
    const alike = useMemo(() => selected && findAlike(selected, [...accepted, ...inbox]), [selected, accepted, inbox]);
    const triageKeys = useTriageKeys(selected, startAct);
    useShortcuts({
      arrowdown: { label: t('shortcuts.nextQuestion'), act: () => move(1) },
      arrowup: { label: t('shortcuts.previousQuestion'), act: () => move(-1) },
      a: {
        label: t('shortcuts.acceptQuestion'),
        about: selected?.id,
        act: () => {
          if (!selected || !mayAccept || pending) return;
          void send({ type: 'AcceptQuestion', questionId: selected.id });
        },
      },
      ...triageKeys,
    });
    const acted = doing && control.questions[doing.id];
    return (
      <DeskColumn aria-label={t('questions.inbox')}>
        <DeskSearch search={search} onSearch={onSearch} />
        <StatusFilter statuses={control.statuses} chosen={status} onChoose={onStatus} />
        <DeskHeading title={t('questions.inbox')}>
          <Badge>{format.number(inbox.length)}</Badge>
          <span className={styles.aside}>{t('questions.newestFirst')}</span>
        </DeskHeading>
        {inbox.length > 0 ? (
          <VirtualList
            items={inbox}
            keyOf={idOf}
            rowHeight={ROW_HEIGHT_PX}
            selectedKey={selected?.id}
            label={t('questions.inbox')}
            testId="inbox"
          >
            {(question) => (
              <InboxQuestion
                question={question}
                alike={question === selected ? alike : undefined}
                selected={question === selected}
                onSelect={choose}
                onAct={startAct}
              />
            )}
          </VirtualList>
        ) : search === '' && status === undefined ? (
          <EmptyState title={t('questions.inboxEmpty')}>{t('questions.inboxEmptyHint')}</EmptyState>
        ) : (
          <EmptyState title={t('desk.searchEmpty')} />
        )}
        {acted && (
          <TriageDialog act={doing.act} question={acted} control={control} onClose={() => setDoing(undefined)} />
        )}
      </DeskColumn>
    );
  },
  sameParts('questions', 'respondents', 'proposals', 'statuses'),
);

function idOf({ id }: DeskQuestionView): QuestionId {
  return id;
}
