import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { classNames } from '../../../ui/theme/classNames.ts';
import { pollStanding } from '../../../widgets/poll/polls.ts';
import { useTurnoutWords, wordBallot, wordVerdict } from '../../../widgets/poll/pollWords.ts';
import { ReceiptCheck } from '../../../widgets/poll/ReceiptCheck.tsx';
import { HallPanel, PanelLabel } from './HallPanel.tsx';
import { PagedTally } from './PagedTally.tsx';
import styles from './PollPanel.module.css';

interface PollPanelProps {
  readonly poll: PollView;
  /** Whether this screen's site has a ballot. */
  readonly voting: boolean;
}

/** The open vote with this site's ballot and the running tally, or the last result. */
export function PollPanel({ poll, voting }: PollPanelProps) {
  const { t } = useTranslation();
  const turnout = useTurnoutWords('shortTurnouts');
  const ballot = useView('self')?.ballots[poll.id];
  const open = poll.phase === 'open';
  return (
    <HallPanel
      className={classNames(styles.poll, open && styles.open)}
      aria-label={t('poll.title')}
      data-testid="poll"
      data-phase={poll.phase}
    >
      <PanelLabel data-testid="tally-turnout">
        {t('poll.progress', {
          phase: t(pollStanding(poll)),
          turnout: turnout(poll),
        })}
      </PanelLabel>
      <p className={styles.title}>{poll.title}</p>
      <PagedTally poll={poll} />
      {wordVerdict(t, poll)
        .slice(0, 1)
        .map((words) => (
          <p key={words} data-testid="verdict">
            <strong>{words}</strong>
          </p>
        ))}
      {voting && <ReceiptCheck poll={poll} />}
      {voting && poll.rules.voters !== 'delegate' && (open || ballot !== undefined) && (
        <p className={styles.ballot} data-cast={ballot !== undefined} data-testid="own-ballot">
          {ballot === undefined
            ? t('site.voteNotYet')
            : t('site.voteOwn', { choice: wordBallot(t, poll.rules.form, ballot) })}
        </p>
      )}
    </HallPanel>
  );
}
