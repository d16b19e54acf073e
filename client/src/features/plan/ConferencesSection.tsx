import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { createConference } from '../../connection/planning.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { NewConferenceForm } from './NewConferenceForm.tsx';
import { PlanCard } from './PlanCard.tsx';

/** The planning of the next conference, and the way to the list of all, which belongs to accounts and not to invitations. */
export function ConferencesSection() {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const create = useCallback(
    async (title: string, copy: boolean) => {
      if (conferenceId === undefined) return;
      const reply = await createConference({ peerId: session.peerId, conferenceId }, { title, copy });
      if (reply.ok) window.location.assign(reply.value.organiserUrl);
      else session.noticeRefusal(reply.error);
    },
    [session, conferenceId],
  );
  return (
    <>
      <NewConferenceForm onCreate={create} />
      <PlanCard>
        <p>
          {t('conferences.officeHint')} <Link href="/office">{t('conferences.office')}</Link>
        </p>
      </PlanCard>
    </>
  );
}
