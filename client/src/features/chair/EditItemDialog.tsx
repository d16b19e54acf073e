import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { CommandForm } from '../../widgets/CommandForm.tsx';

/** Changes one item of the agenda, also while the session runs. */
export function EditItemDialog({ item, onClose }: { readonly item: AgendaItem; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(item.title);
  const [minutes, setMinutes] = useState(String(item.plannedMinutes));
  const [presenters, setPresenters] = useState(item.presenters ?? '');
  const plannedMinutes = Number(minutes);
  const complete = !isBlank(title) && plannedMinutes >= 1 && plannedMinutes <= 600;
  return (
    <Dialog title={t('agenda.edit')} onClose={onClose}>
      <CommandForm
        command="EditAgendaItem"
        submit={t('agenda.save')}
        make={() => {
          const who = isBlank(presenters) ? {} : { presenters };
          const { id, kind } = item;
          return complete ? { type: 'EditAgendaItem', item: { id, kind, title, plannedMinutes, ...who } } : undefined;
        }}
        onRecorded={onClose}
      >
        <TextField label={t('agenda.itemTitle')} value={title} maxLength={200} onChange={setTitle} />
        <TextField
          label={t('agenda.itemMinutes')}
          value={minutes}
          inputMode="numeric"
          maxLength={3}
          onChange={(value) => setMinutes(value.replace(/\D/g, ''))}
        />
        <TextField label={t('agenda.presenters')} value={presenters} maxLength={200} onChange={setPresenters} />
      </CommandForm>
    </Dialog>
  );
}
