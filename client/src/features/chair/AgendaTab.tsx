import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { agendaInOrder } from '../../widgets/agenda/agendaOrder.ts';
import { CommandButton, useBlockReason } from '../../widgets/commands/CommandButton.tsx';
import { ItemMaterials } from '../../widgets/documents/ItemMaterials.tsx';
import { PreparedMark } from '../../widgets/poll/PreparedVotes.tsx';
import styles from './AgendaTab.module.css';
import { EditItemDialog } from './EditItemDialog.tsx';

/** The agenda; one item runs at a time. */
export function AgendaTab({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const items = agendaInOrder(control.agenda);
  if (items.length === 0) return <EmptyState title={t('agenda.empty')}>{t('agenda.emptyHint')}</EmptyState>;
  return (
    <ol className={styles.list} data-testid="agenda">
      {items.map((item) => (
        <AgendaLine key={item.id} item={item} control={control} />
      ))}
    </ol>
  );
}

function AgendaLine({ item, control }: { readonly item: AgendaItem; readonly control: ControlView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const editBlocked = useBlockReason('EditAgendaItem');
  const meta = [
    item.presenters,
    t(`agendaStates.${item.state}`),
    format.wholeMinutes(item.plannedMinutes),
    item.state === 'running' &&
      item.startedAt !== undefined &&
      t('agenda.started', { time: format.time(item.startedAt) }),
    item.state === 'done' && item.finishedAt !== undefined && t('agenda.ended', { time: format.time(item.finishedAt) }),
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
        <Button
          size="small"
          variant="quiet"
          blockedBecause={editBlocked}
          label={`${t('agenda.editItem')}: ${item.title}`}
          onClick={() => setEditing(true)}
        >
          {t('agenda.editItem')}
        </Button>
      </div>
      <div className={styles.itemMaterials}>
        <ItemMaterials control={control} itemId={item.id} />
      </div>
      {editing && <EditItemDialog item={item} onClose={() => setEditing(false)} />}
    </li>
  );
}
