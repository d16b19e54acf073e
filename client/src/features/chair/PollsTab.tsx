import type { ControlView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/status/Badge.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { NotVoted } from '../../widgets/poll/NotVoted.tsx';
import { OpenPollButtons } from '../../widgets/poll/OpenPollButtons.tsx';
import { PollForm } from '../../widgets/poll/PollForm.tsx';
import { EditPollButtons } from '../../widgets/poll/PreparedVotes.tsx';
import { useTurnoutWords } from '../../widgets/poll/pollWords.ts';
import { TallyBars } from '../../widgets/poll/TallyBars.tsx';
import { SeatingSetting } from '../../widgets/sites/SeatingSetting.tsx';
import { PollOutcome } from './PollOutcome.tsx';
import styles from './PollsTab.module.css';

const PHASE_ORDER: Readonly<Record<PollView['phase'], number>> = {
  open: 0,
  closing: 0,
  draft: 1,
  closed: 2,
  published: 2,
};

/** Votes: draft one, open it, see it fill, close it, keep its result. */
export function PollsTab({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const all = (Object.values(control.polls) as PollView[]).sort(
    (a, b) => PHASE_ORDER[a.phase] - PHASE_ORDER[b.phase] || b.createdAt - a.createdAt,
  );
  const running = all.find(({ phase }) => phase === 'open' || phase === 'closing');
  return (
    <div className={styles.polls}>
      {all.length === 0 && <EmptyState title={t('poll.none')}>{t('poll.noneHint')}</EmptyState>}
      {all.map((poll) => (
        <PollCard key={poll.id} poll={poll} control={control} running={running} />
      ))}
      <details className={styles.prepare} open={all.length === 0}>
        <summary>{t('poll.prepare')}</summary>
        <PollForm control={control} />
      </details>
      <details className={styles.prepare}>
        <summary>{t('slips.seating')}</summary>
        <SeatingSetting control={control} />
      </details>
    </div>
  );
}

interface PollCardProps {
  readonly poll: PollView;
  readonly control: ControlView;
  readonly running: PollView | undefined;
}

function PollCard({ poll, control, running }: PollCardProps) {
  const { t } = useTranslation();
  const turnout = useTurnoutWords();
  const [editing, setEditing] = useState(false);
  const item = poll.itemId === undefined ? undefined : control.agenda.items[poll.itemId];
  const busy = running && t('errors.ANOTHER_POLL_OPEN', { poll: running.title });
  return (
    <article className={styles.poll} data-phase={poll.phase} data-testid="poll">
      <p className={styles.pollHead}>
        <Badge tone={poll.phase === 'open' ? 'live' : 'neutral'}>{t(`pollPhases.${poll.phase}`)}</Badge>
        {poll.phase !== 'draft' && (
          <span className={styles.soft} data-testid="tally-turnout">
            {turnout(poll)}
          </span>
        )}
      </p>
      <h3 className={styles.pollTitle}>{poll.title}</h3>
      {item && <p className={styles.soft}>{t('poll.forItem', { position: item.position, title: item.title })}</p>}
      {poll.rules.secret && <p className={styles.soft}>{t('poll.secret')}</p>}
      {poll.phase !== 'draft' && <TallyBars poll={poll} compact />}
      <PollOutcome poll={poll} control={control} />
      {poll.phase === 'draft' && <OpenPollButtons poll={poll} control={control} blockedBecause={busy} />}
      {poll.phase === 'draft' && <EditPollButtons poll={poll} onEdit={() => setEditing(!editing)} />}
      {poll.phase === 'draft' && editing && (
        <PollForm control={control} editing={poll} onSaved={() => setEditing(false)} />
      )}
      {(poll.phase === 'draft' || poll.phase === 'open') && (
        <CommandButton
          size="small"
          variant="quiet"
          command="LetModeratorsOpen"
          make={() => ({ type: 'LetModeratorsOpen', pollId: poll.id, allowed: poll.moderatorsOpen !== true })}
        >
          {t(poll.moderatorsOpen ? 'poll.keepToChair' : 'poll.letModerators')}
        </CommandButton>
      )}
      <NotVoted poll={poll} />
      {poll.phase === 'open' && (
        <CommandButton variant="primary" command="ClosePoll" make={() => ({ type: 'ClosePoll', pollId: poll.id })}>
          {t('poll.closePoll')}
        </CommandButton>
      )}
      {poll.phase === 'closed' && (
        <CommandButton command="PublishResult" make={() => ({ type: 'PublishResult', pollId: poll.id })}>
          {t('poll.publish')}
        </CommandButton>
      )}
    </article>
  );
}
