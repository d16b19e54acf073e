import { type AgendaItem, runsOf } from '@diem-cau/shared/domain/agenda/state.ts';
import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { ItemMaterials } from '../documents/ItemMaterials.tsx';
import { PreparedMark } from '../poll/PreparedVotes.tsx';
import { AddItemButton } from './AddItemButton.tsx';
import styles from './AgendaList.module.css';
import { agendaInOrder } from './agendaOrder.ts';
import { isHeaded } from './agendaParts.ts';
import { ItemActions } from './ItemActions.tsx';
import { PartHeading } from './PartHeading.tsx';

/** The agenda by its parts; one item runs at a time, and until the close it can be changed. */
export function AgendaList({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const items = agendaInOrder(control.agenda);
  const editable = !hasEnded(control.conference.phase);
  return (
    <>
      {items.length === 0 && <EmptyState title={t('agenda.empty')}>{t('agenda.emptyHint')}</EmptyState>}
      <ol className={styles.list} data-testid="agenda">
        {items.map((item, index) => (
          <Fragment key={item.id}>
            {isHeaded(items, index) && (
              <li className={styles.part}>
                <PartHeading part={item.part} editable={editable} />
              </li>
            )}
            <AgendaLine item={item} items={items} control={control} />
          </Fragment>
        ))}
      </ol>
      {editable && (
        <p className={styles.add}>
          <AddItemButton agenda={control.agenda} />
        </p>
      )}
    </>
  );
}

interface AgendaLineProps {
  readonly item: AgendaItem;
  readonly items: readonly AgendaItem[];
  readonly control: ControlView;
}

function AgendaLine({ item, items, control }: AgendaLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const meta = [
    item.presenters,
    t(`agendaStates.${item.state}`),
    format.wholeMinutes(item.plannedMinutes),
    item.state === 'running' &&
      item.startedAt !== undefined &&
      t('agenda.started', { time: format.time(item.startedAt) }),
    item.state === 'done' && item.finishedAt !== undefined && t('agenda.ended', { time: format.time(item.finishedAt) }),
    ...runsOf(item).map(({ startedAt, finishedAt }) =>
      t('agenda.ranBefore', { from: format.time(startedAt), until: format.time(finishedAt) }),
    ),
  ];
  return (
    <li className={styles.item} data-state={item.state}>
      <p className={styles.itemTitle}>
        {item.position}. {item.title} <PreparedMark control={control} itemId={item.id} />
      </p>
      <p className={styles.itemMeta}>{meta.filter(Boolean).join(' · ')}</p>
      <div className={styles.itemAction}>
        {item.state === 'running' ? (
          <CommandButton
            size="small"
            command="FinishAgendaItem"
            make={() => ({ type: 'FinishAgendaItem', itemId: item.id })}
          >
            {t('agenda.finish')}
          </CommandButton>
        ) : (
          <CommandButton
            size="small"
            variant={item.state === 'done' ? 'quiet' : 'secondary'}
            command="StartAgendaItem"
            make={() => ({ type: 'StartAgendaItem', itemId: item.id })}
            label={`${t(item.state === 'done' ? 'agenda.startAgain' : 'agenda.start')}: ${item.title}`}
          >
            {t(item.state === 'done' ? 'agenda.startAgain' : 'agenda.start')}
          </CommandButton>
        )}
        {item.state === 'planned' && (
          <CommandButton
            size="small"
            variant="quiet"
            command="SkipAgendaItem"
            make={() => ({ type: 'SkipAgendaItem', itemId: item.id })}
            label={`${t('agenda.skip')}: ${item.title}`}
          >
            {t('agenda.skip')}
          </CommandButton>
        )}
        <ItemActions item={item} items={items} editable={!hasEnded(control.conference.phase)} />
      </div>
      <div className={styles.itemMaterials}>
        <ItemMaterials control={control} itemId={item.id} />
      </div>
    </li>
  );
}
