import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/status/Badge.tsx';

/** The votes that are prepared and not yet open, the oldest first. */
function preparedVotes({ polls }: Pick<ControlView, 'polls'>): readonly PollView[] {
  return Object.values<PollView>(polls)
    .filter(({ phase }) => phase === 'draft')
    .sort((a, b) => a.createdAt - b.createdAt);
}

interface PreparedMarkProps {
  readonly control: ControlView;
  readonly itemId: AgendaItemId;
}

/** Says that a vote is prepared for an item of the agenda. */
export function PreparedMark({ control, itemId }: PreparedMarkProps) {
  const { t } = useTranslation();
  const votes = preparedVotes(control).filter((poll) => poll.itemId === itemId);
  if (votes.length === 0) return null;
  return (
    <Badge tone="blue" icon={<Vote aria-hidden="true" size={13} />}>
      {t('poll.prepared', { n: votes.length })}
    </Badge>
  );
}

/** What is prepared, with the item that each vote is for. */
export function PreparedVotes({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const votes = preparedVotes(control);
  if (votes.length === 0) return <p>{t('poll.preparedNone')}</p>;
  return (
    <ul data-testid="prepared-votes">
      {votes.map(({ id, title, itemId }) => {
        const item = itemId === undefined ? undefined : control.agenda.items[itemId];
        return (
          <li key={id} data-poll={id}>
            <strong>{title}</strong> ·{' '}
            {item ? t('poll.forItem', { position: item.position, title: item.title }) : t('poll.noItem')}
          </li>
        );
      })}
    </ul>
  );
}
