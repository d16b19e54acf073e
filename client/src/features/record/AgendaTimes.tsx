import { type AgendaItem, runsOf } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AgendaView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference } from '../../store/conferenceContext.ts';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { agendaInOrder } from '../../widgets/agenda/agendaOrder.ts';
import { isHeaded } from '../../widgets/agenda/agendaParts.ts';
import { PartHeading } from '../../widgets/agenda/PartHeading.tsx';
import styles from './AgendaTimes.module.css';

/** Each item of the agenda: when it was, and how long against the plan. */
export function AgendaTimes({ agenda }: { readonly agenda: AgendaView }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, 5_000);
  const items = agendaInOrder(agenda);
  return (
    <section className={styles.agenda} aria-labelledby="agenda-times">
      <h2 id="agenda-times">{t('record.agenda')}</h2>
      {items.length === 0 && <EmptyState title={t('agenda.empty')}>{t('agenda.emptyHint')}</EmptyState>}
      <ol>
        {items.map((item, index) => (
          <li key={item.id} className={styles.item} data-state={item.state}>
            {isHeaded(items, index) && <PartHeading part={item.part} />}
            <p className={styles.itemTitle}>
              {item.position}. {item.title}
            </p>
            <p className={styles.meta}>
              <ItemTimes item={item} now={now} />
            </p>
            <EarlierRuns item={item} />
            {item.startedAt !== undefined && <ItemBar item={item} now={now} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** When an item ran before it was started again. */
function EarlierRuns({ item }: { readonly item: AgendaItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  return runsOf(item).map(({ startedAt, finishedAt }) => (
    <p key={startedAt} className={styles.meta}>
      {t('record.earlierRun', { from: format.time(startedAt), until: format.time(finishedAt) })}
    </p>
  ));
}

interface ItemProps {
  readonly item: AgendaItem;
  readonly now: number;
}

function ItemTimes({ item, now }: ItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { startedAt, finishedAt, state, plannedMinutes } = item;
  const planned = t('record.planned', { time: format.wholeMinutes(plannedMinutes) });
  if (startedAt === undefined) return `${t(`agendaStates.${state}`)} · ${planned}`;
  const time = format.minutes((finishedAt ?? now) - startedAt);
  const span =
    finishedAt === undefined ? format.time(startedAt) : `${format.time(startedAt)}–${format.time(finishedAt)}`;
  return `${span} · ${t(finishedAt === undefined ? 'record.running' : 'record.took', { time })} · ${planned}`;
}

/** How much of the planned time is used; beyond it in the colour of lateness, which the words repeat. */
function ItemBar({ item: { startedAt, finishedAt, plannedMinutes }, now }: ItemProps) {
  const share = startedAt === undefined ? 0 : ((finishedAt ?? now) - startedAt) / (plannedMinutes * 60_000);
  return (
    <span className={styles.bar} aria-hidden="true" data-late={share > 1}>
      <span style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  );
}
