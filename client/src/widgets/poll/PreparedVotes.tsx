import type { AgendaItemId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { Vote } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { CommandButton, useBlockReason } from '../commands/CommandButton.tsx';
import { OpenPollButtons } from './OpenPollButtons.tsx';
import { PollForm } from './PollForm.tsx';

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

/** What is prepared, with the item that each vote is for; each can be edited and deleted, and opened where the chair lets it. */
export function PreparedVotes({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<PollId>();
  const votes = preparedVotes(control);
  if (votes.length === 0) return <p>{t('poll.preparedNone')}</p>;
  return (
    <ul data-testid="prepared-votes">
      {votes.map((poll) => (
        <li key={poll.id} data-poll={poll.id}>
          <PreparedVote poll={poll} control={control} onEdit={() => setEditing(poll.id)} />
          {editing === poll.id && <PollForm control={control} editing={poll} onSaved={() => setEditing(undefined)} />}
        </li>
      ))}
    </ul>
  );
}

interface PreparedVoteProps {
  readonly poll: PollView;
  readonly control: ControlView;
  readonly onEdit: () => void;
}

function PreparedVote({ poll, control, onEdit }: PreparedVoteProps) {
  const { t } = useTranslation();
  const { title, itemId } = poll;
  const { role } = useActor();
  const item = itemId === undefined ? undefined : control.agenda.items[itemId];
  const running = Object.values<PollView>(control.polls).find(({ phase }) => phase === 'open' || phase === 'closing');
  const busy = running && t('errors.ANOTHER_POLL_OPEN', { poll: running.title });
  return (
    <>
      <p>
        <strong>{title}</strong> ·{' '}
        {item ? t('poll.forItem', { position: item.position, title: item.title }) : t('poll.noItem')}
        {poll.rules.informal && ` · ${t('poll.informal')}`}
      </p>
      {role === 'moderator' && poll.moderatorsOpen && control.conference.phase === 'live' && (
        <OpenPollButtons poll={poll} control={control} blockedBecause={busy} />
      )}
      <p>
        <EditPollButtons poll={poll} onEdit={onEdit} />
      </p>
    </>
  );
}

interface EditPollButtonsProps {
  readonly poll: PollView;
  readonly onEdit: () => void;
}

/** The buttons that edit a draft, or delete it after asking. */
export function EditPollButtons({ poll, onEdit }: EditPollButtonsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" blockedBecause={useBlockReason('EditPoll')} onClick={onEdit}>
        {t('poll.edit')}
      </Button>{' '}
      <Button
        size="small"
        variant="quiet"
        blockedBecause={useBlockReason('DeletePoll')}
        onClick={() => setAsking(true)}
      >
        {t('poll.delete')}
      </Button>
      {asking && (
        <Dialog
          title={t('poll.deleteTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('actions.cancel')}</Button>
              <CommandButton
                variant="danger"
                command="DeletePoll"
                make={() => ({ type: 'DeletePoll', pollId: poll.id })}
                onRecorded={() => setAsking(false)}
              >
                {t('poll.delete')}
              </CommandButton>
            </>
          }
        >
          <p>{poll.title}</p>
        </Dialog>
      )}
    </>
  );
}
