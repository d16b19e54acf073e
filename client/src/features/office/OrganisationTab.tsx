import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { readLevels, writeLevels } from '@diem-cau/shared/organisation/levels.ts';
import { ORGANISATION_LIMITS } from '@diem-cau/shared/organisation/limits.ts';
import type { OrganisationInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { fetchOrganisation } from '../../connection/office.ts';
import { listZones } from '../../i18n/zones.ts';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { type Send, useFetched, useOffice } from './accountContext.ts';
import { OfficeCard } from './OfficeCard.tsx';
import { OfficeForm } from './OfficeForm.tsx';
import { LetterheadCard } from './papers/LetterheadCard.tsx';
import { TemplatesCard } from './papers/TemplatesCard.tsx';

/** What the organisation says of itself, and how its papers look, for administrators. */
export function OrganisationTab() {
  const [organisation, reload] = useFetched(fetchOrganisation);
  if (!organisation) return <Skeleton height="240px" />;
  return (
    <>
      <DetailsForm organisation={organisation} onSaved={reload} />
      <LetterheadCard organisation={organisation} onSaved={reload} />
      <TemplatesCard organisation={organisation} onSaved={reload} />
    </>
  );
}

interface DetailsFormProps {
  readonly organisation: OrganisationInfo;
  readonly onSaved: () => Promise<void>;
}

function DetailsForm({ organisation, onSaved }: DetailsFormProps) {
  const { t } = useTranslation();
  const { reload } = useOffice();
  const [name, setName] = useState(organisation.name);
  const [superior, setSuperior] = useState(organisation.superior);
  const [timeZone, setTimeZone] = useState(organisation.timeZone);
  const [typedLevels, setLevels] = useState(writeLevels(organisation.levels));
  const levels = readLevels(typedLevels);
  const isSame =
    name === organisation.name &&
    superior === organisation.superior &&
    timeZone === organisation.timeZone &&
    typedLevels === writeLevels(organisation.levels);
  const problem = isBlank(name)
    ? t('account.fillIn')
    : levels
      ? isSame
        ? t('organisationForm.same')
        : undefined
      : t('start.levelsBad', { most: ORGANISATION_LIMITS.level });
  const save = async (send: Send) => {
    const details = { name, superior, timeZone, levels: levels ?? [] };
    if (!(await send(callRoute('POST /api/organisation', { body: { details } }), t('account.saved')))) return;
    await onSaved();
    reload();
  };
  return (
    <OfficeCard title={t('start.aboutOffice')}>
      <OfficeForm submit={t('organisationForm.save')} problem={problem} send={save}>
        <TextField
          label={t('start.name')}
          hint={t('start.nameHint')}
          value={name}
          maxLength={ORGANISATION_LIMITS.name}
          onChange={setName}
        />
        <TextField
          label={t('start.superior')}
          hint={t('start.superiorHint')}
          value={superior}
          maxLength={ORGANISATION_LIMITS.name}
          onChange={setSuperior}
        />
        <TextField label={t('start.levels')} hint={t('start.levelsHint')} value={typedLevels} onChange={setLevels} />
        <Select
          label={t('organisationForm.timeZone')}
          value={timeZone}
          options={listZones(timeZone).map((zone) => ({ value: zone, label: zone }))}
          onChange={setTimeZone}
        />
      </OfficeForm>
    </OfficeCard>
  );
}
