import { ballotsIn } from '@diem-cau/shared/domain/poll/state.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextField } from '../../ui/Field.tsx';
import { CommandButton, useBlockReason } from '../../widgets/CommandButton.tsx';
import { TallyBars } from '../../widgets/TallyBars.tsx';
import styles from './ChairPage.module.css';

const PHASE_ORDER: Readonly<Record<PollView['phase'], number>> = { open: 0, closing: 0, draft: 1, closed: 2 };

/** Votes: draft one, open it, see it fill, close it, keep its result. */
export function PollsTab({ polls }: { readonly polls: Readonly<Record<PollId, PollView>> }) {
  const { t } = useTranslation();
  const all = (Object.values(polls) as PollView[]).sort(
    (a, b) => PHASE_ORDER[a.phase] - PHASE_ORDER[b.phase] || b.createdAt - a.createdAt,
  );
  const running = all.find(({ phase }) => phase === 'open' || phase === 'closing');
  return (
    <div className={styles.polls}>
      {all.length === 0 && <EmptyState title={t('poll.none')}>{t('poll.noneHint')}</EmptyState>}
      {all.map((poll) => (
        <PollCard key={poll.id} poll={poll} running={running} />
      ))}
      <PollForm />
    </div>
  );
}

interface PollCardProps {
  readonly poll: PollView;
  readonly running: PollView | undefined;
}

function PollCard({ poll, running }: PollCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const busy = running && t('errors.ANOTHER_POLL_OPEN', { poll: running.title });
  return (
    <article className={styles.poll} data-phase={poll.phase} data-testid="poll">
      <p className={styles.pollHead}>
        <Badge tone={poll.phase === 'open' ? 'live' : 'neutral'}>{t(`pollPhases.${poll.phase}`)}</Badge>
        {poll.phase !== 'draft' && (
          <span className={styles.soft} data-testid="tally-turnout">
            {t('poll.turnout', { cast: format.number(ballotsIn(poll.tally)), entitled: format.number(poll.entitled) })}
          </span>
        )}
      </p>
      <h3 className={styles.pollTitle}>{poll.title}</h3>
      {poll.phase !== 'draft' && <TallyBars poll={poll} compact />}
      {poll.phase === 'draft' && (
        <CommandButton
          variant="primary"
          command="OpenPoll"
          make={() => ({ type: 'OpenPoll', pollId: poll.id })}
          blockedBecause={busy}
        >
          {t('poll.openPoll')}
        </CommandButton>
      )}
      {poll.phase === 'open' && (
        <CommandButton variant="primary" command="ClosePoll" make={() => ({ type: 'ClosePoll', pollId: poll.id })}>
          {t('poll.closePoll')}
        </CommandButton>
      )}
    </article>
  );
}

function PollForm() {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const blocked = useBlockReason('CreatePoll');
  const [title, setTitle] = useState('');
  const create = async () => {
    if (pending || blocked !== undefined || title.trim() === '') return;
    const recorded = await send({ type: 'CreatePoll', pollId: `poll_${nanoid(12)}` as PollId, title });
    if (recorded) setTitle('');
  };
  return (
    <form
      className={styles.pollForm}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TextField
        label={t('poll.newTitle')}
        placeholder={t('poll.newPlaceholder')}
        value={title}
        maxLength={300}
        onChange={setTitle}
      />
      <Button
        type="submit"
        pending={pending}
        blockedBecause={blocked ?? (title.trim() === '' ? t('ask.empty') : undefined)}
      >
        {t('poll.create')}
      </Button>
    </form>
  );
}
