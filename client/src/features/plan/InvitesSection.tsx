import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { InviteInfo } from '@diem-cau/shared/protocol/messages.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Printer } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchInvites } from '../../connection/planning.ts';
import { fold } from '../../i18n/fold.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { PrintSlipsButton } from '../../widgets/papers/PrintSlipsButton.tsx';
import { AnswersLink } from '../../widgets/questions/AnswersLink.tsx';
import { groupBeside } from '../../widgets/sites/groupBeside.ts';
import { SeatingSetting } from '../../widgets/sites/SeatingSetting.tsx';
import { AllInvitations } from './AllInvitations.tsx';
import { InviteRow } from './InviteRow.tsx';
import { InviteSheets } from './InviteSheets.tsx';
import styles from './InvitesSection.module.css';
import { PlanActions, PlanCard } from './PlanCard.tsx';
import { PlanTable } from './PlanTable.tsx';
import { QrDialog } from './QrDialog.tsx';
import { SaveInvites } from './SaveInvites.tsx';

function nameWithGroup(sites: ControlView['sites'], id: SiteId): string {
  const site = sites[id];
  const group = site?.groupId === undefined || site.groupId === id ? undefined : sites[site.groupId]?.name;
  return [site?.name, groupBeside(site?.name, group)].filter(Boolean).join(' · ');
}

/** Every invitation with its link; fetched again when the list of sites changes. */
export function InvitesSection({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const { sites } = control.attendance;
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [invites, setInvites] = useState<readonly InviteInfo[]>();
  const [query, setQuery] = useState('');
  const [qr, setQr] = useState<InviteInfo>();
  const [printing, setPrinting] = useState(false);
  const [readings, setReadings] = useState(0);
  const reload = useCallback(() => setReadings((count) => count + 1), []);
  const stopPrinting = useCallback(() => setPrinting(false), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed list of sites has other invitations.
  useEffect(() => {
    let current = true;
    if (conferenceId === undefined) return undefined;
    void fetchInvites({ peerId: session.peerId, conferenceId }).then((reply) => {
      if (!current) return;
      if (reply.ok) setInvites(reply.value);
      else session.noticeRefusal(reply.error);
    });
    return () => {
      current = false;
    };
  }, [session, conferenceId, sites, readings]);
  if (!invites) return <Skeleton height="240px" />;
  if (invites.length === 0) return <EmptyState title={t('plan.invitesEmpty')}>{t('plan.invitesEmptyHint')}</EmptyState>;
  const wanted = fold(query);
  const found = invites.filter(({ actor }) =>
    fold(`${actor.name} ${t(`roles.${actor.role}`)} ${actor.id}`).includes(wanted),
  );
  return (
    <PlanCard>
      <p className={styles.soft}>{t('plan.secret')}</p>
      <PlanActions>
        <Button
          icon={<Printer aria-hidden="true" size={18} />}
          pending={printing}
          blockedBecause={sites === 0 ? t('errors.NO_SITES') : undefined}
          onClick={() => setPrinting(true)}
        >
          {t('sheets.print')}
        </Button>
        <span className={styles.soft}>{t('sheets.printHint', { count: sites })}</span>
      </PlanActions>
      <PlanActions>
        <SaveInvites sites={control.sites} />
        <span className={styles.soft}>{t('inviteBook.saveHint')}</span>
      </PlanActions>
      <PlanActions>
        <AnswersLink />
        <span className={styles.soft}>{t('plan.answersHint')}</span>
      </PlanActions>
      <AllInvitations onChanged={reload} />
      <SeatingSetting control={control} />
      {control.seating === 'slips' && (
        <PlanActions>
          <PrintSlipsButton
            conferenceTitle={control.conference.title}
            nameOf={(id) => nameWithGroup(control.sites, id)}
          />
          <span className={styles.soft}>{t('slips.printHint')}</span>
        </PlanActions>
      )}
      {printing && <InviteSheets control={control} invites={invites} onPrinted={stopPrinting} />}
      <TextField label={t('plan.search')} value={query} inputMode="search" onChange={setQuery} />
      <p className={styles.soft} role="status">
        {found.length === 0 ? t('plan.noMatch', { query }) : t('plan.shown', { count: found.length })}
      </p>
      {found.length > 0 && (
        <PlanTable testId="invites">
          <thead>
            <tr>
              <th scope="col">{t('plan.who')}</th>
              <th scope="col">{t('plan.role')}</th>
              <th scope="col">{t('plan.use')}</th>
              <th scope="col">{t('plan.link')}</th>
              <th scope="col">{t('plan.action')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((invite) => (
              <InviteRow key={invite.actor.id} invite={invite} onQr={() => setQr(invite)} onChanged={reload} />
            ))}
          </tbody>
        </PlanTable>
      )}
      {qr && <QrDialog invite={qr} onClose={() => setQr(undefined)} />}
    </PlanCard>
  );
}
