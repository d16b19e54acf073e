import { SECOND_FACTOR_POLICIES } from '@diem-cau/shared/organisation/state.ts';
import type { OrganisationInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Select } from '../../../ui/fields/Field.tsx';
import { type Send, useOffice } from '../accountContext.ts';
import { OfficeCard } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';

interface SecondFactorDemandProps {
  readonly organisation: OrganisationInfo;
  readonly onSaved: () => Promise<void>;
}

/** Whose accounts must have a second factor, for administrators. */
export function SecondFactorDemand({ organisation: { secondFactor }, onSaved }: SecondFactorDemandProps) {
  const { t } = useTranslation();
  const { reload } = useOffice();
  const [policy, setPolicy] = useState(secondFactor);
  const save = async (send: Send) => {
    const demanded = callRoute('POST /api/organisation/second-factor', { body: { policy } });
    if (!(await send(demanded, t('account.saved')))) return;
    await onSaved();
    reload();
  };
  return (
    <OfficeCard title={t('account.secondFactor')}>
      <OfficeForm
        submit={t('organisationForm.demand')}
        problem={policy === secondFactor ? t('organisationForm.same') : undefined}
        send={save}
      >
        <Select
          label={t('organisationForm.secondFactor')}
          hint={t('organisationForm.secondFactorHint')}
          value={policy}
          options={SECOND_FACTOR_POLICIES.map((value) => ({ value, label: t(`secondFactorPolicies.${value}`) }))}
          onChange={setPolicy}
        />
      </OfficeForm>
    </OfficeCard>
  );
}
