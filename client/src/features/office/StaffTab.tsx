import type { OneTimeLink, StaffInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchOrganisation } from '../../connection/office.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { AddStaffDialog } from './AddStaffDialog.tsx';
import { useFetched, useOffice } from './accountContext.ts';
import { Actions, OfficeCard, OfficeTable, Soft } from './OfficeCard.tsx';
import { OneTimeLinkDialog } from './OneTimeLinkDialog.tsx';
import { StaffRow } from './StaffRow.tsx';

/** The staff: who is there, and for administrators who may do what. */
export function StaffTab() {
  const { t } = useTranslation();
  const { account } = useOffice();
  const [organisation, reload] = useFetched(fetchOrganisation);
  const [adding, setAdding] = useState(false);
  const [link, setLink] = useState<{ readonly of: Pick<StaffInfo, 'name'>; readonly link: OneTimeLink }>();
  if (!organisation) return <Skeleton height="240px" />;
  const isAdministrator = account.role === 'administrator';
  return (
    <OfficeCard>
      {isAdministrator && (
        <Actions>
          <Button variant="primary" icon={<UserPlus aria-hidden="true" size={18} />} onClick={() => setAdding(true)}>
            {t('staff.add')}
          </Button>
          <Soft>{t('staff.addHint')}</Soft>
        </Actions>
      )}
      <OfficeTable
        testId="staff"
        headings={[
          t('account.name'),
          t('staff.role'),
          t('staff.state'),
          ...(isAdministrator ? [t('staff.actions')] : []),
        ]}
      >
        {organisation.staff.map((member) => (
          <StaffRow
            key={member.id}
            member={member}
            onChanged={reload}
            onLink={(made) => setLink({ of: member, link: made })}
          />
        ))}
      </OfficeTable>
      {adding && (
        <AddStaffDialog
          onClose={() => setAdding(false)}
          onAdded={(name, made) => {
            setAdding(false);
            setLink({ of: { name }, link: made });
            void reload();
          }}
        />
      )}
      {link && <OneTimeLinkDialog name={link.of.name} link={link.link} onClose={() => setLink(undefined)} />}
    </OfficeCard>
  );
}
