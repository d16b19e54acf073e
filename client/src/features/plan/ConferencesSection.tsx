import type { ConferenceSummary } from '@diem-cau/shared/protocol/messages.ts';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createConference, fetchConferences } from '../../connection/planning.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { PhaseBadge } from '../../widgets/agenda/PhaseBadge.tsx';
import { NewConferenceForm } from './NewConferenceForm.tsx';
import { PlanCard } from './PlanCard.tsx';
import { PlanTable } from './PlanTable.tsx';

/** The other conferences of this office, each a press away, and the planning of the next one. */
export function ConferencesSection() {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [listed, setListed] = useState<readonly ConferenceSummary[]>();
  useEffect(() => {
    let current = true;
    if (conferenceId === undefined) return undefined;
    void fetchConferences({ peerId: session.peerId, conferenceId }).then((reply) => {
      if (!current) return;
      if (reply.ok) setListed(reply.value);
      else session.noticeRefusal(reply.error);
    });
    return () => {
      current = false;
    };
  }, [session, conferenceId]);
  const create = useCallback(
    async (title: string, copy: boolean) => {
      if (conferenceId === undefined) return;
      const reply = await createConference({ peerId: session.peerId, conferenceId }, { title, copy });
      if (reply.ok) window.location.assign(reply.value.organiserUrl);
      else session.noticeRefusal(reply.error);
    },
    [session, conferenceId],
  );
  if (!listed) return <Skeleton height="240px" />;
  const others = listed.filter(({ id }) => id !== conferenceId);
  return (
    <>
      <NewConferenceForm onCreate={create} />
      <PlanCard>
        {others.length === 0 ? (
          <EmptyState title={t('conferences.empty')}>{t('conferences.emptyHint')}</EmptyState>
        ) : (
          <ConferenceTable conferences={others} />
        )}
      </PlanCard>
    </>
  );
}

function ConferenceTable({ conferences }: { readonly conferences: readonly ConferenceSummary[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const newestFirst = conferences.toSorted((a, b) => (b.wentLiveAt ?? Infinity) - (a.wentLiveAt ?? Infinity));
  return (
    <PlanTable testId="conferences">
      <thead>
        <tr>
          <th scope="col">{t('conferences.name')}</th>
          <th scope="col">{t('conferences.phase')}</th>
          <th scope="col">{t('conferences.heldOn')}</th>
        </tr>
      </thead>
      <tbody>
        {newestFirst.map(({ id, title, phase, wentLiveAt, organiserUrl }) => (
          <tr key={id}>
            <td>
              <a href={organiserUrl}>{title}</a>
            </td>
            <td>
              <PhaseBadge phase={phase} />
            </td>
            <td>{wentLiveAt === undefined ? t('conferences.notYet') : format.date(wentLiveAt)}</td>
          </tr>
        ))}
      </tbody>
    </PlanTable>
  );
}
