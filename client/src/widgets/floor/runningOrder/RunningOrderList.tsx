import type { AgendaItemId, EntryId, HandId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, EntryView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Badge } from '../../../ui/status/Badge.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { clockText } from '../../../ui/time/SpeakingClock.tsx';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { speechText } from '../speakers/speechText.ts';
import { entriesOf, leftSeconds, proposedNext } from './entries.ts';
import styles from './RunningOrderList.module.css';

interface RunningOrderListProps {
  readonly control: ControlView;
  readonly itemId: AgendaItemId;
  readonly order: Readonly<Record<EntryId, EntryView>> | undefined;
}

const STEP_S = 60;

/** Who has reported, who is next, and what the desk does with each. */
export function RunningOrderList({ control, itemId, order }: RunningOrderListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const entries = entriesOf(order);
  const next = proposedNext(entries, control.sites);
  if (entries.length === 0) return <EmptyState title={t('order.empty')}>{t('order.emptyHint')}</EmptyState>;
  const left = leftSeconds(entries);
  return (
    <>
      <p className={styles.left}>
        {t('order.left', { count: entries.filter(isToCome).length, time: format.wholeMinutes(Math.ceil(left / 60)) })}
      </p>
      <ol className={styles.list} data-testid="running-order">
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry} data-state={entry.state} data-next={entry.id === next?.id}>
            <span className={styles.position}>{entry.position}</span>
            <span className={styles.words}>
              <strong>{entry.siteName ?? entry.speaker?.name}</strong> <Badge>{t(`entryStates.${entry.state}`)}</Badge>{' '}
              {isAbsent(entry, control) && <Badge tone="gold">{t('order.absent')}</Badge>}
              <span className={styles.soft}>
                {[
                  entry.siteId === undefined ? entry.speaker?.position : speechText(entry),
                  clockText(entry.seconds * 1000),
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            </span>
            {isToCome(entry) && (
              <EntryActions
                itemId={itemId}
                entry={entry}
                following={followerOf(entry, entries)}
                next={entry.id === next?.id}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

interface EntryActionsProps {
  readonly itemId: AgendaItemId;
  readonly entry: EntryView;
  /** Which entry gives a minute to this one. */
  readonly following: EntryView | undefined;
  readonly next: boolean;
}

function EntryActions({ itemId, entry, following, next }: EntryActionsProps) {
  const { t } = useTranslation();
  const name = entry.siteName ?? entry.speaker?.name ?? '';
  return (
    <span className={styles.actions}>
      <CommandButton
        size="small"
        variant={next ? 'primary' : 'secondary'}
        command="CallEntry"
        label={`${t('turn.invite')}: ${name}`}
        make={() => ({ type: 'CallEntry', itemId, entryId: entry.id, handId: `hand_${nanoid(12)}` as HandId })}
      >
        {t('turn.invite')}
      </CommandButton>
      {entry.state === 'waiting' && (
        <CommandButton
          size="small"
          variant="quiet"
          command="PassOverEntry"
          label={`${t('order.passOver')}: ${name}`}
          make={() => ({ type: 'PassOverEntry', itemId, entryId: entry.id })}
        >
          {t('order.passOver')}
        </CommandButton>
      )}
      {following && (
        <CommandButton
          size="small"
          variant="quiet"
          command="MoveMinutes"
          label={t('order.takeMinuteFrom', { name, from: following.siteName ?? following.speaker?.name ?? '' })}
          make={() => ({
            type: 'MoveMinutes',
            itemId,
            fromId: following.id,
            toId: entry.id,
            seconds: STEP_S,
          })}
        >
          {t('order.takeMinute')}
        </CommandButton>
      )}
    </span>
  );
}

function isToCome({ state }: EntryView): boolean {
  return state === 'waiting' || state === 'passed';
}

/** The next entry that can give a minute away. */
function followerOf(entry: EntryView, entries: readonly EntryView[]): EntryView | undefined {
  return entries.find((one) => one.position > entry.position && isToCome(one) && one.seconds > 2 * STEP_S);
}

function isAbsent({ siteId, state }: EntryView, { sites, chairsHall }: ControlView): boolean {
  return (
    siteId !== undefined &&
    siteId !== chairsHall &&
    (state === 'waiting' || state === 'passed') &&
    !sites[siteId]?.halls
  );
}
