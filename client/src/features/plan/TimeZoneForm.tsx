import type { TimeZone } from '@diem-cau/shared/kernel/timeZone.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listZones } from '../../i18n/zones.ts';
import { Select } from '../../ui/fields/Field.tsx';
import { CommandForm } from '../../widgets/commands/CommandForm.tsx';

/** In which time zone the conference's days and times are shown, typed and printed. */
export function TimeZoneForm({ present }: { readonly present: TimeZone }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(present);
  const options = useMemo(() => listZones(present).map((zone) => ({ value: zone, label: zone })), [present]);
  return (
    <CommandForm
      command="SetTimeZone"
      submit={t('agenda.setTimeZone')}
      problem={t('agenda.sameTimeZone')}
      make={() => (chosen === present ? undefined : { type: 'SetTimeZone', timeZone: chosen })}
    >
      <Select label={t('agenda.timeZone')} value={chosen} options={options} onChange={setChosen} />
    </CommandForm>
  );
}
