import type { FloorView, QueueEntryView } from '@diem-cau/shared/views/shapes.ts';
import { ArrowUpDown, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { useConference } from '../store/conferenceContext.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNow } from '../ui/useNow.ts';
import { CommandButton, useBlockReason } from './CommandButton.tsx';
import { MoveHandDialog } from './MoveHandDialog.tsx';
import styles from './QueueList.module.css';
import { useReasonWords, useRefusalWords } from './wording.ts';

const MINUTE_MS = 60_000;

/** Everybody who waits for the floor, in order, each with the reasons of its rank. */
export function QueueList({ floor }: { readonly floor: FloorView }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, MINUTE_MS / 4);
  if (floor.queue.length === 0) {
    return <EmptyState title={t('desk.queueEmpty')}>{t('desk.queueEmptyHint')}</EmptyState>;
  }
  return (
    <ol className={styles.queue} aria-label={t('desk.queue')} data-testid="queue">
      {floor.queue.map((entry, index) => (
        <QueueEntry key={entry.handId} entry={entry} rank={index + 1} now={now} floor={floor} />
      ))}
    </ol>
  );
}

interface QueueEntryProps {
  readonly entry: QueueEntryView;
  readonly rank: number;
  readonly now: number;
  readonly floor: FloorView;
}

function QueueEntry({ entry, rank, now, floor }: QueueEntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonWords = useReasonWords();
  const blocked = useInviteBlock(floor);
  const moveBlocked = useBlockReason('MoveHand');
  const [moving, setMoving] = useState(false);
  return (
    <li className={styles.entry} data-first={rank === 1} data-site={entry.siteId} data-testid="queue-entry">
      <span className={styles.rank}>{rank}</span>
      <div className={styles.words}>
        <p className={styles.name}>
          <strong>{entry.siteName}</strong>{' '}
          <span className={styles.kind}>
            {t(`handKinds.${entry.kind}`)} ·{' '}
            <span className={styles.wait}>{t('desk.waiting', { time: format.minutes(now - entry.raisedAt) })}</span>
          </span>
        </p>
        <p className={styles.reasons}>{reasonWords(entry.reasons).join(' · ')}</p>
      </div>
      <span className={styles.actions}>
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
          onClick={() => setMoving(true)}
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
      {moving && <MoveHandDialog entry={entry} rank={rank} onClose={() => setMoving(false)} />}
    </li>
  );
}

/** Why nobody can be invited now, in words: only one site is invited at a time. */
export function useInviteBlock({ invited }: FloorView): string | undefined {
  const words = useRefusalWords();
  return invited && words({ code: 'ANOTHER_SITE_INVITED', facts: { site: invited.siteId } });
}
