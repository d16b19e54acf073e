import type { HandId } from '@diem-cau/shared/kernel/ids.ts';
import type { FloorView, QueueEntryView } from '@diem-cau/shared/views/shapes.ts';
import { ArrowUpDown, X } from 'lucide-react';
import { memo, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { VirtualList } from '../../ui/layout/VirtualList.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { LiveRegion } from '../../ui/status/LiveRegion.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { CommandButton, useBlockReason } from '../commands/CommandButton.tsx';
import { SiteStatus } from '../sites/SiteStatus.tsx';
import { useReasonWords } from '../wording/reasonWords.ts';
import { useRefusalWords } from '../wording/wording.ts';
import { MoveHandDialog } from './MoveHandDialog.tsx';
import styles from './QueueList.module.css';
import { NameSpeakerButton } from './speakers/NameSpeakerButton.tsx';
import { speechText } from './speakers/speechText.ts';
import { useQueueDrag } from './useQueueDrag.ts';

const MINUTE_MS = 60_000;
const ROW_HEIGHT_PX = 84;

/** Everybody who waits for the floor, in order, each with the reasons of its rank. A hand moves by its handle or its button. */
export function QueueList({ floor }: { readonly floor: FloorView }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, MINUTE_MS / 4);
  const blocked = useInviteBlock(floor);
  const { queue } = floor;
  const [moving, setMoving] = useState<{ readonly entry: QueueEntryView; readonly place: number }>();
  const [moved, setMoved] = useState<string>();
  const move = useCallback((entry: QueueEntryView, place: number) => setMoving({ entry, place }), []);
  const known = useRef(queue);
  known.current = queue;
  const drop = useCallback(
    (dragged: HandId, place: number) => {
      const entry = known.current.find(({ handId }) => handId === dragged);
      if (entry) move(entry, place);
    },
    [move],
  );
  if (queue.length === 0) return <EmptyState title={t('desk.queueEmpty')}>{t('desk.queueEmptyHint')}</EmptyState>;
  return (
    <>
      <VirtualList
        ordered
        items={queue}
        keyOf={handOf}
        rowHeight={ROW_HEIGHT_PX}
        label={t('desk.queue')}
        testId="queue"
      >
        {(entry, index) => (
          <QueueEntry
            entry={entry}
            rank={index + 1}
            minutes={Math.floor((now - entry.raisedAt) / MINUTE_MS)}
            blocked={blocked}
            onMove={move}
            onDrop={drop}
          />
        )}
      </VirtualList>
      <LiveRegion>{moved}</LiveRegion>
      {moving && (
        <MoveHandDialog
          entry={moving.entry}
          rank={moving.place}
          onMoved={(place) => {
            const n = Math.min(place, known.current.length);
            setMoved(t('moveHand.moved', { site: moving.entry.siteName, n }));
          }}
          onClose={() => setMoving(undefined)}
        />
      )}
    </>
  );
}

function handOf({ handId }: QueueEntryView): HandId {
  return handId;
}

interface QueueEntryProps {
  readonly entry: QueueEntryView;
  readonly rank: number;
  /** How long it has waited. */
  readonly minutes: number;
  readonly blocked: string | undefined;
  readonly onMove: (entry: QueueEntryView, place: number) => void;
  readonly onDrop: (dragged: HandId, place: number) => void;
}

const QueueEntry = memo(
  function QueueEntry({ entry, rank, minutes, blocked, onMove, onDrop }: QueueEntryProps) {
    const { t } = useTranslation();
    const format = useFormat();
    const reasonWords = useReasonWords();
    const moveBlocked = useBlockReason('MoveHand');
    const drag = useQueueDrag({
      handId: entry.handId,
      enabled: moveBlocked === undefined,
      onDrop: (dragged) => onDrop(dragged, rank),
    });
    return (
      <div
        ref={drag.entry}
        className={styles.entry}
        data-first={rank === 1}
        data-dragged={drag.dragged}
        data-target={drag.target}
        data-site={entry.siteId}
        data-testid="queue-entry"
      >
        <span
          ref={drag.handle}
          className={styles.rank}
          data-handle={moveBlocked === undefined}
          title={moveBlocked ?? t('desk.drag', { site: entry.siteName })}
        >
          {rank}
        </span>
        <div>
          <p className={styles.name}>
            <strong>{entry.siteName}</strong> <SiteStatus siteId={entry.siteId} />{' '}
            <span className={styles.kind}>
              {t(`handKinds.${entry.kind}`)} ·{' '}
              <span className={styles.wait}>{t('desk.waiting', { time: format.minutes(minutes * MINUTE_MS) })}</span>
            </span>
          </p>
          {speechText(entry) && <p className={styles.speech}>{speechText(entry)}</p>}
          <p className={styles.reasons}>
            {[
              ...(entry.lapses === undefined ? [] : [t('speech.lapses', { count: entry.lapses })]),
              ...reasonWords(entry.reasons),
            ].join(' · ')}
          </p>
        </div>
        <span className={styles.actions}>
          <NameSpeakerButton of={entry} />
          <CommandButton
            size="small"
            command="InviteHand"
            make={() => ({ type: 'InviteHand', handId: entry.handId })}
            blockedBecause={blocked}
            label={`${t('turn.invite')}: ${entry.siteName}`}
          >
            {t('turn.invite')}
          </CommandButton>
          <Button
            size="small"
            variant="quiet"
            blockedBecause={moveBlocked}
            icon={<ArrowUpDown aria-hidden="true" size={16} />}
            label={t('moveHand.title', { site: entry.siteName })}
            onClick={() => onMove(entry, rank)}
          />
          <CommandButton
            size="small"
            variant="quiet"
            command="DismissHand"
            make={() => ({ type: 'DismissHand', handId: entry.handId })}
            icon={<X aria-hidden="true" size={16} />}
            label={`${t('turn.dismiss')}: ${entry.siteName}`}
          />
        </span>
      </div>
    );
  },
  // The queue arrives whole with every change of it, as new objects of the same words.
  (a, b) =>
    a.rank === b.rank &&
    a.minutes === b.minutes &&
    a.blocked === b.blocked &&
    (a.entry === b.entry || JSON.stringify(a.entry) === JSON.stringify(b.entry)),
);

/** Why nobody can be invited now, in words: only one site is invited at a time. */
export function useInviteBlock({ invited }: FloorView): string | undefined {
  const words = useRefusalWords();
  return invited && words({ code: 'ANOTHER_SITE_INVITED', facts: { site: invited.siteId } });
}
