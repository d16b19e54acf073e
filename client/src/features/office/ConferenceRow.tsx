import type { AssignedRole } from '@diem-cau/shared/organisation/state.ts';
import type { OfficeConference } from '@diem-cau/shared/protocol/accounts.ts';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { pathOf } from '../../store/rolePages.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { PhaseBadge } from '../../widgets/agenda/PhaseBadge.tsx';
import { useOffice, useSend } from './accountContext.ts';
import { ConferenceActions } from './ConferenceActions.tsx';
import { Badges, NameCell, RowActions } from './OfficeCard.tsx';

interface ConferenceRowProps {
  readonly conference: OfficeConference;
  readonly onChanged: () => Promise<void>;
  readonly onCopy: () => void;
  readonly onSeries: () => void;
}

/** One conference: where it stands, the roles to enter by, and what its organisers do with it. */
export function ConferenceRow({ conference, onChanged, onCopy, onSeries }: ConferenceRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const send = useSend();
  const [, navigate] = useLocation();
  const { account } = useOffice();
  const { id, title, phase, roles, plannedStart, wentLiveAt } = conference;
  const enter = async (role: AssignedRole) => {
    const path = 'POST /api/organisation/conferences/:conferenceId/entry';
    const entered = await send(callRoute(path, { params: { conferenceId: id }, body: { role } }));
    if (entered) navigate(pathOf(role, entered.peerId));
  };
  const when = wentLiveAt ?? plannedStart;
  const plans = roles.includes('organiser') && account.role !== 'member';
  return (
    <tr data-conference={id}>
      <td>
        <NameCell>
          {title === '' ? t('office.untitled') : title}
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
        {plans && (
          <ConferenceActions conference={conference} onChanged={onChanged} onCopy={onCopy} onSeries={onSeries} />
        )}
      </td>
    </tr>
  );
}
