import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { NotVoted } from '../../../widgets/poll/NotVoted.tsx';
import { findShownPoll, pollStanding } from '../../../widgets/poll/polls.ts';
import { useTurnoutWords } from '../../../widgets/poll/pollWords.ts';
import { TallyBars } from '../../../widgets/poll/TallyBars.tsx';
import { BottomPart } from './BottomPart.tsx';
import styles from './DeskPoll.module.css';

/** The open vote, or the last one, as the desk may see it. */
export function DeskPoll({ polls }: Pick<ControlView, 'polls'>) {
  const { t } = useTranslation();
  const turnout = useTurnoutWords('shortTurnouts');
  const poll = findShownPoll(polls);
  if (!poll) return null;
  return (
    <BottomPart
      title={t(pollStanding(poll))}
      aside={
        <span className={styles.turnout} data-testid="tally-turnout">
          {turnout(poll)}
        </span>
      }
    >
      <section className={styles.poll} aria-label={t('poll.title')} data-testid="poll">
        <p className={styles.title}>{poll.title}</p>
        <TallyBars poll={poll} compact />
        <NotVoted poll={poll} />
        {poll.phase === 'open' && poll.moderatorsOpen && (
          <CommandButton size="small" command="ClosePoll" make={() => ({ type: 'ClosePoll', pollId: poll.id })}>
            {t('poll.closePoll')}
          </CommandButton>
        )}
      </section>
    </BottomPart>
  );
}
