import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { findShownPoll, pollStanding } from '../../widgets/polls.ts';
import { TallyBars } from '../../widgets/TallyBars.tsx';

/** The open vote, or the last one, as the desk may see it. */
export function DeskPoll({ polls }: Pick<ControlView, 'polls'>) {
  const { t } = useTranslation();
  const poll = findShownPoll(polls);
  if (!poll) return null;
  return (
    <section aria-label={t('poll.title')} data-testid="poll">
      <p>{t(pollStanding(poll))}</p>
      <p>
        <strong>{poll.title}</strong>
      </p>
      <TallyBars poll={poll} />
    </section>
  );
}
