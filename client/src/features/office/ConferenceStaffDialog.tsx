import type { AccountId } from '@diem-cau/shared/kernel/ids.ts';
import { ASSIGNED_ROLES, type AssignedRole } from '@diem-cau/shared/organisation/state.ts';
import type { OfficeConference, StaffInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { fetchOrganisation } from '../../connection/office.ts';
import { Checkbox } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { useFetched, useSend } from './accountContext.ts';
import styles from './ConferenceStaffDialog.module.css';
import { Soft } from './OfficeCard.tsx';

interface ConferenceStaffDialogProps {
  readonly conference: OfficeConference;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Who plays which part in a conference; each press counts at once. */
export function ConferenceStaffDialog({ conference, onChanged, onClose }: ConferenceStaffDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [organisation] = useFetched(fetchOrganisation);
  const assign = async (accountId: AccountId, role: AssignedRole, assigned: boolean) => {
    const path = 'POST /api/organisation/conferences/:conferenceId/staff';
    await send(callRoute(path, { params: { conferenceId: conference.id }, body: { accountId, role, assigned } }));
    await onChanged();
  };
  return (
    <Dialog title={t('office.assignTitle', { title: conference.title })} onClose={onClose}>
      <Soft>{t('office.assignHint')}</Soft>
      {organisation && organisation.staff.length < 2 && <Soft>{t('office.assignEmpty')}</Soft>}
      {organisation ? (
        <div className={styles.people}>
          {organisation.staff.map((member) => (
            <PersonRoles
              key={member.id}
              member={member}
              present={conference.assigned[member.id] ?? []}
              assign={(role, assigned) => assign(member.id, role, assigned)}
            />
          ))}
        </div>
      ) : (
        <Skeleton height="120px" />
      )}
    </Dialog>
  );
}

interface PersonRolesProps {
  readonly member: StaffInfo;
  readonly present: readonly AssignedRole[];
  /** Resolves once it is answered and `present` is what it has become. */
  readonly assign: (role: AssignedRole, assigned: boolean) => Promise<void>;
}

/** The parts of one person. A box shows what was pressed, and waits, until that is answered. */
function PersonRoles({ member, present, assign }: PersonRolesProps) {
  const { t } = useTranslation();
  const [pressed, setPressed] = useState<Readonly<Partial<Record<AssignedRole, boolean>>>>({});
  const press = async (role: AssignedRole, assigned: boolean) => {
    setPressed((known) => ({ ...known, [role]: assigned }));
    await assign(role, assigned);
    setPressed(({ [role]: _, ...others }) => others);
  };
  return (
    <fieldset className={styles.person}>
      <legend>
        {member.name} <Soft>{t(`staffRoles.${member.role}`)}</Soft>
      </legend>
      <div className={styles.roles}>
        {ASSIGNED_ROLES.map((role) => (
          <Checkbox
            key={role}
            label={t(`assignedRoles.${role}`)}
            checked={pressed[role] ?? present.includes(role)}
            pending={pressed[role] !== undefined}
            onChange={(checked) => void press(role, checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
