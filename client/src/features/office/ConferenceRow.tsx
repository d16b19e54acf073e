import type { AssignedRole } from '@diem-cau/shared/organisation/state.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { CopyPlus, LayoutTemplate, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { pathOf } from '../../store/rolePages.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { PhaseBadge } from '../../widgets/agenda/PhaseBadge.tsx';
import { useOffice, useSend } from './accountContext.ts';
import { ConferenceStaffDialog } from './ConferenceStaffDialog.tsx';
import { Badges, NameCell, RowActions } from './OfficeCard.tsx';

interface ConferenceRowProps {
  readonly conference: OfficeConference;
  readonly onChanged: () => Promise<void>;
  readonly onCopy: () => void;
}

/** One conference: where it stands, the roles to enter by, and what its organisers do with it. */
export function ConferenceRow({ conference, onChanged, onCopy }: ConferenceRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const send = useSend();
  const [, navigate] = useLocation();
  const { account } = useOffice();
  const [assigning, setAssigning] = useState(false);
  const { id, title, phase, template, roles, plannedStart, wentLiveAt } = conference;
  const params = { conferenceId: id };
  const enter = async (role: AssignedRole) => {
    const path = 'POST /api/organisation/conferences/:conferenceId/entry';
    const entered = await send(callRoute(path, { params, body: { role } }));
    if (entered) navigate(pathOf(role, entered.peerId));
  };
  const markTemplate = async () => {
    const path = 'POST /api/organisation/conferences/:conferenceId/template';
    await send(callRoute(path, { params, body: { template: !template } }), t('account.saved'));
    await onChanged();
  };
  const when = wentLiveAt ?? plannedStart;
  const plans = roles.includes('organiser');
  return (
    <tr data-conference={id}>
      <td>
        <NameCell>
          {title}
          <Badges>
            <PhaseBadge phase={phase} />
          </Badges>
        </NameCell>
      </td>
      <td>{when === undefined ? t('office.notPlanned') : format.date(when)}</td>
      <td>
        <RowActions>
          {roles.map((role) => (
            <Button key={role} size="small" onClick={() => void enter(role)}>
              {t(`assignedRoles.${role}`)}
            </Button>
          ))}
        </RowActions>
      </td>
      <td>
        {plans && account.role !== 'member' && (
          <RowActions>
            <Button
              size="small"
              variant="quiet"
              icon={<Users aria-hidden="true" size={16} />}
              onClick={() => setAssigning(true)}
            >
              {t('office.assign')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              icon={<CopyPlus aria-hidden="true" size={16} />}
              label={t('office.copy')}
              onClick={onCopy}
            />
            <Button
              size="small"
              variant="quiet"
              icon={<LayoutTemplate aria-hidden="true" size={16} />}
              label={t(template ? 'office.unmakeTemplate' : 'office.makeTemplate')}
              onClick={() => void markTemplate()}
            />
          </RowActions>
        )}
        {assigning && (
          <ConferenceStaffDialog conference={conference} onChanged={onChanged} onClose={() => setAssigning(false)} />
        )}
      </td>
    </tr>
  );
}
