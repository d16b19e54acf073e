import { CONFERENCE_LIMITS } from '@diem-cau/shared/domain/conference/limits.ts';
import { localTime, momentsAt } from '@diem-cau/shared/kernel/timeZone.ts';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownZone, TimeZoneContext } from '../../i18n/timeZone.ts';
import { usePaperFormat } from '../../i18n/zones.ts';
import { TextField } from '../../ui/fields/Field.tsx';
import { CommandForm } from '../../widgets/commands/CommandForm.tsx';

/** When the session is to begin, by the conference's time zone. */
export function PlannedStart({ at }: { readonly at: number | undefined }) {
  const { t } = useTranslation();
  const paper = usePaperFormat();
  const zone = knownZone(useContext(TimeZoneContext));
  const [typed, setTyped] = useState(() => (at === undefined ? '' : localTime(at, zone)));
  // Where clocks are put back over a time it comes twice; the session begins at the first.
  const [moment] = momentsAt(typed, zone);
  const { min, max } = CONFERENCE_LIMITS.plannedTime;
  const outside = moment !== undefined && (moment < min || moment > max);
  const unknown = typed !== '' && moment === undefined;
  // As words: a number would be written with its thousands apart.
  const years = { from: String(new Date(min).getUTCFullYear()), to: String(new Date(max).getUTCFullYear()) };
  const problem = unknown ? t('agenda.noSuchTime') : outside ? t('agenda.startOutside', years) : undefined;
  return (
    <CommandForm
      command="PlanStart"
      submit={t('agenda.setStart')}
      problem={problem}
      make={() => (moment === undefined || outside ? undefined : { type: 'PlanStart', at: moment })}
    >
      <TextField
        label={t('agenda.plannedStart')}
        hint={moment === undefined ? undefined : t('agenda.inZone', { zone: paper.zone(moment) })}
        error={problem}
        type="datetime-local"
        value={typed}
        onChange={setTyped}
      />
    </CommandForm>
  );
}
