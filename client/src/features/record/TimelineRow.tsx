import {
  CalendarClock,
  ClipboardCheck,
  Headphones,
  type LucideIcon,
  MessageCircleQuestionMark,
  Mic,
  Users,
  Vote,
} from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Badge } from '../../ui/status/Badge.tsx';
import { MomentLink } from '../../widgets/recording/MomentLink.tsx';
import type { Moment } from '../../widgets/recording/partTime.ts';
import { groupBeside } from '../../widgets/sites/groupBeside.ts';
import styles from './TimelineRow.module.css';
import type { EntryKind, TimelineEntry } from './timeline.ts';

const ICONS: Readonly<Record<EntryKind, LucideIcon>> = {
  agenda: CalendarClock,
  turn: Mic,
  question: MessageCircleQuestionMark,
  poll: Vote,
  attendance: Users,
  proposal: ClipboardCheck,
  listening: Headphones,
};

/** One thing that happened: when, what, where, and what became of it. */
export const TimelineRow = memo(function TimelineRow({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Icon = ICONS[entry.kind];
  const { siteName, groupName, detail, lasted, people, state } = entry;
  const place = [entry.text === siteName ? undefined : siteName, groupBeside(siteName, groupName)].filter(
    (part) => part !== undefined,
  );
  return (
    <>
      <time className={styles.at} dateTime={new Date(entry.at).toISOString()}>
        {format.time(entry.at)}
      </time>
      <span className={styles.mark} data-kind={entry.kind} data-event={entry.event}>
        <Icon aria-hidden="true" size={16} />
      </span>
      <div className={styles.words}>
        <p className={styles.text}>{entry.text}</p>
        <p className={styles.meta}>
          <strong>{t(`record.events.${entry.event}`)}</strong>
          {place.length > 0 && ` · ${place.join(' · ')}`}
          {lasted !== undefined && ` · ${t('record.lasted', { time: format.minutes(lasted) })}`}
        </p>
        {detail !== undefined && <p className={styles.meta}>{detail}</p>}
      </div>
      <MomentLink moment={momentOf(entry)} about={entry.text} compact />
      {people !== undefined && <span className={styles.people}>{t('record.peopleCount', { count: people })}</span>}
      {state !== undefined && (
        <span className={styles.state}>
          <Badge tone={state === 'answered' ? 'green' : 'neutral'}>{t(`questionStates.${state}`)}</Badge>
        </span>
      )}
    </>
  );
});

/** What was said or done before everybody; a count of heads or a written answer is in no picture. */
const SAID: ReadonlySet<TimelineEntry['event']> = new Set([
  'wentLive',
  'closed',
  'itemStarted',
  'spoke',
  'called',
  'answered',
  'pollOpened',
  'pollClosed',
  'pollPublished',
  'proposed',
]);

function momentOf({ event, at, lasted, siteId }: TimelineEntry): Moment | undefined {
  if (!SAID.has(event)) return undefined;
  // An answer's row stands where it ended.
  if (event === 'answered') return { at: at - (lasted ?? 0), until: at };
  return event === 'spoke' ? { at, until: at + (lasted ?? 0), siteId } : { at };
}
