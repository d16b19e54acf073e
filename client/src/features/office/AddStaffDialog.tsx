import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { ORGANISATION_LIMITS } from '@diem-cau/shared/organisation/limits.ts';
import { STAFF_ROLES, type StaffRole } from '@diem-cau/shared/organisation/state.ts';
import { ACCOUNT_LIMITS, type OneTimeLink } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import type { Send } from './accountContext.ts';
import { OfficeForm } from './OfficeForm.tsx';

interface AddStaffDialogProps {
  readonly onAdded: (name: string, link: OneTimeLink) => void;
  readonly onClose: () => void;
}

/** Adds a member of staff. */
export function AddStaffDialog({ onAdded, onClose }: AddStaffDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<StaffRole>('organiser');
  const add = async (send: Send) => {
    const link = await send(callRoute('POST /api/organisation/staff', { body: { name, email, role } }));
    if (link) onAdded(name, link);
  };
  return (
    <Dialog title={t('staff.addTitle')} onClose={onClose}>
      <OfficeForm
        submit={t('staff.add')}
        hint={t('staff.addHint')}
        problem={isBlank(name) || isBlank(email) ? t('account.fillIn') : undefined}
        send={add}
      >
        <TextField
          label={t('account.name')}
          value={name}
          maxLength={ORGANISATION_LIMITS.staffName}
          autoFocus
          onChange={setName}
        />
        <TextField
          label={t('signIn.email')}
          value={email}
          type="email"
          maxLength={ACCOUNT_LIMITS.email}
          onChange={setEmail}
        />
        <Select
          label={t('staff.role')}
          hint={t(`staffRoleHints.${role}`)}
          value={role}
          options={STAFF_ROLES.map((value) => ({ value, label: t(`staffRoles.${value}`) }))}
          onChange={setRole}
        />
      </OfficeForm>
    </Dialog>
  );
}
