import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { AgendaTimes } from './AgendaTimes.tsx';
import { TimelineFilters } from './TimelineFilters.tsx';
import { TimelineList } from './TimelineList.tsx';
import styles from './TimelineTab.module.css';
import { timelineOf } from './timeline.ts';
import { filterTimeline, NO_FILTER } from './timelineFilter.ts';

interface TimelineTabProps {
  readonly control: ControlView;
  /** The key of the entry that is shown first. */
  readonly arriveAt?: string | undefined;
}

/** What happened, entry by entry, and the agenda with its times. */
export function TimelineTab({ control, arriveAt }: TimelineTabProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(NO_FILTER);
  const [newestFirst, setNewestFirst] = useState(() => !hasEnded(control.conference.phase));
  const { conference, agenda, pastTurns, floor, questions, polls, sites, proposals, listenings } = control;
  const entries = useMemo(
    () => timelineOf({ conference, agenda, pastTurns, floor, questions, polls, sites, proposals, listenings }),
    [conference, agenda, pastTurns, floor, questions, polls, sites, proposals, listenings],
  );
  // Typing stays fluent however long the record is.
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => {
    const found = filterTimeline(entries, wanted);
    return newestFirst ? found.toReversed() : found;
  }, [entries, wanted, newestFirst]);
  return (
    <div className={styles.columns}>
      <section className={styles.happened} aria-label={t('record.timeline')}>
        <TimelineFilters
          sites={sites}
          filter={filter}
          onChange={setFilter}
          newestFirst={newestFirst}
          onOrder={setNewestFirst}
          shown={shown.length}
          all={entries.length}
        />
        {shown.length > 0 ? (
          <TimelineList entries={shown} arriveAt={arriveAt} />
        ) : entries.length === 0 ? (
          <EmptyState title={t('record.empty')}>{t('record.emptyHint')}</EmptyState>
        ) : (
          <EmptyState title={t('record.noMatch')}>{t('record.noMatchHint')}</EmptyState>
        )}
      </section>
      <AgendaTimes agenda={agenda} />
    </div>
  );
}
