import type { AccountId } from '@diem-cau/shared/kernel/ids.ts';
import { ASSIGNED_ROLES, type AssignedRole } from '@diem-cau/shared/organisation/state.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
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

const fetchOrganisation = () => callRoute('GET /api/organisation', {});

/** Who plays which part in a conference; each press counts at once. */
export function ConferenceStaffDialog({ conference, onChanged, onClose }: ConferenceStaffDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [organisation] = useFetched(fetchOrganisation);
  const assign = async (accountId: AccountId, roles: readonly AssignedRole[]) => {
    const path = 'POST /api/organisation/conferences/:conferenceId/staff';
    await send(callRoute(path, { params: { conferenceId: conference.id }, body: { accountId, roles } }));
    await onChanged();
  };
  return (
    <Dialog title={t('office.assignTitle', { title: conference.title })} onClose={onClose}>
      <Soft>{t('office.assignHint')}</Soft>
      {organisation && organisation.staff.length < 2 && <Soft>{t('office.assignEmpty')}</Soft>}
      {organisation ? (
        <div className={styles.people}>
          {organisation.staff.map(({ id, name, role: staffRole }) => {
            const present = conference.assigned[id] ?? [];
            return (
              <fieldset key={id} className={styles.person}>
                <legend>
                  {name} <Soft>{t(`staffRoles.${staffRole}`)}</Soft>
                </legend>
                <div className={styles.roles}>
                  {ASSIGNED_ROLES.map((role) => (
                    <Checkbox
                      key={role}
                      label={t(`assignedRoles.${role}`)}
                      checked={present.includes(role)}
                      onChange={(checked) =>
                        void assign(id, checked ? [...present, role] : present.filter((one) => one !== role))
                      }
                    />
                  ))}
                </div>
              </fieldset>
            );
          })}
        </div>
      ) : (
        <Skeleton height="120px" />
      )}
    </Dialog>
  );
}
