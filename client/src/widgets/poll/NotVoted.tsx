import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { SiteContact } from '../sites/SiteContact.tsx';

interface NotVotedProps {
  readonly poll: PollView;
}

/** The sites without a ballot in the open poll, with whom to telephone. */
export function NotVoted({ poll: { notVoted } }: NotVotedProps) {
  const { t } = useTranslation();
  // Of the newest view: the column around it is drawn less often than telephones change.
  const sites = useView('control')?.sites ?? {};
  const missing = Object.keys(notVoted ?? {}) as SiteId[];
  if (notVoted === undefined) return null;
  if (missing.length === 0) return <p>{t('poll.allVoted')}</p>;
  return (
    <details>
      <summary>{t('poll.notVoted', { count: missing.length })}</summary>
      <ul data-testid="not-voted">
        {missing.map((id) => (
          <li key={id}>
            {sites[id]?.name ?? id} <SiteContact site={sites[id] ?? {}} />
          </li>
        ))}
      </ul>
    </details>
  );
}
