import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/Field.tsx';
import { CommandForm } from '../../widgets/CommandForm.tsx';

/** When the session is to begin, by this device's time zone. */
export function PlannedStart({ at }: { readonly at: number | undefined }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => (at === undefined ? '' : toLocalInput(at)));
  return (
    <CommandForm
      command="PlanStart"
      submit={t('agenda.setStart')}
      make={() => {
        const time = Date.parse(typed);
        return Number.isNaN(time) ? undefined : { type: 'PlanStart', at: time };
      }}
    >
      <TextField label={t('agenda.plannedStart')} type="datetime-local" value={typed} onChange={setTyped} />
    </CommandForm>
  );
}

/** As the field wants it: local time to the minute, such as `2020-12-01T07:30`. */
function toLocalInput(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
