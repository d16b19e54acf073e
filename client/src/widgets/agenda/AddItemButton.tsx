import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import type { AgendaView } from '@diem-cau/shared/views/shapes.ts';
import { Plus } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select } from '../../ui/fields/Field.tsx';
import { useNumberReader } from '../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { useBlockReason } from '../commands/CommandButton.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';
import { PLANNED_MINUTES } from '../commands/numberRules.ts';
import { agendaInOrder } from './agendaOrder.ts';
import { freePlaces } from './agendaParts.ts';
import { ItemFields, planOf, type TypedItem } from './ItemFields.tsx';

/** The place after every item. */
const LAST = '';

/** Opens the form that adds an item, also while the session runs. */
export function AddItemButton({ agenda }: { readonly agenda: AgendaView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const blocked = useBlockReason('AddAgendaItem');
  return (
    <>
      <Button
        size="small"
        blockedBecause={blocked}
        icon={<Plus aria-hidden="true" size={16} />}
        onClick={() => setOpen(true)}
      >
        {t('agenda.add')}
      </Button>
      {open && <AddItemDialog agenda={agenda} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddItemDialog({ agenda, onClose }: { readonly agenda: AgendaView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const items = agendaInOrder(agenda);
  const free = freePlaces(items);
  const [beforeId, setBeforeId] = useState<AgendaItemId | typeof LAST>(LAST);
  const [typed, setTyped] = useState<TypedItem>(() => ({
    title: '',
    kind: 'dialogue',
    minutes: '15',
    presenters: '',
    part: partAt(items, LAST),
  }));
  const { value: plannedMinutes, problem, missing } = useNumberReader()(typed.minutes, PLANNED_MINUTES);
  const choosePlace = (place: AgendaItemId | typeof LAST) => {
    // The part follows the place, unless somebody has typed another.
    if (typed.part === partAt(items, beforeId)) setTyped({ ...typed, part: partAt(items, place) });
    setBeforeId(place);
  };
  return (
    <Dialog title={t('agenda.add')} onClose={onClose}>
      <CommandForm
        command="AddAgendaItem"
        submit={t('agenda.add')}
        problem={problem ?? missing}
        make={() => {
          const item = planOf(`item_${nanoid(12)}` as AgendaItemId, typed, plannedMinutes);
          return item && { type: 'AddAgendaItem', item, ...(beforeId !== LAST && { beforeId }) };
        }}
        onRecorded={onClose}
      >
        <Select<AgendaItemId | typeof LAST>
          label={t('agenda.place')}
          value={beforeId}
          options={[
            ...free.map(({ id, position, title }) => ({
              value: id,
              label: t('agenda.before', { n: position, title }),
            })),
            { value: LAST, label: t('agenda.last') },
          ]}
          onChange={choosePlace}
        />
        <ItemFields value={typed} onChange={setTyped} />
      </CommandForm>
    </Dialog>
  );
}

/** The part of the place before an item, or after the last. */
function partAt(items: readonly AgendaItem[], beforeId: AgendaItemId | typeof LAST): string {
  const beside = beforeId === LAST ? items.at(-1) : items.find(({ id }) => id === beforeId);
  return beside?.part ?? '';
}
