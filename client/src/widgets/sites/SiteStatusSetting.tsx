import type { ControlView, SiteView, StatusView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/fields/Field.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';

interface SiteStatusSettingProps {
  readonly site: SiteView;
  readonly statuses: ControlView['statuses'];
}

/** Gives a site a status of the organisation, or none; absent where the conference has no statuses. */
export function SiteStatusSetting({ site, statuses }: SiteStatusSettingProps) {
  const { t } = useTranslation();
  const present = site.status ?? '';
  const [status, setStatus] = useState(present);
  const options = statusOptions(statuses, t('desk.noStatus'));
  if (options.length === 1) return null;
  return (
    <CommandForm
      command="SetSiteStatus"
      submit={t('desk.setStatus')}
      problem={t('desk.sameStatus')}
      seenAt="opening"
      make={() =>
        status === present ? undefined : { type: 'SetSiteStatus', siteId: site.id, ...(status !== '' && { status }) }
      }
    >
      <Select label={t('desk.status')} value={status} options={options} onChange={setStatus} />
    </CommandForm>
  );
}

/** The statuses of a conference as a form offers them, none first. */
export function statusOptions(statuses: ControlView['statuses'], none: string) {
  const listed = (Object.entries(statuses) as [string, StatusView][]).sort(([, a], [, b]) => a.rank - b.rank);
  return [{ value: '', label: none }, ...listed.map(([value, { name }]) => ({ value, label: name }))];
}
