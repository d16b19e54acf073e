import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { ListOrdered } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Select } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { agendaInOrder } from '../../agenda/agendaOrder.ts';
import { RunningOrderEditor } from './RunningOrderEditor.tsx';
import { RunningOrderList } from './RunningOrderList.tsx';

interface RunningOrderButtonProps {
  /** The item whose order it opens; without one, the running item's, or the first that has one. */
  readonly itemId?: AgendaItemId;
  /** Its sign alone, where space is short. */
  readonly iconOnly?: boolean;
}

/** Opens who reports one after another at an item. */
export function RunningOrderButton({ itemId, iconOnly = false }: RunningOrderButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const words = t('order.open');
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<ListOrdered aria-hidden="true" size={16} />}
        label={iconOnly ? words : undefined}
        onClick={() => setOpen(true)}
      >
        {iconOnly ? undefined : words}
      </Button>
      {open && <RunningOrderDialog itemId={itemId} onClose={() => setOpen(false)} />}
    </>
  );
}

interface RunningOrderDialogProps {
  readonly itemId: AgendaItemId | undefined;
  readonly onClose: () => void;
}

function RunningOrderDialog({ itemId, onClose }: RunningOrderDialogProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [chosen, setChosen] = useState(itemId);
  // Of the newest view, also where the column around it is drawn less often.
  const control = useView('control');
  const item = control && findItem(control, chosen);
  if (!item) {
    return (
      <Dialog title={t('order.title')} onClose={onClose}>
        <p>{t('order.noItem')}</p>
      </Dialog>
    );
  }
  const order = control.runningOrders[item.id];
  return (
    <Dialog title={t('order.title')} width="wide" onClose={onClose}>
      {editing ? (
        <RunningOrderEditor control={control} itemId={item.id} onClose={() => setEditing(false)} />
      ) : (
        <>
          <Select
            label={t('order.item')}
            value={item.id}
            options={agendaInOrder(control.agenda).map(({ id, position, title }) => ({
              value: id,
              label: `${position}. ${title}`,
            }))}
            onChange={setChosen}
          />
          <RunningOrderList control={control} itemId={item.id} order={order} />
          <p>
            <Button size="small" onClick={() => setEditing(true)}>
              {t('order.edit')}
            </Button>
          </p>
        </>
      )}
    </Dialog>
  );
}

/** The wanted item; else the running one if it has reports, the next with reports, the running one, or the first. */
function findItem({ agenda, runningOrders }: ControlView, wanted: AgendaItemId | undefined) {
  const items = agendaInOrder(agenda);
  const reports = items.filter(({ id, kind }) => kind === 'reportsInTurn' || runningOrders[id]);
  const running = ({ id }: { readonly id: AgendaItemId }) => id === agenda.currentItemId;
  return (
    items.find(({ id }) => id === wanted) ??
    reports.find(running) ??
    reports.find(({ state }) => state === 'planned') ??
    items.find(running) ??
    items[0]
  );
}
