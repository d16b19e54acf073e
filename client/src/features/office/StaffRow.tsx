import { STAFF_ROLES } from '@diem-cau/shared/organisation/state.ts';
import type { OneTimeLink, StaffInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { KeyRound, MonitorSmartphone, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select } from '../../ui/fields/Field.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { type Send, useOffice, useSend } from './accountContext.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { Badges, NameCell, RowActions, Soft } from './OfficeCard.tsx';
import { StaffSessionsDialog } from './StaffSessionsDialog.tsx';

interface StaffRowProps {
  readonly member: StaffInfo;
  readonly onChanged: () => Promise<void>;
  readonly onLink: (link: OneTimeLink) => void;
}

/** One member of staff, with what administrators may change. */
export function StaffRow({ member, onChanged, onLink }: StaffRowProps) {
  const { t } = useTranslation();
  const send = useSend();
  const { account, reload } = useOffice();
  const [open, setOpen] = useState<'sessions' | 'removal'>();
  const { id, name, email, role, active, secondFactor } = member;
  const params = { accountId: id };
  const isAdministrator = account.role === 'administrator';
  const isMe = id === account.id;
  const makeLink = async () => {
    const link = await send(callRoute('POST /api/organisation/staff/:accountId/one-time-link', { params }));
    if (link) onLink(link);
  };
  const remove = async (sendHere: Send) => {
    const path = 'POST /api/organisation/staff/:accountId/removal';
    if (!(await sendHere(callRoute(path, { params }), t('account.saved')))) return;
    setOpen(undefined);
    await onChanged();
  };
  return (
    <tr data-account={id}>
      <td>
        <NameCell>
          {isMe ? `${name} (${t('staff.you')})` : name}
          {email !== undefined && <Soft>{email}</Soft>}
        </NameCell>
      </td>
      <td>
        {isAdministrator ? (
          <Select
            label={t(`staffRoleHints.${role}`)}
            value={role}
            options={STAFF_ROLES.map((value) => ({ value, label: t(`staffRoles.${value}`) }))}
            onChange={async (next) => {
              const path = 'POST /api/organisation/staff/:accountId/role';
              await send(callRoute(path, { params, body: { role: next } }), t('account.saved'));
              await onChanged();
              if (isMe) reload();
            }}
          />
        ) : (
          t(`staffRoles.${role}`)
        )}
      </td>
      <td>
        <Badges>
          <Badge tone={active ? 'green' : 'gold'}>{t(active ? 'staff.active' : 'staff.waiting')}</Badge>
          {secondFactor && <Badge tone="blue">{t('staff.secondFactor')}</Badge>}
        </Badges>
      </td>
      {isAdministrator && (
        <td>
          {!isMe && (
            <RowActions>
              <Button
                size="small"
                icon={<KeyRound aria-hidden="true" size={16} />}
                label={t('staff.linkOf', { name })}
                onClick={() => void makeLink()}
              >
                {t('staff.link')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                icon={<MonitorSmartphone aria-hidden="true" size={16} />}
                label={t('staff.sessionsOf', { name })}
                onClick={() => setOpen('sessions')}
              >
                {t('staff.sessions')}
              </Button>
              <Button
                size="small"
                variant="quiet"
                icon={<Trash2 aria-hidden="true" size={16} />}
                label={t('staff.removeOf', { name })}
                onClick={() => setOpen('removal')}
              >
                {t('staff.remove')}
              </Button>
            </RowActions>
          )}
          {open === 'sessions' && <StaffSessionsDialog accountId={id} name={name} onClose={() => setOpen(undefined)} />}
          {open === 'removal' && (
            <ConfirmDialog
              title={t('staff.removeTitle', { name })}
              hint={t('staff.removeHint')}
              confirm={t('staff.remove')}
              danger
              send={remove}
              onClose={() => setOpen(undefined)}
            />
          )}
        </td>
      )}
    </tr>
  );
}
