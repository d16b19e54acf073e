import { ASSIGNED_ROLES, STAFF_ROLES } from '@diem-cau/shared/organisation/state.ts';
import type { AuditLine } from '@diem-cau/shared/protocol/accounts.ts';
import type { TFunction } from 'i18next';
import { AUDIT_ACTS, type AuditAct } from './auditActs.ts';

/** What a line of the record says: what was done, and about whom or what. */
export function wordLine(t: TFunction, { act, about = '', detail, repeated }: AuditLine) {
  const words =
    detail === undefined || detail === ''
      ? ''
      : detail
          .split(', ')
          .map((part) => wordPart(t, act, part))
          .join(', ');
  return {
    act: `${isAct(act) ? t(`auditActs.${act}`) : act}${repeated === undefined ? '' : ` ${t('audit.repeated', { count: repeated })}`}`,
    about: [about, words].filter((part) => part !== '').join(': '),
  };
}

/** Acts whose detail is a part in a conference, and not a role in the organisation: both have an `organiser`. */
const OF_CONFERENCE: ReadonlySet<string> = new Set(['StaffAssigned', 'ConferenceEntered']);

/** A role as the list of staff names it; anything else stands as it is. */
function wordPart(t: TFunction, act: string, part: string): string {
  const staffRole = STAFF_ROLES.find((role) => role === part);
  const assignedRole = ASSIGNED_ROLES.find((role) => role === part);
  if (assignedRole && OF_CONFERENCE.has(act)) return t(`assignedRoles.${assignedRole}`);
  return staffRole ? t(`staffRoles.${staffRole}`) : part;
}

function isAct(act: string): act is AuditAct {
  return AUDIT_ACTS.some((one) => one === act);
}
