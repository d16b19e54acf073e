import { AGENDA_LIMITS } from '@diem-cau/shared/domain/agenda/limits.ts';
import type { AgendaItem } from '@diem-cau/shared/domain/agenda/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/Field.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { useNumberReader } from '../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandForm } from '../../widgets/commands/CommandForm.tsx';
import { PLANNED_MINUTES } from '../../widgets/commands/numberRules.ts';

/** Changes one item of the agenda, also while the session runs. */
export function EditItemDialog({ item, onClose }: { readonly item: AgendaItem; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(item.title);
  const [minutes, setMinutes] = useState(String(item.plannedMinutes));
  const { value: plannedMinutes, problem, missing } = useNumberReader()(minutes, PLANNED_MINUTES);
  const [presenters, setPresenters] = useState(item.presenters ?? '');
  return (
    <Dialog title={t('agenda.edit')} onClose={onClose}>
      <CommandForm
        command="EditAgendaItem"
        seenAt="opening"
        submit={t('agenda.save')}
        problem={problem ?? missing}
        make={() => {
          const who = isBlank(presenters) ? {} : { presenters };
          const { id, kind } = item;
          if (isBlank(title) || plannedMinutes === undefined) return undefined;
          return { type: 'EditAgendaItem', item: { id, kind, title, plannedMinutes, ...who } };
        }}
        onRecorded={onClose}
      >
        <TextField label={t('agenda.itemTitle')} value={title} maxLength={AGENDA_LIMITS.title} onChange={setTitle} />
        <NumberField label={t('agenda.itemMinutes')} value={minutes} rule={PLANNED_MINUTES} onChange={setMinutes} />
        <TextField
          label={t('agenda.presenters')}
          value={presenters}
          maxLength={AGENDA_LIMITS.presenters}
          onChange={setPresenters}
        />
      </CommandForm>
    </Dialog>
  );
}
