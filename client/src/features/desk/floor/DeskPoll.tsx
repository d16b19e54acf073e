import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { findShownPoll, pollStanding } from '../../../widgets/poll/polls.ts';
import { useTurnoutWords } from '../../../widgets/poll/pollWords.ts';
import { TallyBars } from '../../../widgets/poll/TallyBars.tsx';
import styles from '../DeskPage.module.css';

/** The open vote, or the last one, as the desk may see it. */
export function DeskPoll({ polls }: Pick<ControlView, 'polls'>) {
  const { t } = useTranslation();
  const turnout = useTurnoutWords('shortTurnouts');
  const poll = findShownPoll(polls);
  if (!poll) return null;
  return (
    <div className={styles.bottomPart}>
      <header className={styles.heading}>
        <h2>{t(pollStanding(poll))}</h2>
        <span className={styles.aside} data-testid="tally-turnout">
          {turnout(poll)}
        </span>
      </header>
      <section className={styles.poll} aria-label={t('poll.title')} data-testid="poll">
        <p className={styles.pollTitle}>{poll.title}</p>
        <TallyBars poll={poll} compact />
      </section>
    </div>
  );
}
